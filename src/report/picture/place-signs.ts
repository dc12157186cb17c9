import type { TextRange } from '../../base/range.ts';
import type { Run } from '../../message/model.ts';

/**
 * Two characters of a private plane for each place: one where its words begin, one where they end. They are set into the
 * source before it is read as HTML, and taken out of the text afterwards: so the place is found again whatever a browser
 * makes of the markup around it.
 */
const FIRST = 0x10_0000;
/** Places on one picture; the signs of the plane would do for thirty thousand. */
export const MOST_SIGNS = 400;

const startSign = (sign: number): string => String.fromCodePoint(FIRST + sign * 2);
const endSign = (sign: number): string => String.fromCodePoint(FIRST + sign * 2 + 1);

/** A mail that writes such characters itself would move our places about. They have no shape that anybody would miss. */
export const withoutSigns = (text: string): string => text.replace(/[\u{100000}-\u{10fffd}]/gu, '\u{fffd}\u{fffd}');

export interface SetSign {
  readonly sign: number;
  readonly range: TextRange;
}

/** Puts the signs into a text; `escape` turns the characters between them into markup. */
export function setSigns(text: string, signs: readonly SetSign[], escape: (text: string) => string = (text) => text): string {
  const stops = signs.flatMap(({ sign, range }) => [{ at: range.start, rank: 1, mark: startSign(sign) }, { at: range.end, rank: 0, mark: endSign(sign) }])
    .toSorted((a, b) => a.at - b.at || a.rank - b.rank);
  let out = '';
  let last = 0;
  for (const { at, mark } of stops) {
    out += escape(text.slice(last, at)) + mark;
    last = Math.max(last, at);
  }
  return out + escape(text.slice(last));
}

/**
 * Where in the source the words of a range of the view stand; `null` where none does. Blanks at its edges are left out: a
 * sign among the blanks between two table rows would be moved out of the table.
 */
export function inSource(text: string, runs: readonly Run[], range: TextRange): TextRange | null {
  let { start, end } = range;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  const from = sourceOf(runs, start);
  const to = sourceOf(runs, end - 1);
  return start >= end || from === null || to === null || to.end <= from.start ? null : { start: from.start, end: to.end };
}

function sourceOf(runs: readonly Run[], at: number): TextRange | null {
  const run = runs.find((run) => run.start <= at && at < run.end);
  if (run === undefined) return null;
  const isCopy = run.end - run.start === run.sourceEnd - run.sourceStart;
  return isCopy ? { start: run.sourceStart + at - run.start, end: run.sourceStart + at - run.start + 1 } : { start: run.sourceStart, end: run.sourceEnd };
}
