import { decodeCharset, isOwnCharset } from './charsets.ts';
import { eucFromJis } from './jis.ts';

/**
 * For each UTF-16 unit of the text decoded from `bytes`, the byte its character begins at; one entry more at the end.
 * *Shape*: ascending; of a surrogate pair both units have the same entry; a dropped byte-order mark belongs
 * to the character after it, an escape sequence to the one before.
 */
export function mapCharacters(bytes: Uint8Array, charset: string): Int32Array {
  if (charset === 'iso-2022-jp') return mapJis(bytes);
  const length = decodeCharset(charset, bytes).length;
  const starts = new Int32Array(length + 1);
  if (isOwnCharset(charset)) mapByPrefix(bytes, charset, starts);
  else mapByStream(bytes, charset, starts);
  starts[length] = bytes.length;
  return starts;
}

// The decoder itself is asked, byte by byte, when a character comes out: that cannot disagree with the text. It is asked
// line by line, for a decoder fed single bytes can give up on broken input that it takes as a whole (Node's ICU does);
// such a line is mapped in one piece.
function mapByStream(bytes: Uint8Array, charset: string, starts: Int32Array): void {
  const isWide = charset.startsWith('utf-16');
  let unit = 0;
  for (let start = 0; start < bytes.length;) {
    const lineFeed = isWide ? -1 : bytes.indexOf(0x0a, start);
    const end = lineFeed < 0 ? bytes.length : lineFeed + 1;
    unit = mapLine(bytes, start, end, charset, starts, unit);
    start = end;
  }
  for (; unit < starts.length; unit++) starts[unit] = bytes.length;
}

function mapLine(bytes: Uint8Array, start: number, end: number, charset: string, starts: Int32Array, from: number): number {
  let decoder: TextDecoder | null = null;
  let unit = from;
  let begin = start;
  const isWide = charset.startsWith('utf-16');
  let isGround = !isWide;
  const put = (count: number): void => {
    for (let index = 0; index < count; index++) starts[unit++] = begin;
  };
  try {
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!;
      // ASCII in the ground state is passed over: it is the bulk of every HTML body.
      if (isGround && byte < 0x80) {
        starts[unit++] = at;
        begin = at + 1;
        continue;
      }
      // Only the first bytes of all can be a mark; later ones are a character, though this decoder sees them first.
      decoder ??= new TextDecoder(charset, { ignoreBOM: at > 0 });
      const out = decoder.decode(bytes.subarray(at, at + 1), { stream: true });
      put(out.length);
      if (out.length > 0) begin = at + 1;
      isGround = !isWide && out.length > 0 && byte < 0x80 && out.charCodeAt(out.length - 1) === byte;
    }
    begin = Math.max(start, Math.min(begin, end - 1));
    if (decoder !== null) put(decoder.decode().length);
  } catch {
    const length = decodeCharset(charset, bytes.subarray(start, end)).length;
    begin = start;
    unit = from;
    put(length);
  }
  return unit;
}

function mapJis(bytes: Uint8Array): Int32Array {
  const euc = eucFromJis(bytes);
  return mapCharacters(euc.bytes, 'euc-jp').map((place) => euc.places[place] ?? bytes.length);
}

/** Bytes mapped finely in a charset of our own; texts longer than this are mapped in one piece. */
const OWN_CHARSET_BYTES = 4_096;

// These charsets are rare enough for the plain way: how long is the text that each longer prefix gives?
function mapByPrefix(bytes: Uint8Array, charset: string, starts: Int32Array): void {
  if (bytes.length > OWN_CHARSET_BYTES) return;
  let unit = 0;
  for (let end = 1; end <= bytes.length && unit < starts.length; end++) {
    const length = decodeCharset(charset, bytes.subarray(0, end)).length;
    while (unit < length && unit < starts.length) starts[unit++] = end - 1;
  }
}

/** The bytes of the characters `start` to `end` under a map of {@link mapCharacters}. */
export function bytesOfCharacters(starts: Int32Array, start: number, end: number): { start: number; end: number } {
  const last = starts.length - 1;
  const from = starts[Math.min(Math.max(start, 0), last)]!;
  let next = Math.min(Math.max(end, start), last);
  if (end > start) {
    const final = starts[next - 1]!;
    while (next < last && starts[next]! <= final) next++;
  }
  return { start: from, end: Math.max(from, starts[next]!) };
}
