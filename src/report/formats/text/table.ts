import { lineWidth, padLine, run } from './run.ts';
import type { Line, Run } from './run.ts';
import { wrap, wrapHanging } from './wrap.ts';

/** A cell: paragraphs, one under the other. */
export type Cell = readonly Line[];

/** Under this a column breaks nearly every word; the table is then set as a list. */
const NARROWEST_COLUMN = 9;
const GAP = 2;

/**
 * Sets rows under heads, each column as wide as its contents as far as there is room, wider ones giving way first.
 * Where even that is too narrow every row becomes a list of `head: cell`.
 */
export function table(heads: readonly string[], rows: readonly (readonly Cell[])[], columns: number): readonly Line[] {
  const room = columns - GAP * (heads.length - 1);
  const natural = heads.map((head, index) => Math.max(lineWidth([run(head)]), ...rows.map((row) => cellWidth(row[index] ?? []))));
  const widths = shrink(natural, room);
  if (widths === null) return rows.flatMap((row) => [...listRow(heads, row, columns), []]).slice(0, -1);
  const headRow = setRow(heads.map((head): Cell => [[run(head, 'quiet')]]), widths);
  const rule: Line = widths.flatMap((width, index) => [run(index === 0 ? '' : ' '.repeat(GAP)), run('─'.repeat(width), 'quiet')]);
  return [...headRow, rule, ...rows.flatMap((row) => setRow(row, widths))];
}

const cellWidth = (cell: Cell): number => Math.max(0, ...cell.map(lineWidth));

/** `null`: no room. Finds the widest cap under which all columns fit, so that narrow ones keep what they need. */
function shrink(natural: readonly number[], room: number): readonly number[] | null {
  const sum = (cap: number): number => natural.reduce((all, width) => all + Math.min(width, cap), 0);
  let cap = Math.max(...natural);
  if (sum(cap) <= room) return natural;
  cap = Math.min(cap, room);
  while (cap >= NARROWEST_COLUMN && sum(cap) > room) cap -= 1;
  if (cap < NARROWEST_COLUMN) return null;
  let spare = room - sum(cap);
  return natural.map((width) => {
    const more = Math.min(Math.max(width - cap, 0), spare);
    spare -= more;
    return Math.min(width, cap) + more;
  });
}

function setRow(row: readonly Cell[], widths: readonly number[]): readonly Line[] {
  const cells = widths.map((width, index) => (row[index] ?? []).flatMap((paragraph) => wrap(paragraph, width)));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    cells.flatMap((lines, index): Run[] => [run(index === 0 ? '' : ' '.repeat(GAP)), ...padLine(lines[at] ?? [], widths[index] ?? 0)]),
  );
}

function listRow(heads: readonly string[], row: readonly Cell[], columns: number): readonly Line[] {
  return row.flatMap((cell, index) =>
    cell.flatMap((paragraph, at) => wrapHanging([run(at === 0 ? '' : '  ')], at === 0 ? [run(`${heads[index] ?? ''}: `, 'quiet'), ...paragraph] : paragraph, columns)),
  );
}
