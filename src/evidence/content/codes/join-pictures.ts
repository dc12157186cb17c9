import { decodeJpeg, jpegSize } from '../../../files/pictures/decode-jpeg.ts';
import { decodePng, pngSize } from '../../../files/pictures/decode-png.ts';
import type { PictureSize } from '../../../files/pictures/model.ts';
import type { Pixels } from '../../ports.ts';

/** A larger picture than this is no half of a code. */
const MOST_SIDE_PX = 1_600;
/** Pictures that are shown as one are cut straight; a pixel or two may be lost. */
const SLACK_PX = 2;

/** How large a picture is, by its head; `null` for one that cannot be put beside another here. */
export function sizeOf(bytes: Uint8Array): PictureSize | null {
  const size = pngSize(bytes) ?? jpegSize(bytes);
  return size === null || Math.max(size.width, size.height) > MOST_SIDE_PX || Math.min(size.width, size.height) < 8 ? null : size;
}

/** A picture that may be half of a code: its size by its head, and its pixels when they are asked for. */
export interface Half {
  readonly size: PictureSize | null;
  readonly pixels: () => Promise<Pixels | null>;
}

/** Looks at a picture once: of three in a row, the one in the middle may belong to either. */
export function halfOf(bytes: Uint8Array): Half {
  let pixels: Promise<Pixels | null> | null = null;
  return { size: sizeOf(bytes), pixels: () => (pixels ??= decode(bytes)) };
}

/** Two pictures as a reader sees them next to each other, or one above the other; none where they do not fit. */
export async function joinPictures(one: Half, other: Half): Promise<readonly Pixels[]> {
  const [a, b] = [one.size, other.size];
  if (a === null || b === null) return [];
  const isBeside = Math.abs(a.height - b.height) <= SLACK_PX;
  const isBelow = Math.abs(a.width - b.width) <= SLACK_PX;
  if (!isBeside && !isBelow) return [];
  const [left, right] = [await one.pixels(), await other.pixels()];
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
