import type { ByteRange } from '../../base/range.ts';
import type { Defect } from '../model.ts';
import { decodeFieldText } from '../mime/encoded-words.ts';
import type { FieldDefectCode } from './field-defects.ts';
import { FIELD_DEFECTS_KEPT } from './field-limits.ts';

/** Collects the defects of one field body. `at` and `end` are places in the body; `start` is the body's first byte. */
export interface DefectList {
  readonly start: number;
  readonly list: Defect[];
}

/** Notes that the body misses the grammar between two places. */
export function addDefect(defects: DefectList, code: FieldDefectCode, at: number, end: number): void {
  if (defects.list.length >= FIELD_DEFECTS_KEPT) return;
  // The root part owns the mail's own header section.
  defects.list.push({ code, range: byteRange(defects.start, at, end), partId: 0 });
}

/** The bytes of a run of characters of a Latin-1 body. */
export function byteRange(start: number, at: number, end: number): ByteRange {
  return { start: start + at, end: start + end };
}

/** Space, tab, or a line end of a folding. */
export function isWhite(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 10;
}

/** The first place from `at` on that is no white space. */
export function skipWhite(body: string, at: number): number {
  while (at < body.length && isWhite(body.charCodeAt(at))) at += 1;
  return at;
}

/** The place after the last character before `end` that is no white space, not before `at`. */
export function trimWhite(body: string, at: number, end: number): number {
  while (end > at && isWhite(body.charCodeAt(end - 1))) end -= 1;
  return end;
}

/** The place after the quote that closes the string opened at `at`; -1 when none does. */
export function quotedEnd(body: string, at: number): number {
  for (let i = at + 1; i < body.length; i += 1) {
    const code = body.charCodeAt(i);
    if (code === 0x5c) i += 1;
    else if (code === 0x22) return i + 1;
  }
  return -1;
}

/** The place after the bracket that closes the (nested) comment opened at `at`; -1 when none does. */
export function commentEnd(body: string, at: number): number {
  let depth = 0;
  for (let i = at; i < body.length; i += 1) {
    const code = body.charCodeAt(i);
    if (code === 0x5c) i += 1;
    else if (code === 0x28) depth += 1;
    else if (code === 0x29) {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  return -1;
}

/** The text of a quoted string or comment without its delimiters' escapes and without folding. */
export function unescape(text: string): string {
  // A backslash before anything but ASCII punctuation is kept: in Shift_JIS it is the second half of a character.
  const unfolded = text.includes('\n') || text.includes('\r') ? text.replace(/[\r\n]+/g, '') : text;
  return unfolded.includes('\\') ? unfolded.replace(/\\([!-/:-@[-`{-~ ])/g, '$1') : unfolded;
}

const PLAIN = /^[ -~\t]*$/;

/** The text of a body that may hold encoded words or raw 8-bit bytes: decoded, unfolded, trimmed. */
export function readText(latin1: string): string {
  if (PLAIN.test(latin1) && !latin1.includes('=?')) return latin1.trim();
  // What is wrong with the coding is listed once, where the header section decodes every field.
  return decodeFieldText(latin1).text.trim();
}

/** The text of a body that takes no encoded words: unfolded and trimmed, white space runs made one space. */
export function readPlain(latin1: string): string {
  const text = PLAIN.test(latin1) ? latin1 : RAW_8BIT.test(latin1) ? decodeFieldText(latin1).text : latin1;
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}

const RAW_8BIT = /[\x80-\xff]/;
