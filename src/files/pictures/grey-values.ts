/** Grey values; a colour of a palette is taken for a grey, which keeps two colours apart. */
export function greyOf(rows: Uint8Array, width: number, height: number, channels: number, bits: number, rowBytes: number): Uint8Array {
  if (bits === 8 && channels === 1 && rowBytes === width && rows.length >= width * height) return rows.slice(0, width * height);
  // A file that breaks off shows black where nothing came.
  const whole = rows.length >= rowBytes * height ? rows : padded(rows, rowBytes * height);
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    if (bits < 8) packedRow(whole, y * rowBytes, grey, y * width, width, bits);
    else if (channels === 1) grey.set(whole.subarray(y * rowBytes, y * rowBytes + width), y * width);
    else if (channels === 4) inkRow(whole, y * rowBytes, grey, y * width, width);
    else colourRow(whole, y * rowBytes, grey, y * width, width, channels);
  }
  return grey;
}

/** The weights of red, green and blue in what looks light, in tenths. */
export const lightness = (red: number, green: number, blue: number): number => (red * 3 + green * 6 + blue) / 10;

function colourRow(rows: Uint8Array, from: number, grey: Uint8Array, to: number, width: number, channels: number): void {
  for (let x = 0, at = from; x < width; x++, at += channels) grey[to + x] = lightness(rows[at]!, rows[at + 1]!, rows[at + 2]!);
}

/** Cyan, magenta, yellow and black: the more of each, the darker. */
function inkRow(rows: Uint8Array, from: number, grey: Uint8Array, to: number, width: number): void {
  for (let x = 0, at = from; x < width; x++, at += 4) grey[to + x] = Math.max(0, 255 - lightness(rows[at]!, rows[at + 1]!, rows[at + 2]!) - rows[at + 3]!);
}

function packedRow(rows: Uint8Array, from: number, grey: Uint8Array, to: number, width: number, bits: number): void {
  const most = 2 ** bits - 1;
  const scale = 255 / most;
  for (let x = 0; x < width; x++) {
    const bit = x * bits;
    grey[to + x] = ((rows[from + (bit >> 3)]! >> (8 - bits - (bit & 7))) & most) * scale;
  }
}

function padded(rows: Uint8Array, size: number): Uint8Array {
  const whole = new Uint8Array(size);
  whole.set(rows);
  return whole;
}
