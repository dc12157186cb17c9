import type { Pixels } from '../../ports.ts';

/** QR codes have 21 to 177 modules a side; Micro QR codes are not drawn by hand. */
export const MODULES = { least: 21, most: 181 };
const MODULE_PX = 4;
const MARGIN = 4;

/** A grid of dark and light squares, drawn as a picture with the margin that readers need. *Shape*: `rows[y][x]`, true is dark; short rows end light. */
export function drawGrid(rows: readonly (readonly boolean[])[], cell: { readonly width: number; readonly height: number } = { width: MODULE_PX, height: MODULE_PX }): Pixels {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const margin = MARGIN * Math.max(cell.width, cell.height);
  const [width, height] = [columns * cell.width + 2 * margin, rows.length * cell.height + 2 * margin];
  const grey = new Uint8Array(width * height).fill(255);
  rows.forEach((row, y) => row.forEach((isDark, x) => {
    if (!isDark) return;
    const left = margin + x * cell.width;
    for (let line = 0; line < cell.height; line++) grey.fill(0, (margin + y * cell.height + line) * width + left, (margin + y * cell.height + line) * width + left + cell.width);
  }));
  return { width, height, grey };
}
