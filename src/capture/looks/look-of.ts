import type { Greys } from './decode-png.ts';

/** A part of a picture, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Smaller than this nothing of a logo is left. */
const LEAST_PIXELS = 8;
/** Neighbours that differ by less are one surface: noise of compression must not decide a bit. */
const STEP = 2;
/** One surface, or one line on one: its hash would be like that of any other. */
const LEAST_BITS = 6;

/**
 * How a picture looks, so that a copy of another size or quality looks alike: a difference hash (dHash) of `side` by
 * `side` places, which says of each whether it is brighter and whether it is darker than the one left of it. `null` where
 * there is nothing to see.
 * *Shape*: hexadecimal, four bits a digit; the first half says "brighter", the second "darker". A copy in reversed
 * colours has the two halves in reversed order.
 */
export function lookOf(picture: Greys, side: 8 | 16, box: Box = { x: 0, y: 0, width: picture.width, height: picture.height }): string | null {
  const inside = within(box, picture);
  if (inside.width < LEAST_PIXELS || inside.height < LEAST_PIXELS) return null;
  const means = Array.from({ length: side }, (_, row) => Array.from({ length: side + 1 }, (_, column) => meanOf(picture, inside, column, row, side)));
  const bits = means.flatMap((row) => row.slice(1).map((mean, at) => mean - (row[at] ?? 0)));
  if (bits.filter((step) => Math.abs(step) >= STEP).length < LEAST_BITS) return null;
  return `${hexOf(bits.map((step) => step >= STEP))}${hexOf(bits.map((step) => -step >= STEP))}`;
}

function hexOf(bits: readonly boolean[]): string {
  let hex = '';
  for (let at = 0; at < bits.length; at += 4) hex += bits.slice(at, at + 4).reduce((digit, bit) => digit * 2 + (bit ? 1 : 0), 0).toString(16);
  return hex;
}

function within({ x, y, width, height }: Box, picture: Greys): Box {
  const [left, top] = [Math.max(0, Math.round(x)), Math.max(0, Math.round(y))];
  return { x: left, y: top, width: Math.min(picture.width, Math.round(x + width)) - left, height: Math.min(picture.height, Math.round(y + height)) - top };
}

function meanOf({ levels, width }: Greys, box: Box, column: number, row: number, side: number): number {
  const from = (at: number, length: number, parts: number): number => Math.floor((at * length) / parts);
  const [left, right] = [box.x + from(column, box.width, side + 1), box.x + Math.max(from(column, box.width, side + 1) + 1, from(column + 1, box.width, side + 1))];
  const [top, bottom] = [box.y + from(row, box.height, side), box.y + Math.max(from(row, box.height, side) + 1, from(row + 1, box.height, side))];
  let sum = 0;
  for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) sum += levels[y * width + x] ?? 255;
  return sum / ((right - left) * (bottom - top));
}
