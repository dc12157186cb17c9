import { foldKanaLookalikes } from './kana-lookalikes.ts';
import { foldLookalikes } from './fold-lookalikes.ts';

/** A text as it is compared, and where each of its characters stands in the text that the reader sees. */
export interface FoldedText {
  readonly text: string;
  /** Index in the original of each folded character, and of the end behind the last one. */
  readonly at: Uint32Array;
}

const JAPANESE = /[\u3005\u3041-\u30ff\u3400-\u9fff]/;
const HALFWIDTH_KANA = 'ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン';
const SAME: Readonly<Record<string, string>> = { '’': '\'', '‘': '\'', '＇': '\'', '´': '\'', '“': '"', '”': '"', '–': '-', '—': '-', '‐': '-', '‑': '-', '\t': ' ', '\r': ' ' };

/** Every number is written so: no phrase depends on which one it is. */
const NUMBER = '#'.charCodeAt(0);

let letters: Uint16Array | null = null;
let decoder: TextDecoder | null = null;

/** One unit to one unit: small letters, no accents, half-width Latin, full-width kana. */
function letterTable(): Uint16Array {
  if (letters !== null) return letters;
  letters = new Uint16Array(0x1_0000);
  for (let code = 0; code < letters.length; code++) letters[code] = code;
  for (let code = 0x41; code <= 0x5a; code++) letters[code] = code + 32;
  for (const [first, last] of [[0xc0, 0x24f], [0x1e00, 0x1eff]] as const) {
    for (let code = first; code <= last; code++) {
      const base = String.fromCharCode(code).normalize('NFD').charAt(0).toLowerCase();
      letters[code] = base.charCodeAt(0);
    }
  }
  for (let code = 0x410; code <= 0x42f; code++) letters[code] = code + 32;
  for (let code = 0xff01; code <= 0xff5e; code++) letters[code] = String.fromCharCode(code - 0xfee0).toLowerCase().charCodeAt(0);
  for (let at = 0; at < HALFWIDTH_KANA.length; at++) letters[0xff66 + at] = HALFWIDTH_KANA.charCodeAt(at);
  for (const blank of [0xa0, 0x2002, 0x2003, 0x2009, 0x202f, 0x3000]) letters[blank] = 0x20;
  for (const [from, to] of Object.entries(SAME)) letters[from.charCodeAt(0)] = to.charCodeAt(0);
  return letters;
}

/**
 * Folds what a reader does not mind and a word search would: case, accents, widths, look-alikes of another script,
 * letters of the mathematical alphabets, blanks inside Japanese, line ends inside Latin paragraphs. Numbers become `#`.
 */
export function foldText(original: string): FoldedText {
  const table = letterTable();
  const source = foldKanaLookalikes(foldLookalikes(original));
  const out = new Uint16Array(source.length);
  const at = new Uint32Array(source.length + 1);
  let length = 0;
  const put = (code: number, from: number): void => {
    out[length] = code;
    at[length++] = from;
  };
  for (let index = 0; index < source.length; index++) {
    const code = source.charCodeAt(index);
    const folded = table[code] ?? code;
    if (folded === 0x20) {
      // Blanks are one blank, and none where they stand between two Japanese letters.
      if (length === 0 || out[length - 1] === 0x20) continue;
      if (isJapanese(out[length - 1]) && isJapanese(source.charCodeAt(index + 1))) continue;
      put(0x20, index);
    } else if (code === 0xd835) {
      const plain = (source.codePointAt(index) === undefined ? '' : source.slice(index, index + 2)).normalize('NFKC').toLowerCase();
      if (plain.length === 1) put(plain.charCodeAt(0), index++);
      else put(code, index);
    } else if ((code === 0xff9e || code === 0xff9f) && length > 0) {
      const voiced = String.fromCharCode(out[length - 1] ?? 0, code === 0xff9e ? 0x3099 : 0x309a).normalize('NFC');
      if (voiced.length === 1) out[length - 1] = voiced.charCodeAt(0);
    } else if (folded >= 0x30 && folded <= 0x39) {
      if (length === 0 || !isDigit(source.charCodeAt(index - 1), table)) put(NUMBER, index);
    } else put(folded, index);
  }
  at[length] = original.length;
  return { text: (decoder ??= new TextDecoder('utf-16le')).decode(out.subarray(0, length)), at: at.subarray(0, length + 1) };
}

function isDigit(code: number, table: Uint16Array): boolean {
  const folded = table[code] ?? 0;
  return folded >= 0x30 && folded <= 0x39;
}

function isJapanese(code: number | undefined): boolean {
  return code !== undefined && code >= 0x3005 && code <= 0x9fff && JAPANESE.test(String.fromCharCode(code));
}
