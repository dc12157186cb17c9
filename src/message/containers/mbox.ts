import type { ByteRange } from '../../base/range.ts';
import { hasAscii, latin1 } from '../../files/byte-text.ts';

const LF = 0x0a;
const CR = 0x0d;
const GREATER = 0x3e;

/** A From_ line is rarely longer than 120 bytes; a longer one is a line of prose. */
const FROM_LINE_BYTES = 512;

/** Content-Length is looked for in this much of a header; mail stores write it near the end of short headers. */
const HEADER_BYTES = 256 * 1024;

/** One mail in an mbox: where it stands, without its From_ line. */
export interface MboxEntry {
  readonly range: ByteRange;
  /** Its length was told by a Content-Length field that proved right. */
  readonly hasTrueLength: boolean;
}

/** Whether the bytes begin as an mbox does: a From_ line, with a header field or a date behind it. */
export function isMbox(bytes: Uint8Array): boolean {
  return isFromLine(bytes, 0);
}

/**
 * Walks an mbox and gives its mails one by one, so that a caller need never hold more than one.
 *
 * From_ lines count only after a blank line and when a date or a header field backs them up: prose begins with
 * "From " too. Source: RFC 4155, and the Content-Length habit of mboxcl and mboxcl2.
 */
export function* splitMbox(bytes: Uint8Array): Generator<MboxEntry> {
  let from = 0;
  while (from < bytes.length) {
    const start = nextLine(bytes, from);
    const told = endByContentLength(bytes, start);
    const next = told ?? nextFromLine(bytes, start);
    yield { range: { start, end: withoutBlankLine(bytes, start, next) }, hasTrueLength: told !== null };
    from = next;
  }
}

/** Undoes the quoting of From_ lines (`>From `, `>>From `, …): one `>` is taken off, as mboxrd put it on. */
export function unquoteFrom(mail: Uint8Array): Uint8Array {
  const cuts: number[] = [];
  for (let line = 0; line < mail.length; line = nextLine(mail, line)) {
    if (mail[line] !== GREATER) continue;
    let at = line + 1;
    while (mail[at] === GREATER) at++;
    if (hasAscii(mail, at, 'From ')) cuts.push(line);
  }
  if (cuts.length === 0) return mail;
  const clean = new Uint8Array(mail.length - cuts.length);
  let from = 0;
  let to = 0;
  for (const cut of [...cuts, mail.length]) {
    clean.set(mail.subarray(from, cut), to);
    to += cut - from;
    from = cut + 1;
  }
  return clean;
}

/** Whether a body holds a line that a quoting mbox writer would have quoted: then nothing in this file is quoted. */
export function holdsBareFrom(bytes: Uint8Array, range: ByteRange): boolean {
  for (let line = nextLine(bytes, range.start); line < range.end; line = nextLine(bytes, line)) {
    if (hasAscii(bytes, line, 'From ')) return true;
  }
  return false;
}

function nextLine(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(LF, at);
  return end < 0 ? bytes.length : end + 1;
}

function isBlankBefore(bytes: Uint8Array, line: number): boolean {
  const before = bytes[line - 2];
  return line < 2 || before === LF || (before === CR && (line < 3 || bytes[line - 3] === LF));
}

function isFromLine(bytes: Uint8Array, line: number): boolean {
  if (!hasAscii(bytes, line, 'From ')) return false;
  const end = nextLine(bytes, line);
  if (end - line > FROM_LINE_BYTES) return false;
  const text = latin1(bytes, line, end);
  if (/ \d{1,2}:\d\d(?::\d\d)? .*\d{4}\s*$/.test(text)) return true;
  return /^>?[!-9;-~]{1,80}:|^>From /.test(latin1(bytes, end, Math.min(bytes.length, end + 100)));
}

function nextFromLine(bytes: Uint8Array, at: number): number {
  for (let line = at; line < bytes.length; line = nextLine(bytes, line)) {
    if (bytes[line] === 0x46 && (line === at || isBlankBefore(bytes, line)) && isFromLine(bytes, line)) return line;
  }
  return bytes.length;
}

function endByContentLength(bytes: Uint8Array, start: number): number | null {
  let length = -1;
  let line = start;
  const stop = Math.min(bytes.length, start + HEADER_BYTES);
  for (; line < stop; line = nextLine(bytes, line)) {
    if (bytes[line] === LF || (bytes[line] === CR && bytes[line + 1] === LF)) break;
    // Without this, a file of nothing but From_ lines would be read to its end once for each of them.
    if (hasAscii(bytes, line, 'From ')) return null;
    const first = bytes[line];
    if ((first === 0x43 || first === 0x63) && bytes[line + 7] === 0x2d) {
      const match = /^content-length:\s*(\d{1,12})\s*$/i.exec(latin1(bytes, line, Math.min(stop, line + 80)).split('\n')[0] ?? '');
      if (match) length = Number(match[1]);
    }
  }
  if (length < 0 || line >= stop) return null;
  // The field is the word of whoever wrote it: it is believed only where the next From_ line, or the end, proves it.
  let at = nextLine(bytes, line) + length;
  if (at > bytes.length) return null;
  for (let blank = 0; blank < 3 && (bytes[at] === LF || bytes[at] === CR); blank++) at = nextLine(bytes, at);
  return at === bytes.length || (isBlankBefore(bytes, at) && isFromLine(bytes, at)) ? at : null;
}

function withoutBlankLine(bytes: Uint8Array, start: number, next: number): number {
  if (next === bytes.length && !isBlankBefore(bytes, next)) return next;
  if (next - start < 2 || bytes[next - 1] !== LF) return next;
  return bytes[next - 2] === CR ? next - 2 : next - 1;
}
