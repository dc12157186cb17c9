/** Grey values; a colour of a palette is taken for a grey, which keeps two colours apart. */
export function greyOf(rows: Uint8Array, width: number, height: number, channels: number, bits: number, rowBytes: number): Uint8Array {
  const grey = new Uint8Array(width * height);
  const most = 2 ** bits - 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (bits === 8) {
        const at = y * rowBytes + x * channels;
        const first = rows[at] ?? 0;
        const weighted = channels === 1 ? first : (first * 3 + (rows[at + 1] ?? 0) * 6 + (rows[at + 2] ?? 0)) / 10;
        grey[y * width + x] = channels === 4 ? Math.max(0, 255 - Math.min(255, weighted + (rows[at + 3] ?? 0))) : weighted;
      } else {
        const bit = x * bits;
        const byte = rows[y * rowBytes + (bit >> 3)] ?? 0;
        grey[y * width + x] = (((byte >> (8 - bits - (bit & 7))) & most) * 255) / most;
      }
    }
  }
  return grey;
}
