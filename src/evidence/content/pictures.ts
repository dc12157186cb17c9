import { skipped } from '../../base/outcome.ts';
import type { Collector, CollectorInput } from '../collector.ts';
import type { PictureText, Place } from '../model.ts';
import { inSource } from '../place.ts';
import type { Pixels } from '../ports.ts';

/** Pictures read for codes in one mail; phishing shows one. */
const MAX_PICTURES = 6;
const MAX_PICTURE_BYTES = 4_000_000;
/** Pictures written into the text itself, as `data:`. */
const DATA_PICTURE = /^data:image\/(?:png|jpe?g|gif|bmp|webp);base64,/i;

/**
 * QR codes: in the mail's pictures, in two that are shown as one, drawn by the cells of a table, drawn by characters.
 * Small icons and trackers are left out: no code fits in them.
 */
export const collectPictures: Collector = async (input) => {
  const pictures = carried(input);
  const seen = await Promise.all(pictures.map(async ({ bytes, ...picture }): Promise<PictureText> => ({
    kind: 'picture', ...picture, how: 'picture', qrCodes: input.readQrCodes === null ? skipped('not-installed') : await input.readQrCodes(bytes()),
  })));
  const isFound = seen.some(({ qrCodes }) => qrCodes.kind === 'found' && qrCodes.value.length > 0);
  return [...seen, ...(isFound ? [] : [...(await halves(input, pictures)), ...(await drawn(input))])];
};

interface Carried {
  readonly id: string;
  readonly partId: number;
  readonly fileName: string;
  readonly places: readonly Place[];
  readonly bytes: () => Uint8Array;
}

function carried({ mail }: CollectorInput): readonly Carried[] {
  const parts = mail.message.parts.filter((part) => /^image\/(?:png|jpe?g|gif|bmp|webp)$/.test(part.mediaType) && (part.decodedBytes ?? 0) > 150).map((part): Carried => ({
    id: `picture:${part.id}`, partId: part.id, fileName: part.fileName ?? '', places: [inSource(part.fileName ?? part.mediaType, part.bodyRange)], bytes: () => mail.bytesOf(part.id, MAX_PICTURE_BYTES),
  }));
  const { images, partId } = mail.view;
  const written = images.flatMap((image, nth): readonly Carried[] => image.src.length < 200 || !DATA_PICTURE.test(image.src.slice(0, 60)) ? [] : [{
    id: `picture:${partId ?? 0}.data-${nth}`, partId: partId ?? 0, fileName: '', places: [inSource('data:image', partId === null ? null : mail.locateInPart(partId, image.sourceRange))],
    bytes: () => fromBase64(image.src.slice(image.src.indexOf(',') + 1, MAX_PICTURE_BYTES)),
  }]);
  return [...parts, ...written].slice(0, MAX_PICTURES);
}

function fromBase64(text: string): Uint8Array {
  const packed = text.replace(/[\s=]/g, '');
  try {
    return Uint8Array.from(atob(packed.slice(0, packed.length - (packed.length % 4 === 1 ? 1 : 0))), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

/** A code that was cut in two shows nothing to whoever looks at one picture at a time. */
async function halves({ readQrCodes }: CollectorInput, pictures: readonly Carried[]): Promise<readonly PictureText[]> {
  if (readQrCodes === null || pictures.length < 2) return [];
  const { halfOf, joinPictures } = await import('./codes/join-pictures.ts');
  const shown = pictures.map((picture) => ({ ...picture, half: halfOf(picture.bytes()) }));
  for (const [nth, { half, ...one }] of shown.entries()) {
    const other = shown[nth + 1];
    if (other === undefined) break;
    const found = await firstOf(readQrCodes, await joinPictures(half, other.half));
    if (found !== null) return [{ kind: 'picture', id: `${one.id}.and-next`, partId: one.partId, fileName: one.fileName, places: [...one.places, ...other.places], how: 'two-pictures', qrCodes: found }];
  }
  return [];
}

/** Codes without any picture. */
async function drawn({ mail, readQrCodes }: CollectorInput): Promise<readonly PictureText[]> {
  const { view } = mail;
  if (readQrCodes === null || view.partId === null) return [];
  const part = mail.message.parts[view.partId];
  const source = part?.text ?? '';
  const seen: PictureText[] = [];
  const tell = async (how: 'table' | 'characters', pictures: readonly Pixels[]): Promise<void> => {
    const found = await firstOf(readQrCodes, pictures);
    if (found !== null) seen.push({ kind: 'picture', id: `picture:${view.partId ?? 0}.${how}`, partId: view.partId ?? 0, fileName: '', places: [inSource('QR', part?.bodyRange ?? null)], how, qrCodes: found });
  };
  if (view.source === 'html' && MANY_CELLS.test(source.slice(0, 300_000))) await tell('table', (await import('./codes/table-codes.ts')).tableCodes(source));
  const shown = view.source === 'plain' ? source : view.text;
  if (BLOCKS.test(shown.slice(0, 60_000))) await tell('characters', (await import('./codes/character-codes.ts')).characterCodes(shown));
  return seen;
}

/** Cheap looks that come before anything is loaded: cells or boxes in a long row, blocks in a row. */
const MANY_CELLS = /(?:<t[dh]\b[^>]{0,200}>(?:&nbsp;|\s)*<\/t[dh]>\s*){12}|(?:<(?:div|span|i|b)\b[^>]{0,200}>(?:&nbsp;|\s)*<\/(?:div|span|i|b)>\s*){12}|(?:<t[dh]\b[^>]{0,200}>\s*){12}/i;
const BLOCKS = /[\u2580-\u259f\u25a0\u25a1\u2b1b\u2b1c\u25fc\u25fb]{8}|(?:##|  ){10}##/;

async function firstOf(readQrCodes: NonNullable<CollectorInput['readQrCodes']>, pictures: readonly Pixels[]): Promise<PictureText['qrCodes'] | null> {
  for (const picture of pictures) {
    const found = await readQrCodes(picture);
    if (found.kind === 'found' && found.value.length > 0) return found;
  }
  return null;
}
