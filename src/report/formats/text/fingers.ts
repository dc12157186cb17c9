import { run } from './run.ts';
import type { Line } from './run.ts';
import { textWidth } from './width.ts';

interface Stretch {
  readonly mark: number;
  readonly from: number;
  readonly to: number;
}

/** More rows of numbers than this under one line of the mail would bury the mail. */
const ROWS_PER_LINE = 3;

/**
 * The rows that stand under a line of the mail and point at its marked words: `╰─3──╯`.
 *
 * *Shape*: none for a line without marks; what finds no room in the last row is told there as `+`.
 */
export function fingers(line: Line, columns: number): readonly Line[] {
  const rows: string[][] = [];
  let isFull = false;
  for (const stretch of stretches(line)) {
    const label = drawStretch(stretch);
    const from = Math.max(0, Math.min(stretch.from, columns - label.length));
    const row = rows.find((cells) => isFree(cells, from, label.length)) ?? (rows.length < ROWS_PER_LINE ? newRow(rows) : undefined);
    if (row === undefined) {
      isFull = true;
      continue;
    }
    while (row.length < from) row.push(' ');
    for (let at = 0; at < label.length; at += 1) row[from + at] = label[at] ?? ' ';
  }
  const last = rows.at(-1);
  if (isFull && last !== undefined && last.length + 2 <= columns) last.push(' ', '+');
  return rows.map((cells) => [run(cells.join(''), 'alarm')]);
}

function newRow(rows: string[][]): string[] {
  const row: string[] = [];
  rows.push(row);
  return row;
}

/** With a space between it and what is there, so that two numbers never run together. */
const isFree = (cells: readonly string[], from: number, length: number): boolean =>
  Array.from({ length: length + 2 }, (_, at) => cells[from - 1 + at] ?? ' ').every((cell) => cell === ' ');

/** The marked words of a line, by mark and column. Neighbouring runs with the same mark are one stretch. */
function stretches(line: Line): readonly Stretch[] {
  const open = new Map<number, Stretch>();
  const done: Stretch[] = [];
  let column = 0;
  for (const { text, marks } of line) {
    const width = textWidth(text);
    for (const mark of marks) {
      const before = open.get(mark);
      if (before !== undefined && before.to === column) open.set(mark, { ...before, to: column + width });
      else {
        if (before !== undefined) done.push(before);
        open.set(mark, { mark, from: column, to: column + width });
      }
    }
    column += width;
  }
  return [...done, ...open.values()].sort((a, b) => a.from - b.from || a.mark - b.mark);
}

function drawStretch({ mark, from, to }: Stretch): string {
  const number = String(mark);
  const inside = to - from - 2;
  if (inside < number.length) return number.padEnd(Math.min(to - from, number.length + 1), '╯');
  const left = (inside - number.length) >> 1;
  return `╰${'─'.repeat(left)}${number}${'─'.repeat(inside - number.length - left)}╯`;
}
