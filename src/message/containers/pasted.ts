import { latin1, strictUtf8, utf8 } from '../../files/byte-text.ts';
import { multipart, textPart, writeMail } from './compose-mail.ts';
import { readHeaderLines, rebuildForward } from './inline-forward.ts';
import { SNIFF_BYTES } from './limits.ts';
import { isScreenHeader, showsMailHeader } from './recognise.ts';

const LF = 0x0a;

/** Whether an editor has put its UTF-8 mark before the text: no mail that came by SMTP begins with one. */
export function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** The text of bytes that begin with a byte order mark; `null` for all others. */
export function markedText(bytes: Uint8Array): string | null {
  if (hasUtf8Mark(bytes)) return new TextDecoder().decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

/**
 * Mail source as it comes out of a text box: blank lines before it, every line indented, or as one of a mail
 * program's "view source" windows. Gives the repaired source, or `null` where no header shows.
 */
export function repairSource(bytes: Uint8Array): Uint8Array | null {
  const start = firstInkedLine(bytes);
  const head = latin1(bytes, start, Math.min(bytes.length, start + SNIFF_BYTES));
  const indent = /^[ \t]+/.exec(head)?.[0] ?? '';
  if (indent === '') return showsMailHeader(head) ? bytes.subarray(start) : null;
  const lines = head.split(/\r?\n/).slice(0, 200);
  // The last line may be cut by the window, and blank lines lose their indentation in many text boxes.
  const isIndented = lines.slice(0, -1).every((line) => line.trim() === '' || line.startsWith(indent));
  const dedented = lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join('\n');
  if (!(isIndented || lines.length === 1) || !showsMailHeader(dedented)) return null;
  return withoutIndent(bytes.subarray(start), utf8(indent));
}

/** Text without a header, written as a mail: with the sender and subject that its first lines show, if they do. */
export function mailOfText(bytes: Uint8Array): Uint8Array {
  const text = markedText(bytes) ?? strictUtf8(bytes);
  if (text === null) return mailOfUnknownText(bytes);
  const clean = text.replace(/^[\s\uFEFF]+/, '');
  const shown = readHeaderLines(clean);
  if (shown !== null) return rebuildForward(shown, clean, null);
  if (/^<(?:!doctype\s+html|html|head|body|table|div)\b/i.test(clean)) return writeMail([], multipart('alternative', [textPart('text/html', clean)]));
  return writeMail([], textPart('text/plain', clean));
}

/** Whether pasted text opens with header lines of a screen rather than of a mail. */
export function opensWithScreenHeader(bytes: Uint8Array): boolean {
  return isScreenHeader(new TextDecoder().decode(bytes.subarray(0, 2_000)));
}

/** The charset is not told, so that the parser's own guess decides. */
function mailOfUnknownText(bytes: Uint8Array): Uint8Array {
  return writeMail([], { headers: ['Content-Type: text/plain', 'Content-Transfer-Encoding: 8bit'], body: bytes });
}

function firstInkedLine(bytes: Uint8Array): number {
  let line = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x20) return line;
    if (byte === LF || byte === 0x0d) line = at + 1;
  }
  return line;
}

function withoutIndent(bytes: Uint8Array, indent: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let to = 0;
  for (let line = 0; line < bytes.length; ) {
    const found = bytes.indexOf(LF, line);
    const end = found < 0 ? bytes.length : found + 1;
    const isIndented = indent.every((byte, i) => bytes[line + i] === byte);
    const piece = bytes.subarray(isIndented ? line + indent.length : line, end);
    out.set(piece, to);
    to += piece.length;
    line = end;
  }
  return out.subarray(0, to);
}
