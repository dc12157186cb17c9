import type { PictureBox } from '../../ports.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * A spot for each numeral at the upper edge of its words: as far left as there is room, so that several at the same words
 * stand side by side, and further ones above. *Shape*: in the order given, all inside of `field`.
 */
export function placePins(boxes: readonly PictureBox[], field: PictureBox, radius: number): readonly Spot[] {
  const step = radius * 2 + 1;
  const taken: Spot[] = [];
  const isFree = (x: number, y: number): boolean => taken.every((other) => Math.hypot(other.x - x, other.y - y) >= step - 0.5);
  for (const { x, y, width } of boxes) {
    const [left, right] = [field.x + radius, field.x + field.width - radius];
    const from = Math.min(right, Math.max(left, x - radius * 0.4));
    // A row is as long as the words, and at least three numerals.
    const to = Math.min(right, Math.max(from + step * 3, x + width));
    taken.push(firstFree(from, to, step, Math.max(field.y + radius, y - radius * 0.55), field.y + radius, isFree));
  }
  return taken;
}

function firstFree(from: number, to: number, step: number, start: number, least: number, isFree: (x: number, y: number) => boolean): Spot {
  for (let row = 0; row < MOST_ROWS && start - row * step >= least - 0.5; row += 1) {
    for (let x = from; x <= to; x += step / 2) if (isFree(x, start - row * step)) return { x, y: start - row * step };
  }
  return { x: from, y: start };
}

/** More numerals at one place than this are no more told apart. */
const MOST_ROWS = 4;
