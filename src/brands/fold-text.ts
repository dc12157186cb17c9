import { CharClass, foldTable } from './fold-table.ts';
import type { FoldTable } from './fold-table.ts';

/**
 * A text as it reads: width, case, kana and look-alike variants folded, what nobody sees left out, separators kept.
 * *Shape*: parallel arrays, `length` entries in use; `start` and `end` lie in the text that was folded.
 */
export interface FoldedText {
  readonly length: number;
  /** In lower case. */
  readonly codes: Uint16Array;
  readonly keptCase: Uint16Array;
  readonly classes: Uint8Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

const PROLONGED = 0x30fc;
const VOICED_MARKS: readonly number[] = [0x3099, 0xff9e, 0x309b];
const SEMI_VOICED_MARKS: readonly number[] = [0x309a, 0xff9f, 0x309c];
/** Stands for every character outside the basic plane that no name holds. */
const NO_LETTER = 0xffff;

interface Writer {
  length: number;
  readonly codes: Uint16Array;
  readonly keptCase: Uint16Array;
  readonly classes: Uint8Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

/** Folds a text for matching. */
export function foldText(text: string): FoldedText {
  const table = foldTable();
  const out: Writer = {
    length: 0, codes: new Uint16Array(text.length), keptCase: new Uint16Array(text.length),
    classes: new Uint8Array(text.length), start: new Uint32Array(text.length), end: new Uint32Array(text.length)
  };
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const kind = table.classes[code] ?? CharClass.other;
    // The bulk of every text: a letter, digit or blank of ASCII, which no rule below speaks of.
    if (code < 0x80 && kind !== CharClass.ignorable) {
      write(out, code, index, index + 1, table);
      continue;
    }
    if (kind === CharClass.ignorable) continue;
    if (kind === CharClass.mark && out.length > 0) {
      markPrevious(code, out, table);
      out.end[out.length - 1] = index + 1;
    } else if (code >= 0xd800 && code <= 0xdbff && index + 1 < text.length) {
      write(out, plainOfPair(text.codePointAt(index) ?? code), index, index + 2, table);
      index++;
    } else {
      write(out, isStroke(code) && isBetweenKatakana(text, index, table) ? PROLONGED : code, index, index + 1, table);
    }
  }
  return out;
}

function write(out: Writer, code: number, start: number, end: number, table: FoldTable): void {
  const at = out.length++;
  out.codes[at] = table.lower[code] ?? code;
  out.keptCase[at] = table.kept[code] ?? code;
  out.classes[at] = table.classes[code] ?? CharClass.other;
  out.start[at] = start;
  out.end[at] = end;
}

/** One-stroke look-alikes of ー: the ideograph for one, dashes and rules. */
const isStroke = (code: number): boolean =>
  code === 0x4e00 || code === 0x2014 || code === 0x2015 || code === 0x2500 || code === 0xff0d || code === 0x2212;

const isBetweenKatakana = (text: string, index: number, { classes }: FoldTable): boolean =>
  index > 0 && classes[text.charCodeAt(index - 1)] === CharClass.katakana
  && index + 1 < text.length && classes[text.charCodeAt(index + 1)] === CharClass.katakana;

/** Accents are dropped; sound marks make one kana of two characters, as in half-width ｶﾞ. */
function markPrevious(code: number, out: Writer, table: FoldTable): void {
  const mark = VOICED_MARKS.includes(code) ? '\u3099' : SEMI_VOICED_MARKS.includes(code) ? '\u309a' : '';
  if (mark === '') return;
  const last = out.length - 1;
  const joined = (String.fromCharCode(out.codes[last] ?? 0) + mark).normalize('NFC');
  if (joined.length !== 1) return;
  // Both arrays: kana have no case. Through the table, as べ in two pieces must read like べ in one.
  const folded = table.kept[joined.charCodeAt(0)] ?? 0;
  out.codes[last] = folded;
  out.keptCase[last] = folded;
}

/** Mathematical and squared letters are plain letters to a reader. */
function plainOfPair(codePoint: number): number {
  if (codePoint >= 0x1d400 && codePoint <= 0x1d7ff) return String.fromCodePoint(codePoint).normalize('NFKC').charCodeAt(0);
  for (const first of [0x1f130, 0x1f150, 0x1f170]) {
    if (codePoint >= first && codePoint < first + 26) return 0x41 + codePoint - first;
  }
  return NO_LETTER;
}
