import { shorten } from '../layout/clamp-lines.ts';
import type { Numbered } from './choose-findings.ts';
import type { Run } from './flow-text.ts';
import type { SheetLine, SheetStyle } from './lay-out-mail.ts';
import { numeral } from './numeral.ts';
import { TONE_OF_BEARING } from './palette.ts';
import type { Tone } from './palette.ts';
import { box, n, stroke, text } from './svg.ts';

/** A line with its place down the sheet. *Units*: px from the sheet's top. */
export interface Settled {
  readonly line: SheetLine;
  readonly baseline: number;
  /** Where its leaders begin: below the words, or at the lower edge of a picture. */
  readonly foot: number;
}

export const LANE_STEP = 6;
/** From the foot of a line to its first lane. */
export const FIRST_LANE = 7;
/** From the baseline to the foot: below the first underline of the words. */
const FOOT = 6;

const UNDERLINE_STEP = 3.2;
const MOST_UNDERLINES = 2;

/** Places the lines down the sheet, with room below each for its leaders' lanes. */
export function settle(lines: readonly SheetLine[], lanesOf: (line: number) => number, top: number): { readonly settled: readonly Settled[]; readonly bottom: number } {
  const settled: Settled[] = [];
  let y = top;
  lines.forEach((line, at) => {
    y += line.gapBefore;
    const isPicture = line.frame !== null && line.kind === 'picture';
    const ascent = isPicture ? line.height / 2 + line.fontSize * 0.36 : line.fontSize * 1.15;
    const foot = isPicture ? line.height - 2 : ascent + FOOT;
    settled.push({ line, baseline: y + ascent, foot: y + foot });
    const lanes = lanesOf(at);
    y += Math.max(line.height, lanes === 0 ? 0 : foot + FIRST_LANE + lanes * LANE_STEP);
  });
  return { settled, bottom: y };
}

/** Draws the sheet with its words, underlines and numerals; leaders are drawn by whoever owns the margins. */
export function drawSheet(settled: readonly Settled[], placed: readonly Numbered[], style: SheetStyle, x: number, y: number, height: number, hatch: string): string {
  const byNumber = new Map(placed.map((each) => [each.number, each]));
  const parts = [
    `<rect x="${n(x + 7)}" y="${n(y + 7)}" width="${n(style.width)}" height="${n(height)}" fill="url(#${hatch})"/>`,
    box(x, y, style.width, height, { fill: 'sheet', line: 'ink', lineWidth: 1.1 }),
    box(x + 4, y + 4, style.width - 8, height - 8, { line: 'rule', lineWidth: 0.6 }),
    ...[[x + 15, y + 15], [x + style.width - 15, y + 15], [x + 15, y + height - 15], [x + style.width - 15, y + height - 15]].map(([px = 0, py = 0]) => pin(px, py)),
  ];
  for (const { line, baseline } of settled) parts.push(drawLine(line, x, y + baseline, style, byNumber));
  return parts.join('');
}

/** The pins that hold the mail down on the table. */
const pin = (x: number, y: number): string =>
  `${stroke(`M${n(x + 1)} ${n(y + 1)}l4.5 6`, 'rule', 1.4)}<circle cx="${n(x)}" cy="${n(y)}" r="3.4" class="fw-sheet fw-s-ink" stroke-width="1.1"/><circle cx="${n(x - 0.9)}" cy="${n(y - 0.9)}" r="1" class="fw-t-ink"/>`;

function drawLine(line: SheetLine, sheetX: number, baseline: number, style: SheetStyle, byNumber: ReadonlyMap<number, Numbered>): string {
  const x = sheetX + line.x;
  if (line.kind === 'rule') return stroke(`M${n(x)} ${n(baseline - 9)}h${n(style.width - style.padding * 2)}M${n(x)} ${n(baseline - 6)}h${n(style.width - style.padding * 2)}`, 'rule', 0.8);
  if (line.kind === 'picture' && line.frame !== null) return drawPicture(line, x, baseline, style, byNumber);
  const parts: string[] = [];
  if (line.kind === 'attachment') parts.push(drawSlip(line, sheetX + style.padding, baseline, style));
  else if (line.label !== '') parts.push(drawLabel(line, sheetX, x, baseline, style));
  for (const button of buttonsOf(line.flow.runs)) parts.push(box(x + button.left - 7, baseline - line.fontSize * 1.18, button.right - button.left + 14, line.fontSize * 1.72, { line: 'link', lineWidth: 1, radius: 4, fill: 'sheet' }));
  for (const run of line.flow.runs) parts.push(drawRun(run, line, x, baseline, byNumber));
  parts.push(drawNumerals(line, x, baseline, style, byNumber));
  return parts.join('');
}

/** The buttons of a line: one frame around all that belongs together, however many findings cut it into runs. */
function buttonsOf(runs: readonly Run[]): readonly { readonly left: number; readonly right: number }[] {
  const buttons: { left: number; right: number }[] = [];
  runs.forEach((run, at) => {
    if (!run.isButton) return;
    const last = buttons.at(-1);
    if (last !== undefined && runs[at - 1]?.isButton === true) last.right = run.x + run.width;
    else buttons.push({ left: run.x, right: run.x + run.width });
  });
  return buttons;
}

function drawNumerals(line: SheetLine, x: number, baseline: number, style: SheetStyle, byNumber: ReadonlyMap<number, Numbered>): string {
  return line.flow.numerals.map((each) => {
    const found = byNumber.get(each.number);
    return found === undefined ? '' : numeral(x + each.x + style.numeralRadius + 0.5, baseline - line.fontSize * 0.36, found, style.numeralRadius);
  }).join('');
}

function drawLabel(line: SheetLine, sheetX: number, x: number, baseline: number, style: SheetStyle): string {
  const isField = line.kind === 'field' || line.kind === 'name' || line.kind === 'subject';
  if (!isField) return text(x - 15, baseline, line.label, { size: line.fontSize, tone: 'faint' });
  return text(sheetX + style.padding, baseline, shorten(line.label, style.fontSize - 1.5, style.labelWidth - 6), { size: style.fontSize - 1.5, tone: 'faint' });
}

function drawRun(run: Run, line: SheetLine, lineX: number, baseline: number, byNumber: ReadonlyMap<number, Numbered>): string {
  const x = lineX + run.x;
  if (run.words.trim() === '' && run.numbers.length === 0 && !run.isButton) return '';
  const isSide = run.isGap || line.kind === 'left-out' || line.kind === 'remark';
  const tone: Tone = isSide ? 'faint' : run.isLink ? 'link' : 'ink';
  const parts: string[] = [];
  // Full-width letters are as wide in every face; only what is set in Latin needs to be held to its place.
  parts.push(text(x, baseline, run.words, { size: line.fontSize, tone, isBold: line.isBold, fit: /^[\u3000-\u9fff]*$/.test(run.words) ? undefined : run.width }));
  if (run.isLink && !run.isButton) parts.push(stroke(`M${n(x)} ${n(baseline + 2.5)}h${n(run.width)}`, 'link', 0.8));
  // The numerals before the words say how many findings there are; two lines under them are as many as the eye can part,
  // and a third would run into the next line of the text.
  const findings = run.numbers.flatMap((number) => byNumber.get(number)?.finding ?? []);
  findings.slice(0, MOST_UNDERLINES).forEach((finding, at) => {
    const y = baseline + 5 + at * UNDERLINE_STEP + (run.isButton ? 1 : 0);
    parts.push(stroke(`M${n(x)} ${n(y)}h${n(run.width)}`, TONE_OF_BEARING[finding.bearing], finding.bearing === 'incriminates' ? 2 : 1.5));
  });
  return parts.join('');
}

function drawPicture(line: SheetLine, x: number, baseline: number, style: SheetStyle, byNumber: ReadonlyMap<number, Numbered>): string {
  const { width, height, hasCode = false } = line.frame ?? { width: 0, height: 0 };
  const top = baseline - line.fontSize * 0.36 - height / 2;
  const middle = top + height / 2;
  const mountain = `M${n(x + 9)} ${n(middle + 7)}l6 -9 4 5 3 -4 6 8zM${n(x + 24.5)} ${n(middle - 5)}a2 2 0 1 0 .1 0`;
  const accused = line.flow.runs.flatMap((run) => run.numbers).map((number) => byNumber.get(number)?.finding).find((finding) => finding !== undefined);
  const frame = accused === undefined ? box(x, top, width, height, { line: 'rule', lineWidth: 1, dash: '4 3', radius: 2 }) : box(x, top, width, height, { line: TONE_OF_BEARING[accused.bearing], lineWidth: 1.6, radius: 2 });
  return frame + (hasCode ? qrSign(x + 12, middle - 30, 60) : stroke(mountain, 'faint', 1))
    + line.flow.runs.map((run) => text(x + (hasCode ? 84 : 36), baseline, run.words, { size: line.fontSize, tone: 'faint' })).join('')
    + drawNumerals(line, x, baseline, style, byNumber);
}

/** A QR code as the eye knows it, and that no camera reads: the three corners and a scatter. */
function qrSign(x: number, y: number, size: number): string {
  const cell = size / 15;
  const square = (column: number, row: number, cells: number): string => `M${n(x + column * cell)} ${n(y + row * cell)}h${n(cells * cell)}v${n(cells * cell)}h${n(-cells * cell)}z`;
  const corners = [[0, 0], [10, 0], [0, 10]] as const;
  const isCorner = (column: number, row: number): boolean => corners.some(([left, top]) => column >= left - 1 && column <= left + 5 && row >= top - 1 && row <= top + 5);
  const scatter = Array.from({ length: 225 }, (_, at) => [at % 15, Math.floor(at / 15)] as const)
    .filter(([column, row]) => !isCorner(column, row) && (column * 7 + row * 5 + column * row * 3) % 5 < 2).map(([column, row]) => square(column, row, 1)).join('');
  return stroke(corners.map(([column, row]) => square(column + 0.5, row + 0.5, 4)).join(''), 'ink', cell)
    + `<path d="${corners.map(([column, row]) => square(column + 1.75, row + 1.75, 1.5)).join('')}${scatter}" class="fw-t-ink"/>`;
}

/** An attachment: a slip of paper behind a clip. */
function drawSlip(line: SheetLine, x: number, baseline: number, style: SheetStyle): string {
  const parts: string[] = [];
  if (line.frame !== null) {
    const top = baseline - line.fontSize * 1.25;
    parts.push(stroke(`M${n(x)} ${n(top - 6)}h${n(style.width - style.padding * 2)}`, 'rule', 0.6, '2 3'));
    parts.push(stroke(`M${n(x + 7)} ${n(top + 6)}v10a4.5 4.5 0 0 0 9 0v-12a3 3 0 0 0 -6 0v11a1.4 1.4 0 0 0 2.8 0v-9`, 'faint', 1.1));
  }
  if (line.label !== '') {
    const size = style.fontSize - 1.5;
    const lastX = line.x - style.padding + line.flow.width + 12;
    parts.push(text(x + lastX, baseline, `(${line.label})`, { size, tone: 'faint' }));
  }
  return parts.join('');
}
