/** Units between two places that are remembered; from one on, the bytes are counted. */
const STRIDE = 1_024;

/**
 * The bytes behind the characters of a text in UTF-8 whose line ends were made `\n` ({@link normaliseLineEnds}). The
 * text is not decoded again: bytes are counted up to the place asked for, and on from there the next time.
 * *Shape*: `bytes` are well-formed and begin with no byte-order mark, see {@link isCountable}; ranges are in UTF-16 units of
 * the text, answers in bytes. Half of a surrogate pair stands for the whole character, a line feed for the returns before it too.
 */
export class Utf8Places {
  readonly #bytes: Uint8Array;
  /** The remembered characters, ascending: the unit and the byte at which each begins. */
  readonly #units: number[] = [0];
  readonly #starts: number[] = [0];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  range(start: number, end: number): { readonly start: number; readonly end: number } {
    const from = this.#characterAt(start);
    return { start: from.start, end: end > start ? this.#characterAt(end - 1).end : from.start };
  }

  /** The bytes of the character that the unit is in, or the end of the text. */
  #characterAt(wanted: number): { readonly start: number; readonly end: number } {
    const bytes = this.#bytes;
    let known = Math.min(this.#units.length - 1, Math.floor(wanted / STRIDE));
    // A surrogate pair over the stride: what is remembered is the character after it.
    if (this.#units[known]! > wanted) known--;
    let [unit, at] = [this.#units[known]!, this.#starts[known]!];
    while (at < bytes.length) {
      if (unit >= this.#units.length * STRIDE) {
        this.#units.push(unit);
        this.#starts.push(at);
      }
      const byte = bytes[at]!;
      const next = byte > 0x0d && byte < 0x80 ? at + 1 : characterEnd(bytes, at);
      unit += byte >= 0xf0 ? 2 : 1;
      if (unit > wanted) return { start: at, end: next };
      at = next;
    }
    return { start: bytes.length, end: bytes.length };
  }
}

/** Whether the bytes of a text can be counted: it shows a replacement wherever its bytes were none of UTF-8. */
export const isCountable = (bytes: Uint8Array, text: string): boolean => bytes[0] !== 0xef && !text.includes('\ufffd');

function characterEnd(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead >= 0x80) return at + (lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4);
  if (lead !== 0x0d) return at + 1;
  let end = at;
  while (bytes[end] === 0x0d) end++;
  return bytes[end] === 0x0a ? end + 1 : at + 1;
}
