import { textWidth } from './width.ts';
import { visible } from './visible.ts';

/** What a stretch of text means; the colour follows from it and never stands for it alone. */
export type Ink = 'alarm' | 'warning' | 'good' | 'quiet' | 'strong' | 'marked' | 'link';

/** A stretch of text in one ink. Made by {@link run} only, so that no unseen character gets into one. */
export interface Run {
  readonly text: string;
  readonly ink: Ink | null;
  /** Numbers of the findings that point at it. */
  readonly marks: readonly number[];
}

/** One line of the page. */
export type Line = readonly Run[];

const NO_MARKS: readonly number[] = [];

// SGR; taken from the sixteen colours that every reader's own theme has made legible.
const CODES: Readonly<Record<Ink, string>> = {
  alarm: '1;31',
  warning: '33',
  good: '36',
  quiet: '2',
  strong: '1',
  marked: '1;4;31',
  link: '4;34',
};

/** Puts text into a run; what cannot be seen in it becomes visible. */
export function run(text: string, ink: Ink | null = null, marks: readonly number[] = NO_MARKS): Run {
  return { text: visible(text), ink, marks };
}

/** How many columns a line takes. */
export function lineWidth(line: Line): number {
  return line.reduce((sum, { text }) => sum + textWidth(text), 0);
}

/** The line, filled with spaces up to a width. */
export function padLine(line: Line, columns: number): Line {
  const missing = columns - lineWidth(line);
  return missing > 0 ? [...line, run(' '.repeat(missing))] : line;
}

/** The page as the terminal gets it. The only place that writes escape sequences. */
export function paint(lines: readonly Line[], colour: boolean): string {
  return `${lines.map((line) => paintLine(line, colour)).join('\n')}\n`;
}

function paintLine(line: Line, colour: boolean): string {
  const text = colour
    ? line.map(({ text, ink }) => (ink === null || text.trim() === '' ? text : `\u001b[${CODES[ink]}m${text}\u001b[0m`)).join('')
    : line.map(({ text }) => text).join('');
  return text.trimEnd();
}
