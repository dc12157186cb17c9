import { WIDE_RANGES } from './wide-ranges.ts';

const SEGMENTER = new Intl.Segmenter('und', { granularity: 'grapheme' });
const PLAIN = /^[\x20-\x7e]*$/;
const EMOJI = /\p{Emoji_Presentation}|\ufe0f|^\p{Regional_Indicator}{2}$/u;
const WEIGHTLESS = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u1160-\u11ff]$/u;

/** The characters of a text as a reader counts them. */
export function graphemes(text: string): readonly string[] {
  return PLAIN.test(text) ? text.split('') : Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

/**
 * How many columns of a terminal one grapheme takes.
 *
 * Full-width characters and emoji take two, combining marks none; characters of ambiguous width take one.
 */
export function graphemeWidth(grapheme: string): number {
  if (PLAIN.test(grapheme)) return grapheme.length;
  if (EMOJI.test(grapheme)) return 2;
  let width = 0;
  for (const character of grapheme) {
    if (!WEIGHTLESS.test(character)) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  }
  return width;
}

/** How many columns of a terminal a text takes. */
export function textWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return graphemes(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);
}

function isWide(codePoint: number): boolean {
  let low = 0;
  let high = WIDE_RANGES.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (codePoint < (WIDE_RANGES[2 * middle] ?? 0)) high = middle - 1;
    else if (codePoint > (WIDE_RANGES[2 * middle + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}
