/** What a character is when it stands beside a name. */
export const CharClass = {
  other: 0,
  letter: 1,
  digit: 2,
  katakana: 3,
  hiragana: 4,
  han: 5,
  /** May stand between the letters of a name without breaking it. */
  separator: 6,
  /** Not seen by a reader. */
  ignorable: 7,
  /** An accent or a sound mark that belongs to the character before it. */
  mark: 8
} as const;

/** Per UTF-16 code unit: the character it stands for, with its case kept and in lower case, and its class. */
export interface FoldTable {
  readonly kept: Uint16Array;
  readonly lower: Uint16Array;
  readonly classes: Uint8Array;
}

const HALF_WIDTH_AND_FULL_WIDTH: readonly [number, number] = [0xff01, 0xffee];
/** Kangxi radicals, letterlike and enclosed characters, compatibility ideographs: all read as the plain character. */
const COMPATIBILITY_RANGES: readonly (readonly [number, number])[] = [
  [0x2100, 0x214f], [0x2460, 0x24ff], [0x2e80, 0x2fdf], [0xf900, 0xfaff], HALF_WIDTH_AND_FULL_WIDTH
];
const DIACRITIC_RANGES: readonly (readonly [number, number])[] = [[0x00c0, 0x024f], [0x1e00, 0x1eff]];

/** Letters of other alphabets that a reader takes for Latin ones, and the Latin ones. */
const LOOK_ALIKES = 'АаВЕеКМНОоРрСсТХхуІіЅѕЈјһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοα’‘＇′ı';
const LATIN_FOR_THEM = "AaBEeKMHOoPpCcTXxyIiSsJjhdqwABEZHIKMNOPTYXoa''''i";

/** Characters that name the same thing: old and Chinese forms of the ideographs in names, kana in the other syllabary. */
const VARIANTS = '银證证廳厅國髙へべぺり～';
const VARIANTS_READ_AS = '銀証証庁庁国高ヘベペリ〜';

const SMALL_KANA = 'ァィゥェォッャュョヮぁぃぅぇぉっゃゅょゎ';
const LARGE_KANA = 'アイウエオツヤユヨワあいうえおつやゆよわ';

const SEPARATORS = ' \t\u00a0\u3000・·•‧･-‐‑_.\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f';
const IGNORABLES = '\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f\ufeff';

const CLASS_RANGES: readonly (readonly [number, number, number])[] = [
  [0x30, 0x39, CharClass.digit], [0x41, 0x5a, CharClass.letter], [0x61, 0x7a, CharClass.letter],
  [0xc0, 0x24f, CharClass.letter], [0x370, 0x3ff, CharClass.letter], [0x400, 0x52f, CharClass.letter],
  [0x1e00, 0x1eff, CharClass.letter], [0x3041, 0x309f, CharClass.hiragana], [0x30a1, 0x30fa, CharClass.katakana],
  [0x30fc, 0x30ff, CharClass.katakana], [0x3005, 0x3007, CharClass.han], [0x3400, 0x9fff, CharClass.han],
  [0xf900, 0xfaff, CharClass.han], [0xff10, 0xff19, CharClass.digit], [0xff21, 0xff3a, CharClass.letter],
  [0xff41, 0xff5a, CharClass.letter], [0xff66, 0xff9d, CharClass.katakana], [0x300, 0x36f, CharClass.mark],
  [0x3099, 0x309c, CharClass.mark], [0xff9e, 0xff9f, CharClass.mark]
];

let table: FoldTable | null = null;

/** The one table, made when first asked for. */
export function foldTable(): FoldTable {
  table ??= makeFoldTable();
  return table;
}

function makeFoldTable(): FoldTable {
  const kept = new Uint16Array(0x10000);
  for (let code = 0; code < kept.length; code++) kept[code] = code;
  for (const range of COMPATIBILITY_RANGES) foldRange(kept, range, text => text.normalize('NFKC'));
  for (const range of DIACRITIC_RANGES) foldRange(kept, range, text => text.normalize('NFD').charAt(0));
  foldPairs(kept, LOOK_ALIKES, LATIN_FOR_THEM);
  foldPairs(kept, VARIANTS, VARIANTS_READ_AS);
  foldPairs(kept, SMALL_KANA, LARGE_KANA);
  for (let code = 0xff66; code <= 0xff9d; code++) kept[code] = kept[kept[code] ?? code] ?? code;

  const classes = new Uint8Array(0x10000);
  for (const [first, last, kind] of CLASS_RANGES) classes.fill(kind, first, last + 1);
  for (const char of SEPARATORS) classes[char.charCodeAt(0)] = CharClass.separator;
  for (const char of IGNORABLES) classes[char.charCodeAt(0)] = CharClass.ignorable;
  for (let code = 0xff01; code <= 0xff5e; code++) classes[code] = classes[kept[code] ?? code] ?? CharClass.other;
  for (const code of [0xd7, 0xf7]) classes[code] = CharClass.other;
  return { kept, lower: lowered(kept), classes };
}

function foldRange(kept: Uint16Array, [first, last]: readonly [number, number], fold: (text: string) => string): void {
  for (let code = first; code <= last; code++) {
    const folded = fold(String.fromCharCode(code));
    if (folded.length === 1) kept[code] = folded.charCodeAt(0);
  }
}

function foldPairs(kept: Uint16Array, from: string, to: string): void {
  for (let index = 0; index < from.length; index++) kept[from.charCodeAt(index)] = to.charCodeAt(index);
}

function lowered(kept: Uint16Array): Uint16Array {
  const lower = kept.slice();
  for (let code = 0; code < lower.length; code++) {
    const folded = lower[code] ?? code;
    if (folded >= 0x41 && folded <= 0x5a) lower[code] = folded + 0x20;
    else if (folded >= 0x370 && folded <= 0x52f) lower[code] = String.fromCharCode(folded).toLowerCase().charCodeAt(0);
  }
  return lower;
}
