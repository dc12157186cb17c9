import { hasAscii, joinBytes } from '../byte-text.ts';
import { inflateUpTo } from '../inflate.ts';
import { greyOf, lightness } from './grey-values.ts';
import type { PictureSize, Pixels } from './model.ts';
import { undoPredictor } from './png-rows.ts';

const MOST_PIXELS = 4_000_000;
const CHUNKS = 2_000;
/** Values a pixel has, by the colour type. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Width and height of a PNG; `null` for what is none. *Source*: PNG (third edition) §11.2.1. */
export function pngSize(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 33 || !hasAscii(bytes, 1, 'PNG') || !hasAscii(bytes, 12, 'IHDR')) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The grey values of a PNG; `null` for one that is broken, interlaced, or larger than wanted (without a word: than a code needs). */
export function decodePng(bytes: Uint8Array, mostPixels = MOST_PIXELS): Pixels | null {
  const size = pngSize(bytes);
  const channels = CHANNELS[bytes[25] ?? -1];
  const bits = bytes[24] ?? 0;
  if (size === null || channels === undefined || bits > 8 || bytes[28] !== 0 || size.width * size.height > mostPixels) return null;
  const { data, palette, alphas } = chunksOf(bytes);
  const rowBytes = Math.ceil((size.width * channels * bits) / 8);
  const { bytes: filtered } = inflateUpTo(joinBytes(data), 'zlib', (rowBytes + 1) * size.height);
  const rows = undoPredictor(filtered, rowBytes, size.height, Math.max(1, (channels * bits) >> 3));
  const { width, height } = size;
  if (bytes[25] === 3) return { width, height, grey: greyOf(rows, width, height, 1, bits, rowBytes).map((value) => paletteGrey(Math.round((value * (2 ** bits - 1)) / 255), palette, alphas)) };
  if (channels === 2 || channels === 4) return { width, height, grey: onWhite(rows, width * height, channels) };
  return { width, height, grey: greyOf(rows, width, height, channels, bits, rowBytes) };
}

function chunksOf(bytes: Uint8Array): { readonly data: readonly Uint8Array[]; readonly palette: Uint8Array; readonly alphas: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let palette = new Uint8Array();
  let alphas = new Uint8Array();
  for (let at = 8, nth = 0; at + 12 <= bytes.length && nth < CHUNKS; nth++) {
    const end = Math.min(bytes.length, at + 8 + view.getUint32(at));
    const body = bytes.subarray(at + 8, end);
    if (hasAscii(bytes, at + 4, 'IDAT')) data.push(body);
    else if (hasAscii(bytes, at + 4, 'PLTE')) palette = Uint8Array.from(body);
    else if (hasAscii(bytes, at + 4, 'tRNS')) alphas = Uint8Array.from(body);
    at = end + 4;
  }
  return { data, palette, alphas };
}

const paletteGrey = (index: number, palette: Uint8Array, alphas: Uint8Array): number =>
  (alphas[index] ?? 255) < 128 ? 255 : lightness(palette[index * 3] ?? 0, palette[index * 3 + 1] ?? 0, palette[index * 3 + 2] ?? 0);

/** What is transparent shows the white of the page. */
function onWhite(rows: Uint8Array, pixels: number, channels: 2 | 4): Uint8Array {
  const grey = new Uint8Array(pixels);
  for (let at = 0; at < pixels; at++) {
    const from = at * channels;
    const value = channels === 2 ? (rows[from] ?? 0) : lightness(rows[from] ?? 0, rows[from + 1] ?? 0, rows[from + 2] ?? 0);
    const alpha = (rows[from + channels - 1] ?? 255) / 255;
    grey[at] = value * alpha + 255 * (1 - alpha);
  }
  return grey;
}
