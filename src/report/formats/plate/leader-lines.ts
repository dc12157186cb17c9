import type { Numbered } from './choose-findings.ts';
import type { SheetLine } from './lay-out-mail.ts';

export type Side = 'left' | 'right';

/** Where on the sheet a finding's leader begins. *Units*: px from the sheet's left edge. */
export interface Anchor {
  readonly number: number;
  readonly line: number;
  readonly left: number;
  readonly right: number;
}

/** A leader that has its side and its lane: the how-manieth line below the words it runs along. */
export interface Leader extends Anchor {
  readonly side: Side;
  readonly lane: number;
}

/** What it costs, in px of column height, to lead a line one px further across the sheet than needed. */
const DETOUR_COST = 0.35;

/** Two fingers on the same words begin this far apart, or the lower leader would run through the upper one's dot. */
const LEAST_APART = 7;

/** The first run of words that each finding points at; a finding whose words are not shown has none. */
export function anchorsOf(lines: readonly SheetLine[], placed: readonly Numbered[]): readonly Anchor[] {
  const anchors: Anchor[] = [];
  for (const { number } of placed) {
    for (const [at, line] of lines.entries()) {
      const runs = line.flow.runs.filter((run) => run.numbers.includes(number));
      const first = runs[0];
      const last = runs.at(-1);
      if (first === undefined || last === undefined) continue;
      anchors.push({ number, line: at, left: line.x + first.x, right: line.x + last.x + last.width });
      break;
    }
  }
  return anchors;
}

/**
 * Gives each anchor a side and a lane. On every line the anchors that go left stand left of those that go right, and
 * lanes are ordered by how near the words are to the edge, so that no two leaders can cross on the sheet.
 * *Shape*: from the top of the sheet to its foot, each side in the order in which its leaders reach the margin.
 */
export function leadOut(anchors: readonly Anchor[], heightOf: (number: number) => number, sheetWidth: number): readonly Leader[] {
  const leaders: Leader[] = [];
  const load = { left: 0, right: 0 };
  for (const line of Array.from(new Set(anchors.map((anchor) => anchor.line))).sort((a, b) => a - b)) {
    const own = anchors.filter((anchor) => anchor.line === line).sort((a, b) => a.left + a.right - b.left - b.right || a.number - b.number);
    const split = bestSplit(own, load, heightOf, sheetWidth);
    const left = own.slice(0, split).sort((a, b) => a.left - b.left);
    const right = own.slice(split).sort((a, b) => b.right - a.right);
    let before = Number.NEGATIVE_INFINITY;
    left.forEach((anchor, lane) => {
      before = Math.max(anchor.left, before + LEAST_APART);
      leaders.push({ ...anchor, left: before, side: 'left', lane });
    });
    before = Number.POSITIVE_INFINITY;
    right.forEach((anchor, lane) => {
      before = Math.min(anchor.right, before - LEAST_APART);
      leaders.push({ ...anchor, right: before, side: 'right', lane });
    });
    for (const anchor of left) load.left += heightOf(anchor.number);
    for (const anchor of right) load.right += heightOf(anchor.number);
  }
  return leaders;
}

function bestSplit(own: readonly Anchor[], load: { readonly left: number; readonly right: number }, heightOf: (number: number) => number, width: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let split = 0; split <= own.length; split++) {
    let left = load.left;
    let right = load.right;
    let detour = 0;
    own.forEach((anchor, at) => {
      const natural = Math.min(anchor.left, width - anchor.right);
      if (at < split) left += heightOf(anchor.number);
      else right += heightOf(anchor.number);
      detour += (at < split ? anchor.left : width - anchor.right) - natural;
    });
    const cost = Math.abs(left - right) + detour * DETOUR_COST;
    if (cost < least) {
      least = cost;
      best = split;
    }
  }
  return best;
}

/** The way of a leader: down from the words, along its lane to the margin, then in one curve to the label. */
export function leaderPath(x: number, fromY: number, laneY: number, edgeX: number, labelX: number, labelY: number): string {
  const r = (value: number): string => String(Math.round(value * 10) / 10);
  const middle = (edgeX + labelX) / 2;
  return `M${r(x)} ${r(fromY)}V${r(laneY)}H${r(edgeX)}C${r(middle)} ${r(laneY)} ${r(middle)} ${r(labelY)} ${r(labelX)} ${r(labelY)}`;
}
