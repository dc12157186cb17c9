import { breakLines } from './break-lines.ts';
import type { Advance, Line } from './break-lines.ts';
import { advanceOf, widthOf } from './measure.ts';

/** How a text is set. *Units*: those of the drawing. */
export interface Setting {
  readonly fontSize: number;
  readonly width: number;
  readonly isBold?: boolean;
  /** Lines beyond this are cut off and the last one ends in an ellipsis. */
  readonly maxLines?: number;
  /** Lines of about the same length, as a heading wants them: no last word alone on a line. */
  readonly isBalanced?: boolean;
}

/** Full-width letters that could fit into the lines at most; the rest of a hostile text is not even looked at. */
const NARROWEST_EM = 0.2;
const ELLIPSIS = '…';

/** The lines of a text as strings, cut off visibly where there are too many. */
export function clampLines(text: string, setting: Setting): readonly string[] {
  const { fontSize, width, isBold = false, maxLines = 400 } = setting;
  const most = Math.ceil((width / (fontSize * NARROWEST_EM)) * maxLines) + 1;
  const seen = text.length > most ? text.slice(0, most) : text;
  const advance = (codePoint: number): number => advanceOf(codePoint, isBold) * fontSize;
  const broken = breakLines(seen, width, advance);
  const even = setting.isBalanced === true && broken.length > 1 && broken.length <= maxLines ? balanced(seen, width, broken, advance) : broken;
  const lines = even.map((line) => seen.slice(line.start, line.end));
  if (lines.length <= maxLines && seen.length === text.length) return lines;
  const kept = lines.slice(0, maxLines);
  kept.push(shorten(`${kept.pop() ?? ''}${ELLIPSIS}`, fontSize, width, isBold));
  return kept;
}

/** The steps in which a narrower setting is tried. */
const BALANCING_STEPS = 24;

/** The same number of lines, set as narrow as that number allows. */
function balanced(text: string, width: number, broken: readonly Line[], advance: Advance): readonly Line[] {
  let best = broken;
  for (let step = 1; step < BALANCING_STEPS; step++) {
    const narrower = breakLines(text, width * (1 - step / (BALANCING_STEPS * 2)), advance);
    if (narrower.length > broken.length) break;
    best = narrower;
  }
  return best;
}

/** One line that fits: cut at its end, with an ellipsis, where it is too long. */
export function shorten(text: string, fontSize: number, width: number, isBold = false): string {
  const most = Math.ceil(width / (fontSize * NARROWEST_EM)) + 1;
  let kept = Array.from(text.slice(0, most));
  if (text.length <= most && widthOf(text, fontSize, isBold) <= width) return text;
  let sum = widthOf(ELLIPSIS, fontSize, isBold);
  let fits = 0;
  for (const character of kept) {
    sum += widthOf(character, fontSize, isBold);
    if (sum > width) break;
    fits++;
  }
  kept = kept.slice(0, fits);
  return `${kept.join('').replace(/…+$/, '')}${ELLIPSIS}`;
}

/** One line that fits: cut in the middle, where both the beginning and the end of a name tell something. */
export function shortenMiddle(text: string, fontSize: number, width: number): string {
  if (widthOf(text, fontSize) <= width) return text;
  const letters = Array.from(text.length > 400 ? `${text.slice(0, 200)}${text.slice(-200)}` : text);
  let left = Math.ceil(letters.length / 2);
  let right = letters.length - left;
  const shown = (): string => `${letters.slice(0, left).join('')}${ELLIPSIS}${right > 0 ? letters.slice(-right).join('') : ''}`;
  while (left > 1 && widthOf(shown(), fontSize) > width) {
    if (left > right) left--;
    else right--;
  }
  return shown();
}
