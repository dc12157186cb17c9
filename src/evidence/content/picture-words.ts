import { skipped } from '../../base/outcome.ts';
import type { Collector } from '../collector.ts';
import type { AttachedText, FileWords } from '../model.ts';
import { inSource } from '../place.ts';

/** A mail of more letters than a greeting says something itself. */
const FEW_CHARS = 80;
/** A picture of a page of words is larger than a mark or a line. */
const LEAST_BYTES = 3_000;
const MAX_PICTURE_BYTES = 8_000_000;
const MAX_PICTURES = 2;
const TEXT_CHARS = 20_000;

/** The words in the pictures of a mail that has none of its own, where text recognition is installed. */
export const collectPictureWords: Collector = async ({ mail, seen, fileTools }) => {
  if (mail.view.text.trim().length >= FEW_CHARS) return [];
  const codes = new Set(seen('picture').flatMap(({ partId, qrCodes }) => (qrCodes.kind === 'found' && qrCodes.value.length > 0 ? [partId] : [])));
  const parts = mail.message.parts.filter((part) => /^image\/(?:png|jpe?g|gif|bmp|webp)$/.test(part.mediaType) && (part.decodedBytes ?? 0) >= LEAST_BYTES && !codes.has(part.id))
    .toSorted((a, b) => (b.decodedBytes ?? 0) - (a.decodedBytes ?? 0)).slice(0, MAX_PICTURES);
  const found: (FileWords | AttachedText)[] = [];
  for (const part of parts) {
    const places = [inSource(part.fileName ?? part.mediaType, part.bodyRange)];
    const outcome = fileTools === undefined ? skipped('not-installed') : await fileTools.readPictureText(mail.bytesOf(part.id, MAX_PICTURE_BYTES));
    found.push({ kind: 'file-words', id: `file-words:${part.id}`, places, partId: part.id, from: 'picture', outcome: outcome.kind === 'found' ? { kind: 'found', value: { characters: outcome.value.text.length } } : outcome });
    if (outcome.kind !== 'found' || outcome.value.text === '') continue;
    found.push({ kind: 'attached-text', id: `attached-text:${part.id}.picture`, places, partId: part.id, path: [part.fileName ?? ''], from: 'picture', title: '', text: outcome.value.text.slice(0, TEXT_CHARS) });
  }
  return found;
};
