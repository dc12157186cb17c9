/** A run of letters, read in one of the alphabets in which senders hide an address: one byte a character. */
export type Decoded = string;

const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NONE = 255;

const tableOf = (pairs: readonly (readonly [string, number])[]): Uint8Array => {
  const table = new Uint8Array(128).fill(NONE);
  for (const [letter, value] of pairs) table[letter.charCodeAt(0)] = value;
  return table;
};

const BASE64 = tableOf([...[...STANDARD].map((letter, value) => [letter, value] as const), ['-', 62], ['_', 63]]);
const BASE32 = tableOf([...'abcdefghijklmnopqrstuvwxyz234567'].flatMap((letter, value) => [[letter, value] as const, [letter.toUpperCase(), value] as const]));
const HEX = tableOf([...'0123456789abcdef'].flatMap((letter, value) => [[letter, value] as const, [letter.toUpperCase(), value] as const]));

/** An alphabet and how many bits a letter holds; each also with its letters in ROT13. */
interface Alphabet {
  readonly table: Uint8Array;
  readonly bits: number;
}

const rotated = (table: Uint8Array): Uint8Array => table.map((_, code) => table[rot13(String.fromCharCode(code)).charCodeAt(0)] ?? NONE);

/** One way to read a token: what it says, and how many letters of it were used. */
export interface Reading {
  readonly text: Decoded;
  readonly used: number;
}

/**
 * What a token may say when it is read from `from` on, forwards or (`step` -1) backwards. Only what begins as text, or is
 * as long as a digest, is read to its end: nearly every word of an innocent link is refused by its first three bytes.
 */
export function readings(token: string, from: number, step: 1 | -1, fewestBytes: number): readonly Reading[] {
  const all: Reading[] = [];
  for (const alphabet of (alphabets ??= openAlphabets())) {
    if (!beginsAsText(token, from, step, alphabet) && !isDigestLong(token, from, step, alphabet)) continue;
    const used = lengthIn(token, from, step, alphabet.table);
    if (Math.floor((used * alphabet.bits) / 8) >= fewestBytes) all.push({ text: bytesOf(token, from, step, used, alphabet), used });
  }
  return all;
}

let alphabets: readonly Alphabet[] | null = null;

function openAlphabets(): readonly Alphabet[] {
  const plain: readonly Alphabet[] = [{ table: BASE64, bits: 6 }, { table: BASE32, bits: 5 }, { table: HEX, bits: 4 }];
  return plain.flatMap(({ table, bits }) => [{ table, bits }, { table: rotated(table), bits }]);
}

const valueAt = (token: string, at: number, table: Uint8Array): number => {
  const code = token.charCodeAt(at);
  return code < 128 ? (table[code] ?? NONE) : NONE;
};

function beginsAsText(token: string, from: number, step: 1 | -1, { table, bits }: Alphabet): boolean {
  let held = 0;
  let count = 0;
  let bytes = 0;
  for (let at = from; bytes < 3; at += step) {
    const value = at < 0 || at >= token.length ? NONE : valueAt(token, at, table);
    if (value === NONE) return false;
    held = ((held << bits) | value) & 0xffff;
    count += bits;
    if (count < 8) continue;
    count -= 8;
    const byte = (held >> count) & 0xff;
    if (byte > 126 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) return false;
    bytes++;
  }
  return true;
}

/** MD5, SHA-1 and SHA-256 have 16, 20 and 32 bytes. */
function isDigestLong(token: string, from: number, step: 1 | -1, { table, bits }: Alphabet): boolean {
  if (Math.abs((step === 1 ? token.length : -1) - from) * bits < 128) return false;
  const bytes = Math.floor((lengthIn(token, from, step, table) * bits) / 8);
  return bytes === 16 || bytes === 20 || bytes === 32;
}

function lengthIn(token: string, from: number, step: 1 | -1, table: Uint8Array): number {
  let at = from;
  while (at >= 0 && at < token.length && valueAt(token, at, table) !== NONE) at += step;
  return Math.abs(at - from);
}

function bytesOf(token: string, from: number, step: 1 | -1, used: number, { table, bits }: Alphabet): string {
  const codes: number[] = [];
  let held = 0;
  let count = 0;
  for (let index = 0; index < used; index++) {
    held = ((held << bits) | valueAt(token, from + index * step, table)) & 0xffff;
    count += bits;
    if (count >= 8) {
      count -= 8;
      codes.push((held >> count) & 0xff);
    }
  }
  let text = '';
  // Spread over a call: in slices, so that a token of a megabyte does not overflow the stack.
  for (let at = 0; at < codes.length; at += 4_096) text += String.fromCharCode(...codes.slice(at, at + 4_096));
  return text;
}

/** The text that a reading begins with: only in text is it worth looking for a further encoding. */
export function leadingText(bytes: Decoded): string {
  const end = bytes.search(/[^\t\n\r -~]/);
  return end < 0 ? bytes : bytes.slice(0, end);
}

const IS_ASCII = /^[\0-\x7f]*$/;

/** Character by character, but for ASCII, which is what addresses and tokens are, unit by unit. */
export function reversed(text: string): string {
  if (!IS_ASCII.test(text)) return Array.from(text).toReversed().join('');
  let back = '';
  for (let at = text.length - 1; at >= 0; at--) back += text[at];
  return back;
}

export function rot13(text: string): string {
  let turned = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const first = code >= 97 && code <= 122 ? 97 : code >= 65 && code <= 90 ? 65 : 0;
    turned += first === 0 ? text[at] : String.fromCharCode(((code - first + 13) % 26) + first);
  }
  return turned;
}

/** The text itself, and written backwards, in ROT13, and both. */
export function turned(text: string): readonly string[] {
  const back = reversed(text);
  return [text, back, rot13(text), rot13(back)];
}

/** UTF-8, a byte a character: what the built-in encoders of base64 take. */
const utf8 = (text: string): string => (IS_ASCII.test(text) ? text : String.fromCharCode(...new TextEncoder().encode(text)));

export function hexOf(text: string): string {
  const bytes = utf8(text);
  let hex = '';
  for (let at = 0; at < bytes.length; at++) hex += bytes.charCodeAt(at).toString(16).padStart(2, '0');
  return hex;
}

/**
 * Base64 of a text in the three alignments that it can have within a longer run: the letters that are the same whatever
 * stands around it. They find an address in the middle of bytes that are no text.
 */
export function base64Cores(text: string): readonly string[] {
  const bytes = utf8(text);
  return [0, 1, 2].flatMap((shift) => {
    const all = btoa('\0'.repeat(shift) + bytes).replace(/=+$/, '');
    // The first letters mix with what stands before, the last one with what follows.
    const core = all.slice(shift === 0 ? 0 : shift + 1, (shift + bytes.length) % 3 === 0 ? undefined : -1);
    return core.length < 8 ? [] : [...new Set([core, core.replace(/\+/g, '-').replace(/\//g, '_')])];
  });
}
