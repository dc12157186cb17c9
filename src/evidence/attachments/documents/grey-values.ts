/** Grey values; a colour of a palette is taken for a grey, which keeps two colours apart. */
export function greyOf(rows: Uint8Array, width: number, height: number, channels: number, bits: number, rowBytes: number): Uint8Array {
  const grey = new Uint8Array(width * height);
  const most = 2 ** bits - 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (bits === 8) {
        const at = y * rowBytes + x * channels;
        const [r, g, b] = [rows[at] ?? 0, rows[at + 1] ?? 0, rows[at + 2] ?? 0];
        grey[y * width + x] = channels === 1 ? r : channels === 4 ? Math.max(0, 255 - Math.min(255, (r * 3 + g * 6 + b) / 10 + (rows[at + 3] ?? 0))) : (r * 3 + g * 6 + b) / 10;
      } else {
        const bit = x * bits;
        const byte = rows[y * rowBytes + (bit >> 3)] ?? 0;
        grey[y * width + x] = (((byte >> (8 - bits - (bit & 7))) & most) * 255) / most;
      }
    }
  }
  return grey;
}
