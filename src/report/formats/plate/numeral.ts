import type { Numbered } from './choose-findings.ts';
import { TONE_OF_BEARING } from './palette.ts';
import { circle, text } from './svg.ts';

const isHeavy = (each: Numbered): boolean => each.finding.severity === 'critical' || each.finding.severity === 'high';

/**
 * The circled number of a finding: full for what weighs heavily, a ring for the rest.
 * *Shape*: a group with `data-finding`, so that a page that shows the plate knows where to tap.
 */
export function numeral(x: number, y: number, each: Numbered, radius: number): string {
  const tone = TONE_OF_BEARING[each.finding.bearing];
  const digits = String(each.number);
  const size = radius * (digits.length === 1 ? 1.45 : digits.length === 2 ? 1.2 : 0.9);
  const ring = isHeavy(each) ? circle(x, y, radius, { fill: tone }) : circle(x, y, radius - 0.5, { fill: 'sheet', line: tone, lineWidth: 1.1 });
  return `<g data-finding="${each.number}">${ring}${text(x, y + size * 0.36, digits, { size, tone: isHeavy(each) ? 'paper' : tone, isBold: true, anchor: 'middle' })}</g>`;
}
