import type { TextRange } from '../../../base/range.ts';
import { breakLines } from '../layout/break-lines.ts';
import { ANCHOR } from '../layout/kinsoku.ts';
import { advanceOf } from '../layout/measure.ts';
import { tame } from './svg.ts';

/** What lies on a run of the text: a numbered finger or a link. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** The finding's number; `null` for a link. */
  readonly number: number | null;
  readonly isButton?: boolean;
}

/** A run of one line that looks the same throughout. *Units*: px from the line's left edge. */
export interface Run {
  readonly words: string;
  readonly x: number;
  readonly width: number;
  readonly numbers: readonly number[];
  readonly isLink: boolean;
  readonly isButton: boolean;
  readonly isGap: boolean;
}

export interface FlowLine {
  readonly runs: readonly Run[];
  readonly numerals: readonly { readonly number: number; readonly x: number }[];
  readonly width: number;
}

export interface FlowSetting {
  readonly fontSize: number;
  readonly width: number;
  /** Room that a numeral takes in the line. */
  readonly numeralWidth: number;
  readonly isBold?: boolean;
}

interface Cell {
  readonly words: string;
  readonly numeral: number | null;
  readonly numbers: readonly number[];
  readonly link: Span | null;
  readonly isGap: boolean;
}

const GAP = ' ⋯⋯ ';

/**
 * Breaks a stretch of a text into lines with its fingers and links laid on. Only the given windows of the stretch are
 * shown; an ellipsis stands for what is not. *Shape*: windows are sorted and apart; spans may overlap.
 */
export function flowText(source: string, whole: TextRange, windows: readonly TextRange[], spans: readonly Span[], setting: FlowSetting): readonly FlowLine[] {
  const cells = windows.flatMap((window, at) => {
    const own = cellsOf(source, window.start, window.end, spans);
    return at > 0 || window.start > whole.start ? [gapCell(), ...own] : own;
  });
  if ((windows.at(-1)?.end ?? whole.end) < whole.end) cells.push(gapCell());
  const display = cells.map((cell) => cell.words).join('');
  const numeralEm = setting.numeralWidth / setting.fontSize;
  const advance = (codePoint: number): number =>
    (codePoint === 0xe000 ? numeralEm : advanceOf(codePoint, setting.isBold ?? false)) * setting.fontSize;
  return breakLines(display, setting.width, advance).map((line) => lineOf(cells, display, line, advance));
}

const gapCell = (): Cell => ({ words: GAP, numeral: null, numbers: [], link: null, isGap: true });

function cellsOf(source: string, from: number, to: number, spans: readonly Span[]): Cell[] {
  const near = spans.filter((span) => span.start < to && span.end > from);
  const cuts = new Set([from, to]);
  for (const span of near) {
    cuts.add(Math.max(from, span.start));
    cuts.add(Math.min(to, span.end));
  }
  const sorted = Array.from(cuts).sort((a, b) => a - b);
  const cells: Cell[] = [];
  for (const [at, start] of sorted.entries()) {
    for (const span of near) {
      if (span.number !== null && Math.max(from, span.start) === start) cells.push({ words: ANCHOR, numeral: span.number, numbers: [], link: null, isGap: false });
    }
    const end = sorted[at + 1];
    if (end === undefined) break;
    const over = near.filter((span) => span.start <= start && span.end >= end);
    cells.push({
      // A line end inside a window is one that the eye should not see.
      words: tame(source.slice(start, end)),
      numeral: null,
      numbers: over.flatMap((span) => (span.number === null ? [] : [span.number])),
      link: over.find((span) => span.number === null) ?? null,
      isGap: false,
    });
  }
  return cells;
}

function lineOf(cells: readonly Cell[], display: string, line: { readonly start: number; readonly end: number; readonly width: number }, advance: (codePoint: number) => number): FlowLine {
  const runs: Run[] = [];
  const numerals: { number: number; x: number }[] = [];
  let at = 0;
  let x = 0;
  for (const cell of cells) {
    const start = Math.max(at, line.start);
    const end = Math.min(at + cell.words.length, line.end);
    at += cell.words.length;
    if (end <= start) continue;
    const words = display.slice(start, end);
    let width = 0;
    for (const character of words) width += advance(character.codePointAt(0) ?? 0);
    if (cell.numeral === null) runs.push({ words, x, width, numbers: cell.numbers, isLink: cell.link !== null, isButton: cell.link?.isButton ?? false, isGap: cell.isGap });
    else numerals.push({ number: cell.numeral, x });
    x += width;
  }
  return { runs, numerals, width: line.width };
}
