import { box, n, stroke } from './svg.ts';

/** The ground of the plate: paper, a heavy and a fine rule around it, and corners cut in. */
export function plateGround(width: number, height: number, margin: number): string {
  const inner = margin + 6;
  return `<rect width="${n(width)}" height="${n(height)}" class="fw-t-paper"/>`
    + box(margin, margin, width - margin * 2, height - margin * 2, { line: 'ink', lineWidth: 2.2 })
    + stroke(corneredRule(inner, inner, width - inner * 2, height - inner * 2, margin > 10 ? 12 : 7), 'ink', 0.7);
}

/** A rectangle whose corners are bitten out in quarter circles. */
function corneredRule(x: number, y: number, width: number, height: number, bite: number): string {
  const arc = (dx: number, dy: number): string => `a${bite} ${bite} 0 0 0 ${dx} ${dy}`;
  return `M${n(x + bite)} ${n(y)}H${n(x + width - bite)}${arc(bite, bite)}V${n(y + height - bite)}${arc(-bite, bite)}H${n(x + bite)}${arc(-bite, -bite)}V${n(y + bite)}${arc(bite, -bite)}z`;
}

/** The engraver's shading: fine slanting lines. */
export const hatchPattern = (id: string): string =>
  `<pattern id="${id}" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-52)"><path d="M0 2h4" class="fw-l fw-s-rule" stroke-width="0.9"/></pattern>`;

/** A rule across the plate: a heavy line, a fine one, and a lozenge in the middle. */
export function dividingRule(x: number, y: number, width: number): string {
  const middle = x + width / 2;
  return stroke(`M${n(x)} ${n(y)}H${n(middle - 10)}M${n(middle + 10)} ${n(y)}H${n(x + width)}`, 'rule', 1)
    + `<path d="M${n(middle - 6)} ${n(y)}l6 -3.6 6 3.6 -6 3.6z" class="fw-t-ink"/>`;
}
