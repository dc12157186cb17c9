/** Where a numeral stands on the plate; parts of its width and height. */
export interface Pin {
  readonly number: number;
  readonly x: number;
  readonly y: number;
  /** Part of the width. */
  readonly radius: number;
}

export interface PlacedPlate {
  readonly width: number;
  readonly height: number;
  readonly pins: readonly Pin[];
}

const VIEW_BOX = /viewBox="0 0 ([\d.]+) ([\d.]+)"/;
const NUMERAL = /<g data-finding="(\d+)"><circle cx="([-\d.]+)" cy="([-\d.]+)" r="([\d.]+)"/g;

/** Finds the numerals on a plate that `drawPlate` drew: words of a mail are escaped in it, so none can look like one. */
export function pinsOf(svg: string): PlacedPlate {
  const [, width = '1', height = '1'] = VIEW_BOX.exec(svg) ?? [];
  const [w, h] = [Number(width), Number(height)];
  return { width: w, height: h, pins: [...svg.matchAll(NUMERAL)].map(([, number, x, y, r]) => ({ number: Number(number), x: Number(x) / w, y: Number(y) / h, radius: Number(r) / w })) };
}
