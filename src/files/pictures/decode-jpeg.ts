import { lightness } from './grey-values.ts';
import type { PictureSize, Pixels } from './model.ts';

const MOST_PIXELS = 4_000_000;
/** Bytes that decoding takes for each pixel, at most. */
const BYTES_A_PIXEL = 16;

/** Width and height of a JPEG; `null` for what is none. *Source*: ITU-T T.81 B.2.2. */
export function jpegSize(bytes: Uint8Array): PictureSize | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const mark = bytes[at + 1] ?? 0;
    if (mark >= 0xc0 && mark <= 0xc2) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** The grey values of a JPEG; `null` for one that is broken or larger than wanted. */
export async function decodeJpeg(bytes: Uint8Array, mostPixels = MOST_PIXELS): Promise<Pixels | null> {
  const { decode: decodeWith } = await import('jpeg-js');
  try {
    const { width, height, data } = decodeWith(bytes, { useTArray: true, formatAsRGBA: false, maxResolutionInMP: mostPixels / 1e6, maxMemoryUsageInMB: (mostPixels * BYTES_A_PIXEL) / 1e6, tolerantDecoding: true });
    const grey = new Uint8Array(width * height);
    for (let at = 0, from = 0; at < grey.length; at++, from += 3) grey[at] = lightness(data[from]!, data[from + 1]!, data[from + 2]!);
    return { width, height, grey };
  } catch {
    // Hostile or cut short: nothing to read.
    return null;
  }
}
