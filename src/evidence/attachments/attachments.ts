import { unzipSync } from 'fflate';
import type { Part } from '../../message/model.ts';
import type { Collector } from '../collector.ts';
import type { AttachmentSeen } from '../model.ts';
import { whole } from '../place.ts';

/** First bytes by which a file shows what it is. */
const MAGIC: readonly (readonly [type: string, magic: readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]], ['application/zip', [0x50, 0x4b, 0x03, 0x04]], ['application/x-msdownload', [0x4d, 0x5a]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]], ['image/jpeg', [0xff, 0xd8, 0xff]], ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['application/vnd.rar', [0x52, 0x61, 0x72, 0x21]], ['application/x-7z-compressed', [0x37, 0x7a, 0xbc, 0xaf]],
  ['application/x-ole-storage', [0xd0, 0xcf, 0x11, 0xe0]], ['application/x-ms-shortcut', [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02]],
];
const ACTIVE_NAME = /\.(?:exe|scr|com|pif|bat|cmd|js|jse|vbs|vbe|wsf|hta|lnk|ps1|jar|msi|iso|img|vhdx?|docm|xlsm|pptm|xlam|one|chm|reg|cpl|html?|xhtml|svg|shtml)\s*$/i;
const HTML_BYTES = 400_000;
const ARCHIVE_BYTES = 20_000_000;
/** Names listed of one archive; what a reader is to open stands among the first. */
const ARCHIVE_NAMES = 200;

/** What the mail carries: name, true type by its first bytes, and what an HTML or SVG file holds. */
export const collectAttachments: Collector = ({ mail }) =>
  mail.message.parts.filter((part) => part.role === 'attachment').slice(0, 100).map((part): AttachmentSeen => {
    const head = mail.bytesOf(part.id, 16);
    const name = part.fileName ?? '';
    const trueType = MAGIC.find(([, magic]) => magic.every((byte, at) => head[at] === byte))?.[0] ?? null;
    const contains = trueType === 'application/zip' ? namesIn(mail.bytesOf(part.id, ARCHIVE_BYTES)) : [];
    return {
      kind: 'attachment', id: `attachment:${part.id}`, partId: part.id, places: [whole('attachment', name, part.headerRange)],
      fileName: name, mediaType: part.mediaType, sizeBytes: part.decodedBytes ?? 0, trueType,
      contains, isActive: ACTIVE_NAME.test(name) || contains.some((inner) => ACTIVE_NAME.test(inner)) || /^(?:text\/html|image\/svg\+xml)$/.test(part.mediaType) || trueType === 'application/x-msdownload' || trueType === 'application/x-ms-shortcut',
      holds: isMarkup(part, name) ? holdings(part.text ?? new TextDecoder().decode(mail.bytesOf(part.id, HTML_BYTES))) : [],
    };
  });

/** The names in a ZIP's directory. Nothing is inflated, so no bomb goes off. */
function namesIn(archive: Uint8Array): readonly string[] {
  const names: string[] = [];
  try {
    unzipSync(archive, { filter: (file) => { if (names.length < ARCHIVE_NAMES) names.push(file.name); return false; } });
  } catch {
    // A broken directory: what was listed before the break still counts.
  }
  return names;
}

const isMarkup = (part: Part, name: string): boolean => /html|svg/.test(part.mediaType) || /\.(?:s?html?|xhtml|svg)\s*$/i.test(name);

function holdings(markup: string): AttachmentSeen['holds'] {
  const text = markup.slice(0, HTML_BYTES);
  const holds: AttachmentSeen['holds'][number][] = [];
  if (/<form\b/i.test(text)) holds.push('form');
  if (/<input\b[^>]{0,300}type\s*=\s*["']?password/i.test(text)) holds.push('password-field');
  if (/<script\b|\son(?:load|error|click)\s*=/i.test(text)) holds.push('script');
  if (/http-equiv\s*=\s*["']?refresh|location\s*(?:\.href)?\s*=|location\.replace/i.test(text)) holds.push('redirect');
  if (/\batob\s*\(|unescape\s*\(|[A-Za-z0-9+/]{2000}/.test(text)) holds.push('encoded-blob');
  return holds;
}
