import { hasAscii, latin1, strictUtf8 } from '../../files/byte-text.ts';
import { isOutlookStore } from '../../files/compound-file.ts';
import { SNIFF_BYTES } from './limits.ts';
import type { Refusal, RefusalCode } from './model.ts';

/** Field names that only mails carry at the top, in lower case. */
const MAIL_FIELDS: ReadonlySet<string> = new Set([
  'from', 'to', 'cc', 'bcc', 'subject', 'date', 'received', 'return-path', 'message-id', 'mime-version', 'content-type',
  'content-transfer-encoding', 'delivered-to', 'envelope-to', 'reply-to', 'sender', 'authentication-results', 'dkim-signature',
  'received-spf', 'arc-seal', 'list-id', 'list-unsubscribe', 'in-reply-to', 'references', 'errors-to', 'resent-from',
  'arc-authentication-results', 'arc-message-signature', 'domainkey-signature', 'disposition-notification-to',
  'status', 'precedence', 'organization', 'user-agent', 'auto-submitted', 'thread-topic', 'thread-index', 'importance',
]);

/** A header section this short may be cut from a mail; more lines without any field and the text is no header. */
const LINES_LOOKED_AT = 400;

/**
 * Whether the first lines hold at least one field that a mail has. `From` and `To` count; `Sent:` does not, since it
 * is Outlook's word on screen and no field.
 */
export function showsMailHeader(text: string): boolean {
  let misfits = 0;
  const lines = text.split(/\r\n|\r|\n/, LINES_LOOKED_AT);
  for (const [nth, line] of lines.entries()) {
    if (line === '') return false;
    if (nth === 0 && line.startsWith('From ')) continue;
    const match = /^([!-9;-~]{1,100})[ \t]*:/.exec(line);
    if (match !== null) {
      const name = (match[1] ?? '').toLowerCase();
      if (MAIL_FIELDS.has(name) || /^x-[a-z]/.test(name)) return true;
    } else if (!/^[ \t]/.test(line) && ++misfits > 3) return false;
  }
  return false;
}

/** A header block on screen has some five lines. */
const SCREEN_HEADER_CHARS = 2_000;

/** The header block is one that a mail program shows on screen (`Sent:`), not one that was sent. */
export function isScreenHeader(text: string): boolean {
  const block = text.slice(0, SCREEN_HEADER_CHARS).split(/\r?\n\r?\n/, 1)[0] ?? '';
  return /^(?:sent|送信日時)[ \t]*[:：]/im.test(block) && !/^(?:date|received|message-id|mime-version)[ \t]*:/im.test(block);
}

type Magic = readonly [RefusalCode, string, (bytes: Uint8Array) => boolean];

const begins = (...marks: readonly string[]) => (bytes: Uint8Array): boolean => marks.some((mark) => hasAscii(bytes, 0, mark));

const MAGIC: readonly Magic[] = [
  ['picture', 'This is a picture, not a mail.', begins('\x89PNG', 'GIF87a', 'GIF89a', '\xff\xd8\xff', 'II*\0', 'MM\0*', '\0\0\x01\0')],
  ['picture', 'This is a picture, not a mail.', (b) => hasAscii(b, 0, 'RIFF') && hasAscii(b, 8, 'WEBP')],
  ['picture', 'This is a picture, not a mail.', (b) => hasAscii(b, 4, 'ftyp') && /^(?:heic|heix|mif1|avif)/.test(latin1(b, 8, 12))],
  ['picture', 'This is a picture, not a mail.', (b) => hasAscii(b, 0, 'BM') && hasAscii(b, 6, '\0\0\0\0')],
  ['pdf', 'This is a PDF, not a mail.', begins('%PDF-')],
  ['program', 'This is a program, not a mail.', begins('\x7fELF', '\xca\xfe\xba\xbe', '\xcf\xfa\xed\xfe', '\xce\xfa\xed\xfe', '\0asm', 'L\0\0\0\x01\x14\x02\0')],
  ['program', 'This is a program, not a mail.', (b) => hasAscii(b, 0, 'MZ') && b.subarray(0, 64).includes(0)],
  ['media', 'This is sound or film, not a mail.', begins('ID3\x02', 'ID3\x03', 'ID3\x04', 'OggS', 'fLaC', '\x1aE\xdf\xa3')],
  ['media', 'This is sound or film, not a mail.', (b) => hasAscii(b, 4, 'ftyp') || (hasAscii(b, 0, 'RIFF') && b.subarray(0, 64).includes(0))],
  ['archive', 'This is an archive of a kind that is not opened here.', begins('7z\xbc\xaf', 'Rar!\x1a', '\x1f\x8b', '\xfd7zXZ', '\x28\xb5\x2f\xfd', 'MSCF\0')],
  ['archive', 'This is an archive of a kind that is not opened here.', (b) => hasAscii(b, 257, 'ustar') || (hasAscii(b, 0, 'BZh') && hasAscii(b, 4, '1AY&SY'))],
  ['mail-store', 'This is a whole Outlook store. Save the one mail from Outlook and give that.', isOutlookStore],
  ['document', 'This is a document, not a mail.', begins('{\\rtf', 'SQLite format 3\0', '%!PS')],
];

/** Names what the bytes are when they are certainly no mail and no container of mails; `null` otherwise. */
export function refuse(bytes: Uint8Array): Refusal | null {
  if (!bytes.subarray(0, SNIFF_BYTES).some((byte) => byte > 0x20) && isBlank(bytes)) {
    return { code: 'empty', detail: 'There is nothing in it.' };
  }
  for (const [code, detail, matches] of MAGIC) if (matches(bytes)) return { code, detail };
  return null;
}

/** No text at all: control characters that no charset of mail uses, or bytes that no charset reads. */
export const BINARY: Refusal = { code: 'binary', detail: 'These bytes are neither a mail nor text.' };

function isBlank(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x20) return false;
  return true;
}

const STRICT_LABELS = ['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'] as const;

/** Whether a person could have written the bytes as text, in UTF-8 or in one of the charsets mails used before it. */
export function isText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, SNIFF_BYTES);
  let controls = 0;
  let high = 0;
  for (const byte of head) {
    if (byte === 0) return false;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b) controls++;
    if (byte >= 0x80) high++;
  }
  if (controls * 50 > head.length) return false;
  if (high === 0 || isUtf8Head(head)) return true;
  // Western single-byte text has an accent here and there; text of two-byte characters must fit its charset.
  return high * 4 < head.length || STRICT_LABELS.some((label) => fits(head, label));
}

function isUtf8Head(head: Uint8Array): boolean {
  for (let cut = 0; cut < 4; cut++) if (strictUtf8(head.subarray(0, head.length - cut)) !== null) return true;
  return false;
}

function fits(head: Uint8Array, label: string): boolean {
  for (let cut = 0; cut < 2; cut++) {
    try {
      new TextDecoder(label, { fatal: true }).decode(head.subarray(0, head.length - cut));
      return true;
    } catch {
      // The head may end inside a character; the next turn leaves its first byte out.
    }
  }
  return false;
}
