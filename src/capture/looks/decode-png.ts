import { unzlibSync } from 'fflate';

/** A picture as grey levels, row by row. */
export interface Greys {
  readonly width: number;
  readonly height: number;
  /** 0..255, one a pixel; what is transparent lies on white. */
  readonly levels: Uint8Array;
}

/** Larger pictures are none that our browser takes; the bytes of one of these would fill the memory. */
const MOST_PIXELS = 16_000_000;
/** Samples a pixel, by colour type: grey, colour, grey with alpha, colour with alpha. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/**
 * Reads a PNG of eight bits a sample without interlacing, as the browser writes its screenshots; `null` for any other.
 * *Source*: PNG specification, third edition, §7 and §9.
 */
export function decodePng(bytes: Uint8Array): Greys | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || view.getUint32(0) !== 0x89504e47) return null;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, colour, interlace] = [bytes[24], bytes[25] ?? -1, bytes[28]];
  const samples = SAMPLES[colour];
  if (depth !== 8 || samples === undefined || interlace !== 0 || width * height > MOST_PIXELS || width === 0) return null;
  const parts: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    if (view.getUint32(at + 4) === 0x49444154) parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  try {
    const packed = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let end = 0;
    for (const part of parts) { packed.set(part, end); end += part.length; }
    return { width, height, levels: unfilter(unzlibSync(packed), width, height, samples) };
  } catch {
    return null;
  }
}

function unfilter(raw: Uint8Array, width: number, height: number, samples: number): Uint8Array {
  const stride = width * samples;
  const levels = new Uint8Array(width * height);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1);
    const filter = raw[start] ?? 0;
    const row = raw.slice(start + 1, start + 1 + stride);
    for (let x = 0; x < stride; x += 1) {
      const [left, up, corner] = [x >= samples ? (row[x - samples] ?? 0) : 0, above[x] ?? 0, x >= samples ? (above[x - samples] ?? 0) : 0];
      row[x] = ((row[x] ?? 0) + predicted(filter, left, up, corner)) & 255;
    }
    for (let x = 0; x < width; x += 1) levels[y * width + x] = greyOf(row, x * samples, samples);
    above = row;
  }
  return levels;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function greyOf(row: Uint8Array, at: number, samples: number): number {
  const sample = (nth: number): number => row[at + nth] ?? 0;
  const grey = samples < 3 ? sample(0) : 0.299 * sample(0) + 0.587 * sample(1) + 0.114 * sample(2);
  const alpha = samples === 2 ? sample(1) : samples === 4 ? sample(3) : 255;
  return Math.round((grey * alpha + 255 * (255 - alpha)) / 255);
}
