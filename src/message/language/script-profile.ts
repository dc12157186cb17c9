import type { ScriptProfile } from './model.ts';

type Counts = { -readonly [K in keyof ScriptProfile]: number };

/** Characters of a text that are counted; the share of scripts does not change after so many. */
const PROFILE_CHARS = 200_000;

/** Counts the letters and digits of a text by script. */
export function scriptProfile(text: string): ScriptProfile {
  const counts: Counts = {
    hiragana: 0, katakana: 0, halfwidthKatakana: 0, han: 0, hangul: 0, latin: 0, fullwidthLatin: 0, cyrillic: 0, greek: 0,
    arabic: 0, hebrew: 0, thai: 0, digits: 0, other: 0,
  };
  const end = Math.min(text.length, PROFILE_CHARS);
  for (let at = 0; at < end; at++) {
    let code = text.charCodeAt(at);
    if (code >= 0xd800 && code < 0xdc00) code = text.codePointAt(at++) ?? code;
    const script = scriptOf(code);
    if (script !== null) counts[script]++;
  }
  return counts;
}

type Script = keyof ScriptProfile;

/** First and last code point of each run, in order. Marks, spaces and symbols stand in none. */
const RUNS: readonly (readonly [number, number, Script])[] = [
  [0x30, 0x39, 'digits'], [0x41, 0x5a, 'latin'], [0x61, 0x7a, 'latin'], [0xaa, 0xaa, 'latin'], [0xb5, 0xb5, 'latin'],
  [0xba, 0xba, 'latin'], [0xc0, 0xd6, 'latin'], [0xd8, 0xf6, 'latin'], [0xf8, 0x24f, 'latin'], [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'], [0x531, 0x587, 'other'], [0x5d0, 0x5ea, 'hebrew'], [0x620, 0x77f, 'arabic'],
  [0x780, 0xe00, 'other'], [0xe01, 0xe4e, 'thai'], [0xe80, 0x10ff, 'other'], [0x1100, 0x11ff, 'hangul'],
  [0x1200, 0x1cff, 'other'], [0x1e00, 0x1eff, 'latin'], [0x1f00, 0x1fff, 'greek'], [0x2e80, 0x2fdf, 'han'],
  [0x3005, 0x3005, 'han'], [0x3007, 0x3007, 'han'], [0x3041, 0x309f, 'hiragana'], [0x30a1, 0x30fa, 'katakana'],
  [0x30fc, 0x30ff, 'katakana'], [0x3131, 0x318e, 'hangul'], [0x31f0, 0x31ff, 'katakana'], [0x3400, 0x4dbf, 'han'],
  [0x4e00, 0x9fff, 'han'], [0xac00, 0xd7a3, 'hangul'], [0xf900, 0xfaff, 'han'], [0xff10, 0xff19, 'fullwidthLatin'],
  [0xff21, 0xff3a, 'fullwidthLatin'], [0xff41, 0xff5a, 'fullwidthLatin'], [0xff66, 0xff9d, 'halfwidthKatakana'],
  [0x20000, 0x3ffff, 'han'],
];

/** The script of one code point; `null` for marks, spaces and symbols. */
export function scriptOf(code: number): Script | null {
  let low = 0;
  let high = RUNS.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = RUNS[middle];
    if (run === undefined) return null;
    if (code < run[0]) high = middle - 1;
    else if (code > run[1]) low = middle + 1;
    else return run[2];
  }
  return null;
}
