import type { DefectCode } from '../defects.ts';
import { FIELD_TEXT_CHARS } from '../limits.ts';
import { decodeCharset, findCharset, guessCharset } from './charsets.ts';
import { bytesOfCharacters, mapCharacters } from './char-map.ts';
import { bytesOfLatin1 } from './latin1.ts';
import { hasJisEscape, isUtf8 } from './charset-guess.ts';
import { decodeBase64Text, decodeQText } from './word-bytes.ts';

/** A field body as text. */
export interface FieldText {
  /** Unfolded and decoded, outer white space trimmed. */
  readonly text: string;
  readonly defects: DefectCode[];
}

/** {@link FieldText} with the way back. */
export interface MappedFieldText extends FieldText {
  /** For each UTF-16 unit of `text`, the first byte (index into the body) that it comes from … */
  readonly starts: readonly number[];
  /** … and the first byte after it. */
  readonly ends: readonly number[];
}

// Only printable ASCII without "=?" can go the short way; that is nearly every field.
// eslint-disable-next-line no-control-regex
const PLAIN = /^[\t\r\n\x20-\x7e]*$/;

// Unfolding drops the line end and keeps the white space after it; a tab there stands for a space.
const unfold = (body: string): string =>
  body.includes('\n') || body.includes('\r') ? body.replace(/[\r\n]+(\t| |$)?/g, (_, after: string | undefined) => (after === '' ? '' : ' ')) : body;

/**
 * Decodes a field body: RFC 2047 words, also such as are split inside a character, raw 8-bit text, folding.
 * *Shape*: `latin1` holds one character a byte, folding line ends included; no more than the first `FIELD_TEXT_CHARS` are read.
 */
export function decodeFieldText(latin1: string): FieldText {
  if (latin1.length > FIELD_TEXT_CHARS) return decodeFieldText(latin1.slice(0, FIELD_TEXT_CHARS));
  if (PLAIN.test(latin1) && !latin1.includes('=?')) return { text: trimText(unfold(latin1)), defects: [] };
  const defects = new Set<DefectCode>();
  const pieces = cut(latin1, defects);
  let text = '';
  for (const piece of pieces) text += piece.kind === 'word' ? oneLine(decodeCharset(piece.charset, piece.bytes)) : piece.text;
  return { text: trimText(text), defects: [...defects] };
}

/** The same as {@link decodeFieldText} but slower, with a map from the text back to the body. */
export function mapFieldText(latin1: string): MappedFieldText {
  if (latin1.length > FIELD_TEXT_CHARS) return mapFieldText(latin1.slice(0, FIELD_TEXT_CHARS));
  const defects = new Set<DefectCode>();
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const piece of cut(latin1, defects)) {
    const pieceText = piece.kind === 'word' ? oneLine(decodeCharset(piece.charset, piece.bytes)) : piece.text;
    text += pieceText;
    if (piece.kind === 'blank') pushRange(starts, ends, piece.at, piece.at + piece.length, pieceText.length);
    else pushMapped(starts, ends, piece, pieceText.length);
  }
  const from = text.length - trimStartText(text).length;
  const trimmed = trimText(text);
  return { text: trimmed, defects: [...defects], starts: starts.slice(from, from + trimmed.length), ends: ends.slice(from, from + trimmed.length) };
}

function pushRange(starts: number[], ends: number[], start: number, end: number, count: number): void {
  for (let unit = 0; unit < count; unit++) {
    starts.push(start);
    ends.push(end);
  }
}

function pushMapped(starts: number[], ends: number[], piece: Word | Raw, count: number): void {
  if (piece.kind === 'raw' && piece.charset === null) {
    for (let unit = 0; unit < count; unit++) pushRange(starts, ends, piece.at + unit, piece.at + unit + 1, 1);
    return;
  }
  const bytes = piece.kind === 'word' ? piece.bytes : bytesOfLatin1(piece.source);
  const map = mapCharacters(bytes, piece.charset ?? 'utf-8');
  for (let unit = 0; unit < count; unit++) {
    const range = bytesOfCharacters(map, unit, unit + 1);
    if (piece.kind === 'raw') pushRange(starts, ends, piece.at + range.start, piece.at + range.end, 1);
    else pushRange(starts, ends, piece.starts[range.start] ?? piece.at, piece.ends[Math.max(range.start, range.end - 1)] ?? piece.at, 1);
  }
}

/** Neighbouring encoded words of one charset, as one run of bytes. */
interface Word {
  readonly kind: 'word';
  readonly charset: string;
  readonly bytes: Uint8Array;
  /** For each byte, where in the body it comes from. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly at: number;
}

/** Text that is no encoded word. */
interface Raw {
  readonly kind: 'raw';
  readonly text: string;
  readonly source: string;
  /** `null`: ASCII, a byte a character. */
  readonly charset: string | null;
  readonly at: number;
}

/** A folded line end with the white space that follows: a space. */
interface Blank {
  readonly kind: 'blank';
  readonly text: string;
  readonly at: number;
  readonly length: number;
}

type Piece = Word | Raw | Blank;

/** An encoded word as it is written. */
interface WrittenWord {
  readonly start: number;
  readonly end: number;
  readonly charset: string;
  readonly isBase64: boolean;
  readonly textStart: number;
  readonly textEnd: number;
}

function cut(body: string, defects: Set<DefectCode>): Piece[] {
  const words = findWords(body);
  const pieces: Piece[] = [];
  const charset = rawCharset(body, words, defects);
  let at = 0;
  for (let index = 0; index < words.length; index++) {
    const group = [words[index]!];
    pushRaw(pieces, body, at, group[0]!.start, charset, defects);
    at = group[0]!.end;
    // RFC 2047 section 6.2: white space between two encoded words is not shown.
    for (let next = words[index + 1]; next !== undefined && isBlank(body, at, next.start); next = words[++index + 1]) {
      group.push(next);
      at = next.end;
    }
    pushWords(pieces, body, group, defects);
  }
  pushRaw(pieces, body, at, body.length, charset, defects);
  return pieces;
}

/** Longest charset name, with a language tag, that an encoded word is searched for. */
const WORD_CHARSET_CHARS = 80;

function findWords(body: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  let start = body.indexOf('=?');
  let escape = body.indexOf('\x1b$');
  while (start >= 0) {
    // Raw ISO-2022-JP may hold "=?" as half of two characters. An escape that never ends shields nothing.
    if (escape >= 0 && escape < start) {
      const back = body.indexOf('\x1b(', escape);
      escape = back < 0 ? -1 : body.indexOf('\x1b$', back);
      if (back > start) start = body.indexOf('=?', back);
      continue;
    }
    const charsetEnd = body.indexOf('?', start + 2);
    if (charsetEnd < 0) break;
    const encoding = body.charCodeAt(charsetEnd + 1) | 0x20;
    const isWord = charsetEnd > start + 2 && charsetEnd - start < WORD_CHARSET_CHARS
      && (encoding === 0x62 || encoding === 0x71) && body[charsetEnd + 2] === '?' && !/\s/.test(body.slice(start, charsetEnd));
    if (!isWord) {
      start = body.indexOf('=?', start + 2);
      continue;
    }
    const textStart = charsetEnd + 3;
    const textEnd = body.indexOf('?=', textStart);
    if (textEnd < 0) break;
    const charset = body.slice(start + 2, charsetEnd).replace(/\*.*$/, '');
    words.push({ start, end: textEnd + 2, charset, isBase64: encoding === 0x62, textStart, textEnd });
    start = body.indexOf('=?', textEnd + 2);
  }
  return words;
}

function isBlank(body: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = body.charCodeAt(at);
    if (code !== 0x20 && code !== 0x09 && code !== 0x0d && code !== 0x0a) return false;
  }
  return true;
}

function pushWords(pieces: Piece[], body: string, group: readonly WrittenWord[], defects: Set<DefectCode>): void {
  for (let first = 0; first < group.length;) {
    let after = first + 1;
    const name = group[first]!.charset.toLowerCase();
    while (after < group.length && group[after]!.charset.toLowerCase() === name) after++;
    pieces.push(wordOf(body, group.slice(first, after), name, defects));
    first = after;
  }
}

function wordOf(body: string, run: readonly WrittenWord[], name: string, defects: Set<DefectCode>): Word {
  const sink = { bytes: [] as number[], starts: [] as number[], ends: [] as number[], isBroken: false };
  const cuts: number[] = [];
  for (let index = 0; index < run.length; index++) {
    const word = run[index]!;
    if (!word.isBase64) decodeQText(body, word.textStart, word.textEnd, sink);
    else {
      // A writer that cuts Base64 anywhere leaves words whose bits go on in the next one.
      const spans: [number, number][] = [[word.textStart, word.textEnd]];
      let chars = word.textEnd - word.textStart;
      while (chars % 4 !== 0 && body[run[index]!.textEnd - 1] !== '=' && run[index + 1]?.isBase64 === true) {
        const next = run[++index]!;
        spans.push([next.textStart, next.textEnd]);
        chars += next.textEnd - next.textStart;
      }
      decodeBase64Text(body, spans, sink);
    }
    cuts.push(sink.bytes.length);
  }
  if (sink.isBroken) defects.add('encoded-word-broken');
  const bytes = Uint8Array.from(sink.bytes);
  const charset = wordCharset(name, bytes, defects);
  noteSplitCharacters(bytes, cuts, charset, defects);
  if (bytes.includes(0x0a) || bytes.includes(0x0d)) defects.add('encoded-line-end');
  if (bytes.includes(0)) defects.add('nul-in-field');
  return { kind: 'word', charset, bytes, starts: sink.starts, ends: sink.ends, at: run[0]!.start };
}

function wordCharset(name: string, bytes: Uint8Array, defects: Set<DefectCode>): string {
  const known = findCharset(name);
  if (known !== null && !known.isAscii) {
    if (known.used === 'utf-8' && !isUtf8(bytes)) defects.add('encoded-word-charset');
    return known.used;
  }
  if (known === null) defects.add('encoded-word-charset');
  return bytes.every((byte) => byte < 0x80) && !hasJisEscape(bytes) ? 'utf-8' : guessCharset(bytes);
}

function noteSplitCharacters(bytes: Uint8Array, cuts: readonly number[], charset: string, defects: Set<DefectCode>): void {
  if (charset !== 'utf-8') return;
  for (const cutAt of cuts) {
    const next = bytes[cutAt];
    if (next !== undefined && next >= 0x80 && next < 0xc0) defects.add('encoded-word-split-character');
  }
}

// The raw stretches of one field are one charset: guessing each alone would tear short ones apart.
function rawCharset(body: string, words: readonly WrittenWord[], defects: Set<DefectCode>): string | null {
  // eslint-disable-next-line no-control-regex
  if (!/[\x1b\x80-\xff]/.test(body)) return null;
  let raw = '';
  let at = 0;
  for (const word of words) {
    raw += body.slice(at, word.start);
    at = word.end;
  }
  const bytes = bytesOfLatin1(raw + body.slice(at));
  if (hasJisEscape(bytes)) {
    defects.add('raw-iso-2022-jp-field');
    return 'iso-2022-jp';
  }
  if (bytes.every((byte) => byte < 0x80)) return null;
  if (isUtf8(bytes)) {
    defects.add('raw-utf8-field');
    return 'utf-8';
  }
  defects.add('raw-8bit-field');
  return guessCharset(bytes);
}

// eslint-disable-next-line no-control-regex
const CONTROL = /[\x01-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f]/;

function pushRaw(pieces: Piece[], body: string, start: number, end: number, charset: string | null, defects: Set<DefectCode>): void {
  let from = start;
  for (let at = start; at < end; at++) {
    const code = body.charCodeAt(at);
    if (code === 0) defects.add('nul-in-field');
    if (code !== 0x0d && code !== 0x0a) continue;
    pushPlain(pieces, body.slice(from, at), from, charset, defects);
    let after = at + 1;
    while (after < end && (body.charCodeAt(after) === 0x0d || body.charCodeAt(after) === 0x0a)) after++;
    const isEnd = after >= body.length;
    if (after < end && (body.charCodeAt(after) === 0x09 || body.charCodeAt(after) === 0x20)) after++;
    pieces.push({ kind: 'blank', text: isEnd ? '' : ' ', at, length: after - at });
    from = after;
    at = after - 1;
  }
  pushPlain(pieces, body.slice(from, end), from, charset, defects);
}

function pushPlain(pieces: Piece[], source: string, at: number, charset: string | null, defects: Set<DefectCode>): void {
  if (source === '') return;
  if (CONTROL.test(source)) defects.add('control-in-field');
  const text = charset === null ? source : decodeCharset(charset, bytesOfLatin1(source));
  pieces.push({ kind: 'raw', text, source, charset, at });
}

// A field is one line: an encoded line end must not make two of it, and stays one character for the map.
const oneLine = (text: string): string => (/[\r\n]/.test(text) ? text.replace(/[\r\n]/g, ' ') : text);

const trimStartText = (text: string): string => text.replace(/^[ \t\r\n]+/, '');

function trimText(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t\r\n'.includes(text[end - 1]!)) end--;
  return trimStartText(text.slice(0, end));
}
