/** Undoes the row filters of PNG, which PDF shares. *Source*: PNG (third edition) §9. */
export function undoPredictor(filtered: Uint8Array, rowBytes: number, rows: number, pixelBytes: number): Uint8Array {
  const out = new Uint8Array(rowBytes * rows);
  for (let y = 0; y < rows; y++) {
    const source = y * (rowBytes + 1);
    const kind = filtered[source] ?? 0;
    const target = y * rowBytes;
    for (let x = 0; x < rowBytes; x++) {
      const left = x < pixelBytes ? 0 : (out[target + x - pixelBytes] ?? 0);
      const up = y === 0 ? 0 : (out[target + x - rowBytes] ?? 0);
      const upLeft = y === 0 || x < pixelBytes ? 0 : (out[target + x - rowBytes - pixelBytes] ?? 0);
      const guess = kind === 1 ? left : kind === 2 ? up : kind === 3 ? (left + up) >> 1 : kind === 4 ? paeth(left, up, upLeft) : 0;
      out[target + x] = (filtered[source + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  return a <= b && a <= c ? left : b <= c ? up : upLeft;
}
