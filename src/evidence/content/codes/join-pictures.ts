import type { Pixels } from '../../ports.ts';
import { decodePng, pngSize } from './decode-png.ts';

/** A larger picture than this is no half of a code. */
const MOST_SIDE_PX = 1_600;
/** Pictures that are shown as one are cut straight; a pixel or two may be lost. */
const SLACK_PX = 2;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How large a picture is, by its head; `null` for one that cannot be put beside another here. */
export function sizeOf(bytes: Uint8Array): Size | null {
  const size = pngSize(bytes) ?? jpegSize(bytes);
  return size === null || Math.max(size.width, size.height) > MOST_SIDE_PX || Math.min(size.width, size.height) < 8 ? null : size;
}

/** Two pictures as a reader sees them next to each other, or one above the other; none where they do not fit. */
export async function joinPictures(one: Uint8Array, other: Uint8Array): Promise<readonly Pixels[]> {
  const [a, b] = [sizeOf(one), sizeOf(other)];
  if (a === null || b === null) return [];
  const isBeside = Math.abs(a.height - b.height) <= SLACK_PX;
  const isBelow = Math.abs(a.width - b.width) <= SLACK_PX;
  if (!isBeside && !isBelow) return [];
  const [left, right] = [await decode(one), await decode(other)];
  if (left === null || right === null) return [];
  return [...(isBeside ? [joined(left, right, 'beside')] : []), ...(isBelow ? [joined(left, right, 'below')] : [])];
}

function joined(one: Pixels, other: Pixels, how: 'beside' | 'below'): Pixels {
  // Light all around: half a code has no margin where it was cut, and may have none elsewhere.
  const margin = 16;
  const width = margin * 2 + (how === 'beside' ? one.width + other.width : Math.max(one.width, other.width));
  const height = margin * 2 + (how === 'beside' ? Math.max(one.height, other.height) : one.height + other.height);
  const grey = new Uint8Array(width * height).fill(255);
  const put = (picture: Pixels, left: number, top: number): void => {
    for (let y = 0; y < picture.height; y++) grey.set(picture.grey.subarray(y * picture.width, (y + 1) * picture.width), (top + y) * width + left);
  };
  put(one, margin, margin);
  put(other, how === 'beside' ? margin + one.width : margin, how === 'beside' ? margin : margin + one.height);
  return { width, height, grey };
}

async function decode(bytes: Uint8Array): Promise<Pixels | null> {
  return pngSize(bytes) === null ? decodeJpeg(bytes) : decodePng(bytes);
}

function jpegSize(bytes: Uint8Array): Size | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const mark = bytes[at + 1] ?? 0;
    if (mark >= 0xc0 && mark <= 0xc2) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

async function decodeJpeg(bytes: Uint8Array): Promise<Pixels | null> {
  const { decode: decodeWith } = await import('jpeg-js');
  try {
    const { width, height, data } = decodeWith(bytes, { useTArray: true, maxResolutionInMP: 4, maxMemoryUsageInMB: 64, tolerantDecoding: true });
    const grey = new Uint8Array(width * height);
    for (let at = 0; at < grey.length; at++) grey[at] = ((data[at * 4] ?? 0) * 3 + (data[at * 4 + 1] ?? 0) * 6 + (data[at * 4 + 2] ?? 0)) / 10;
    return { width, height, grey };
  } catch {
    // A broken picture is no half of a code that a reader could scan.
    return null;
  }
}
