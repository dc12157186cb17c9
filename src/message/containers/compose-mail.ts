import { joinBytes, latin1, utf8 } from '../../files/byte-text.ts';
import type { NamedAddress } from './model.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0));
const LINE_BYTES = 57;
/** Bytes of text in one encoded word: 45 make 60 letters of base64, and 75 are allowed. RFC 2047 2. */
const WORD_BYTES = 45;

/** A part to be written: its header lines and its bytes as they stand in the mail. */
export interface WrittenPart {
  readonly headers: readonly string[];
  readonly body: Uint8Array;
}

/** A `text/*` part in UTF-8, unencoded, so that whoever points at its bytes points at readable words. */
export function textPart(mediaType: 'text/plain' | 'text/html', text: string): WrittenPart {
  const headers = [`Content-Type: ${mediaType}; charset=utf-8`, 'Content-Transfer-Encoding: 8bit'];
  return { headers, body: utf8(text.replace(/\r\n?|\n/g, '\r\n')) };
}

/** A file that hangs on the mail. */
export function filePart(file: { fileName: string; mediaType: string | null; contentId: string | null; bytes: Uint8Array }): WrittenPart {
  const type = file.mediaType !== null && /^[\w.+-]{1,80}\/[\w.+-]{1,80}$/.test(file.mediaType) ? file.mediaType.toLowerCase() : 'application/octet-stream';
  const isBare = type.startsWith('multipart/') || type.startsWith('message/');
  const headers = [
    `Content-Type: ${isBare ? 'application/octet-stream' : type}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: ${file.contentId ? 'inline' : 'attachment'}${fileNameParameter(file.fileName)}`,
  ];
  if (file.contentId) headers.push(`Content-ID: <${oneLine(file.contentId).replace(/[<>\s]/g, '')}>`);
  return { headers, body: base64Lines(file.bytes) };
}

/** A mail that hangs on the mail, in its own bytes. */
export function mailPart(mail: Uint8Array, fileName: string): WrittenPart {
  const name = fileName === '' ? '' : `${fileNameParameter(fileName)}`;
  return { headers: ['Content-Type: message/rfc822', `Content-Disposition: attachment${name}`], body: mail };
}

/** Several parts as one. A single one stays as it is. */
export function multipart(kind: 'mixed' | 'alternative' | 'related', parts: readonly WrittenPart[]): WrittenPart {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const boundary = freeBoundary(kind, parts);
  const pieces: Uint8Array[] = [];
  for (const part of parts) pieces.push(utf8(`--${boundary}\r\n${part.headers.join('\r\n')}\r\n\r\n`), part.body, utf8('\r\n'));
  pieces.push(utf8(`--${boundary}--\r\n`));
  return { headers: [`Content-Type: multipart/${kind}; boundary="${boundary}"`], body: joinBytes(pieces) };
}

/** The whole mail: its own header lines, then those of the part that is its body. */
export function writeMail(headers: readonly string[], body: WrittenPart): Uint8Array {
  const lines = [...headers, 'MIME-Version: 1.0', ...body.headers];
  return joinBytes([utf8(`${lines.join('\r\n')}\r\n\r\n`), body.body]);
}

/** A field of free text, in encoded words where it must be; line ends in it are taken out, so it stays one field. */
export function textField(name: string, text: string): string {
  return `${name}: ${encodeText(oneLine(text))}`;
}

/** A field of mailboxes. What is no address stands in a comment, so that no parser takes it for one. */
export function addressField(name: string, addresses: readonly NamedAddress[]): string {
  return `${name}: ${addresses.map(mailbox).join(',\r\n ')}`;
}

function mailbox({ displayName, address }: NamedAddress): string {
  const name = phrase(oneLine(displayName));
  const clean = oneLine(address).replace(/[<>]/g, '').trim();
  if (/^[^\s,;:"()]+@[^\s,;:"()]+$/.test(clean)) return name === '' ? `<${clean}>` : `${name} <${clean}>`;
  // Outlook puts a directory name of Exchange there; whoever reads the mail sees the display name alone.
  return clean === '' || name !== '' ? `${name} <>` : `${phrase(clean)} <>`;
}

function phrase(text: string): string {
  const clean = text.trim();
  if (clean === '' || /^[\w!#$%&'*+\-/=?^`{|}~ ]+$/.test(clean)) return clean;
  return isPrintableAscii(clean) && !clean.includes('=?') ? `"${clean.replace(/["\\]/g, '\\$&')}"` : encodeText(clean);
}

const oneLine = (text: string): string => text.replace(/[\r\n\0]+/g, ' ');
const isPrintableAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

function encodeText(text: string): string {
  if (isPrintableAscii(text) && text.length < 900) return text;
  const bytes = utf8(text);
  const words: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    let end = Math.min(bytes.length, start + WORD_BYTES);
    // A word must not end inside a character.
    while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
    words.push(`=?utf-8?B?${latin1(base64(bytes.subarray(start, end)))}?=`);
    start = end;
  }
  return words.join('\r\n ');
}

function fileNameParameter(fileName: string): string {
  const name = oneLine(fileName);
  if (name === '') return '';
  if (isPrintableAscii(name) && name.length < 200) return `; filename="${name.replace(/["\\]/g, '\\$&')}"`;
  return `;\r\n filename*=utf-8''${encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)}`;
}

function freeBoundary(kind: string, parts: readonly WrittenPart[]): string {
  // Base64 has no hyphen; only parts that stand in their own bytes can hold the boundary.
  const bare = parts.filter((part) => !part.headers.includes('Content-Transfer-Encoding: base64')).map((part) => latin1(part.body));
  let boundary = `fuwake-${kind}-0`;
  for (let nth = 1; bare.some((text) => text.includes(`--${boundary}`)); nth++) boundary = `fuwake-${kind}-${nth}-${text36(bare, nth)}`;
  return boundary;
}

/** A number drawn from the parts, so that no part can hold many boundaries in advance. */
function text36(texts: readonly string[], seed: number): string {
  let hash = 0x811c9dc5 ^ seed;
  for (const text of texts) for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

function base64Lines(bytes: Uint8Array): Uint8Array {
  const lines = Math.ceil(bytes.length / LINE_BYTES);
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4 + lines * 2);
  let to = 0;
  for (let start = 0; start < bytes.length; start += LINE_BYTES) {
    to = encodeInto(out, to, bytes, start, Math.min(bytes.length, start + LINE_BYTES));
    out[to++] = 0x0d;
    out[to++] = 0x0a;
  }
  return out.subarray(0, to);
}

function base64(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  encodeInto(out, 0, bytes, 0, bytes.length);
  return out;
}

function encodeInto(out: Uint8Array, at: number, bytes: Uint8Array, start: number, end: number): number {
  const pad = 0x3d;
  let to = at;
  for (let from = start; from < end; from += 3) {
    const left = end - from;
    const three = ((bytes[from] ?? 0) << 16) | ((left > 1 ? (bytes[from + 1] ?? 0) : 0) << 8) | (left > 2 ? (bytes[from + 2] ?? 0) : 0);
    out[to++] = CODES[three >> 18] ?? 0;
    out[to++] = CODES[(three >> 12) & 63] ?? 0;
    out[to++] = left > 1 ? (CODES[(three >> 6) & 63] ?? 0) : pad;
    out[to++] = left > 2 ? (CODES[three & 63] ?? 0) : pad;
  }
  return to;
}
