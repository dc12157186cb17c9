import { decodeCharset, isOwnCharset } from './charsets.ts';
import { eucFromJis } from './jis.ts';

/**
 * For each UTF-16 unit of the text decoded from `bytes`, the byte its character begins at; one entry more at the end.
 * *Shape*: ascending; of a surrogate pair both units have the same entry; a dropped byte-order mark belongs
 * to the character after it, an escape sequence to the one before. `text` is what the bytes decode to, if it is at hand.
 */
export function mapCharacters(bytes: Uint8Array, charset: string, text: string = decodeCharset(charset, bytes)): Int32Array {
  if (charset === 'iso-2022-jp') return mapJis(bytes);
  const { length } = text;
  const starts = new Int32Array(length + 1);
  if (length === bytes.length && ONE_BYTE.test(charset)) for (let unit = 0; unit < length; unit++) starts[unit] = unit;
  else if (isOwnCharset(charset)) mapByPrefix(bytes, charset, starts);
  else mapByStream(bytes, charset, starts);
  starts[length] = bytes.length;
  return starts;
}

/** Charsets of the Encoding Standard in which every byte is a character. */
const ONE_BYTE = /^(?:windows-(?:125\d|874)|iso-8859-\d+|koi8-[ru]|macintosh|ibm866)$/;

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
  const isUtf8 = charset === 'utf-8';
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
      // So are whole characters of UTF-8, but for a mark at the start: asking the decoder for each costs a hundred times as much.
      const size = isUtf8 && isGround && at > 0 ? sizeOfUtf8(bytes, at, end) : 0;
      if (size > 0) {
        starts[unit++] = at;
        if (size === 4) starts[unit++] = at;
        at += size - 1;
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

/** Bytes of the well-formed character beyond ASCII that begins at `at`, or 0. *Source*: Unicode 16, table 3-7. */
function sizeOfUtf8(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at]!;
  const size = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (size === 0 || at + size > end) return 0;
  const second = bytes[at + 1]!;
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let next = at + 2; next < at + size; next++) if ((bytes[next]! & 0xc0) !== 0x80) return 0;
  return size;
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
