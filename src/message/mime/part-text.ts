import type { DefectCode } from '../defects.ts';
import { PART_TEXT_BYTES } from '../limits.ts';
import type { Charset } from '../model.ts';
import { hasJisEscape, isUtf8 } from './charset-guess.ts';
import { decodeCharset, findCharset, guessCharset, markedCharset } from './charsets.ts';
import { isAscii, latin1Of } from './latin1.ts';
import { unwrap } from './transfer.ts';
import type { TransferEncoding } from './transfer.ts';

/** The text of a `text/*` part. */
export interface PartText {
  /** Line ends are `\n`, however the mail writes them. */
  readonly text: string;
  readonly charset: Charset;
  /** Decoded bytes; when `isCut`, those looked at. */
  readonly decodedBytes: number;
  /** The part has more bytes than are looked at for text. */
  readonly isCut: boolean;
  readonly defects: readonly DefectCode[];
}

/** Decodes the body of a text part. */
export function readPartText(body: Uint8Array, encoding: TransferEncoding, declared: string | null, isHtml: boolean): PartText {
  const { bytes, isBroken, isContinued, isTruncated } = unwrap(encoding, body, PART_TEXT_BYTES);
  const defects: DefectCode[] = [];
  if (isBroken && encoding === 'base64') defects.push('base64-junk');
  if (isBroken && encoding === 'quoted-printable') defects.push('quoted-printable-broken');
  if (isContinued) defects.push('base64-after-padding');
  if (isTruncated) defects.push('base64-truncated');
  const charset = chooseCharset(bytes, declared, isHtml, defects);
  const text = normaliseLineEnds(decodeCharset(charset.used, bytes));
  const isFaithful = charset.how === 'guessed' || !text.includes('\ufffd');
  // A character that the limit cuts in two is our doing.
  if (!isFaithful && bytes.length < PART_TEXT_BYTES && declared !== null) defects.push('charset-mismatch');
  if (text.includes('\0')) defects.push('nul-in-text');
  return { text, charset, decodedBytes: bytes.length, isCut: bytes.length >= PART_TEXT_BYTES, defects };
}

/**
 * All line ends as `\n`, so that a mail says the same whichever way its lines end. Carriage returns before a line end
 * are part of it: an encoded one (`=0D`) in front of a CRLF would otherwise count, and in front of a LF not.
 */
export function normaliseLineEnds(text: string): string {
  if (!text.includes('\r')) return text;
  const half = text.includes('\r\r\n') ? text.replace(/(?<!\r)\r+\n/g, '\n') : text.replaceAll('\r\n', '\n');
  return half.includes('\r') ? half.replaceAll('\r', '\n') : half;
}

function chooseCharset(bytes: Uint8Array, declared: string | null, isHtml: boolean, defects: DefectCode[]): Charset {
  const marked = markedCharset(bytes);
  if (marked !== null) return { used: marked, declared, how: 'byte-order-mark' };
  const known = declared === null ? null : findCharset(declared);
  if (known !== null && !known.isAscii) return { used: known.used, declared, how: known.isAlias ? 'alias' : 'declared' };
  const is7bit = isAscii(bytes);
  if (known !== null && is7bit && !hasJisEscape(bytes)) return { used: known.used, declared, how: known.isAlias ? 'alias' : 'declared' };
  if (known !== null) defects.push('charset-mismatch');
  else if (declared !== null) defects.push('charset-unknown');
  // Bytes that are UTF-8 throughout are so by no accident, whatever the page claims of itself.
  const meta = isHtml && (is7bit || !isUtf8(bytes)) ? metaCharset(bytes) : null;
  if (meta !== null) return { used: meta, declared, how: 'meta' };
  const used = guessCharset(bytes);
  if (is7bit && used === 'utf-8') return { used, declared, how: 'default' };
  if (declared === null) defects.push('charset-not-declared');
  return { used, declared, how: 'guessed' };
}

/** Bytes in which browsers search for a declaration; mails bring longer heads than pages. */
const META_BYTES = 4_096;

/** *Source*: the HTML Standard, "prescan a byte stream"; `utf-16` there means `utf-8`, for it was readable so far. */
function metaCharset(bytes: Uint8Array): string | null {
  const head = latin1Of(bytes, 0, Math.min(bytes.length, META_BYTES));
  for (let at = head.search(/<meta\b/i); at >= 0;) {
    const end = head.indexOf('>', at);
    const tag = head.slice(at, end < 0 ? undefined : end);
    const name = /charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i.exec(tag)?.[1];
    const used = name === undefined ? undefined : findCharset(name)?.used;
    if (used !== undefined) return used.startsWith('utf-16') ? 'utf-8' : used;
    const next = head.slice(at + 5).search(/<meta\b/i);
    at = next < 0 ? -1 : at + 5 + next;
  }
  return null;
}
