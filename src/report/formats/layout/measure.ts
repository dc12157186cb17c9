// Advance widths of ASCII 0x20..0x7e in hundredths of an em, read off a mincho face whose Latin is on the wide side:
// with any narrower face of the font stack a line only gets shorter.
const ASCII_ADVANCES: readonly number[] = [
  26, 31, 38, 57, 55, 92, 78, 20, 36, 36, 48, 58, 33, 35, 33, 35, 55, 55, 55, 55, 55, 55, 55, 55, 55, 55, 33, 33, 58, 58, 58, 43,
  91, 72, 67, 69, 77, 65, 63, 74, 85, 40, 40, 73, 62, 97, 80, 77, 64, 77, 71, 57, 66, 80, 71, 105, 70, 69, 60, 34, 35, 34, 58, 56,
  43, 56, 64, 54, 63, 55, 39, 57, 66, 33, 31, 61, 33, 97, 66, 60, 64, 61, 46, 47, 37, 65, 55, 84, 56, 55, 50, 37, 32, 37, 58,
];

/** What bold adds to a Latin letter's width. Full-width letters stay as wide as they are. */
const BOLD_FACTOR = 1.05;
/** Generosity towards faces that are wider than the one measured. */
const LATIN_SLACK = 1.03;

// [first, last, em]; searched in order, so that exceptions stand before the ranges they lie in.
const RANGES: readonly (readonly [first: number, last: number, em: number])[] = [
  [0x0300, 0x036f, 0], [0x00b7, 0x00b7, 0.4], [0x00a0, 0x00a0, 0.26], [0x00d7, 0x00d7, 1], [0x00a7, 0x00a7, 1],
  [0x0000, 0x001f, 0.6], [0x007f, 0x02ff, 0.66], [0x0370, 0x052f, 0.7], [0x0530, 0x06ff, 0.68], [0x0700, 0x10ff, 0.9],
  [0x1100, 0x11ff, 1], [0x1e00, 0x1fff, 0.7], [0x200b, 0x200f, 0], [0x2000, 0x200a, 0.5], [0x2010, 0x2010, 1], [0x2012, 0x2013, 0.58],
  [0x2014, 0x2017, 1], [0x2018, 0x201b, 0.26], [0x201c, 0x201f, 0.46], [0x2022, 0x2022, 0.5], [0x202a, 0x202e, 0], [0x2060, 0x206f, 0],
  [0x2020, 0x2bff, 1], [0x2e80, 0xd7ff, 1], [0xd800, 0xdfff, 1], [0xe000, 0xfaff, 1], [0xfb00, 0xfdff, 0.7], [0xfe00, 0xfe0f, 0],
  [0xfe20, 0xfe2f, 0], [0xfe30, 0xfe6f, 1], [0xfe70, 0xfeff, 0.7], [0xff61, 0xff9f, 0.5], [0xff00, 0xffff, 1],
  [0x1f3fb, 0x1f3ff, 0], [0xe0000, 0xe0fff, 0], [0x10000, 0x10ffff, 1.15],
];

const UNKNOWN_EM = 1;

/** The estimated advance of one code point. *Units*: em. */
export function advanceOf(codePoint: number, isBold = false): number {
  if (codePoint >= 0x20 && codePoint <= 0x7e) {
    return ((ASCII_ADVANCES[codePoint - 0x20] ?? 60) / 100) * LATIN_SLACK * (isBold ? BOLD_FACTOR : 1);
  }
  // The bulk of a Japanese text, answered before the table is searched.
  if (codePoint >= 0x3000 && codePoint <= 0x9fff) return 1;
  for (const [first, last, em] of RANGES) {
    if (codePoint >= first && codePoint <= last) return em > 0 && em < 1 && isBold ? em * BOLD_FACTOR : em;
  }
  return UNKNOWN_EM;
}

/** The estimated width of a text set in one line. *Units*: those of `fontSize`. */
export function widthOf(text: string, fontSize: number, isBold = false): number {
  let em = 0;
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) ?? 0;
    if (codePoint > 0xffff) at++;
    em += advanceOf(codePoint, isBold);
  }
  return em * fontSize;
}
