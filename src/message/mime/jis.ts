/** ISO-2022-JP as EUC-JP. */
export interface EucFromJis {
  readonly bytes: Uint8Array;
  /** For each byte, the one it was made of. */
  readonly places: Int32Array;
}

/** What the bytes of a line stand for. */
type Mode = 'ascii' | 'katakana' | 'two-byte' | 'supplement';

/**
 * Rewrites ISO-2022-JP as EUC-JP, which has the same characters and no modes. Decoders of ISO-2022-JP disagree about
 * everything that is broken, and make a replacement character of two escape sequences in a row, which joined words
 * hold by right. *Source*: RFC 1468, and RFC 2237 for JIS X 0212; each line begins in ASCII.
 */
export function eucFromJis(bytes: Uint8Array): EucFromJis {
  const out = new Uint8Array(bytes.length * 2);
  const places = new Int32Array(bytes.length * 2);
  let length = 0;
  let mode: Mode = 'ascii';
  const put = (byte: number, place: number): void => {
    out[length] = byte;
    places[length++] = place;
  };
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    const escape = byte === ESC ? escapeAt(bytes, at) : null;
    if (escape !== null) {
      mode = escape.mode;
      at += escape.length - 1;
    } else if (byte === 0x0a || byte === 0x0d) {
      mode = 'ascii';
      put(byte, at);
    } else if (mode === 'ascii' || byte <= 0x20 || byte === 0x7f) put(byte, at);
    else if (mode === 'katakana') {
      put(0x8e, at);
      put(byte | 0x80, at);
    } else {
      const next = bytes[at + 1];
      const isPair = next !== undefined && next > 0x20 && next < 0x7f;
      if (isPair && mode === 'supplement') put(0x8f, at);
      // A half of a character is none: 0xff is no EUC-JP, and comes out as the replacement character.
      put(isPair ? byte | 0x80 : 0xff, at);
      if (isPair) put(next | 0x80, at++);
    }
  }
  return { bytes: out.subarray(0, length), places: places.subarray(0, length) };
}

const ESC = 0x1b;

function escapeAt(bytes: Uint8Array, at: number): { mode: Mode; length: number } | null {
  const [second, third] = [bytes[at + 1], bytes[at + 2]];
  if (second === 0x28) {
    if (third === 0x42 || third === 0x4a || third === 0x48) return { mode: 'ascii', length: 3 };
    return third === 0x49 ? { mode: 'katakana', length: 3 } : null;
  }
  if (second !== 0x24) return null;
  if (third === 0x40 || third === 0x42) return { mode: 'two-byte', length: 3 };
  return third === 0x28 && bytes[at + 3] === 0x44 ? { mode: 'supplement', length: 4 } : null;
}
