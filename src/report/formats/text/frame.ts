import { lineWidth, padLine, run } from './run.ts';
import type { Ink, Line } from './run.ts';

const SINGLE = { corners: ['┌', '┐', '└', '┘'], across: '─', down: '│' } as const;
const DOUBLE = { corners: ['╔', '╗', '╚', '╝'], across: '═', down: '║' } as const;

/** How much of a framed line the frame itself takes. */
export const FRAME_COLUMNS = 4;

/** Puts a frame around lines, each at most `columns - FRAME_COLUMNS` wide. */
export function frame(lines: readonly Line[], columns: number, look: { readonly title: string; readonly isDouble: boolean; readonly ink: Ink }): readonly Line[] {
  const { corners, across, down } = look.isDouble ? DOUBLE : SINGLE;
  const inner = columns - FRAME_COLUMNS;
  const title = look.title === '' ? '' : ` ${look.title} `;
  const rest = inner + 1 - lineWidth([run(title)]);
  return [
    [run(`${corners[0]}${across}`, look.ink), run(title, 'strong'), run(`${across.repeat(Math.max(rest, 0))}${corners[1]}`, look.ink)],
    ...lines.map((line): Line => [run(`${down} `, look.ink), ...padLine(line, inner), run(` ${down}`, look.ink)]),
    [run(`${corners[2]}${across.repeat(inner + 2)}${corners[3]}`, look.ink)],
  ];
}

/** A ruled line with a name at its left and, where given, a remark at its right. */
export function ruledHeading(name: string, remark: Line, columns: number): Line {
  const left: Line = [run('━━ ', 'quiet'), run(name, 'strong'), run(' ')];
  const right: Line = remark.length === 0 ? [] : [run(' '), ...remark];
  const rest = columns - lineWidth(left) - lineWidth(right);
  return [...left, run('━'.repeat(Math.max(rest, 0)), 'quiet'), ...right];
}
