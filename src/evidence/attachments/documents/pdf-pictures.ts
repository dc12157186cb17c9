import { latin1 } from '../../../files/byte-text.ts';
import { greyOf } from '../../../files/pictures/grey-values.ts';
import { undoPredictor } from '../../../files/pictures/png-rows.ts';
import type { Pixels } from '../../ports.ts';
import type { InnerPicture, Workbench } from '../workbench.ts';
import { squaresIn } from './pdf-squares.ts';
import { unpackStream } from './scan-pdf.ts';
import type { PdfStream } from './scan-pdf.ts';

/** Pictures of one PDF that are read for codes. */
const PICTURES = 6;
/** A code of the smallest size needs so many pixels a side; a larger picture than the last is a poster. */
const SIDE = { least: 21, most: 4_000 };
/** Content streams that are looked through for squares. */
const DRAWINGS = 12;

/** Pictures of a PDF in which a code may stand, and codes that are drawn by filled squares. */
export function picturesInPdf(streams: readonly PdfStream[], bench: Workbench, alsoSquares: boolean): readonly InnerPicture[] {
  const pictures: InnerPicture[] = [];
  let drawings = 0;
  for (const stream of streams) {
    const { dictionary } = stream;
    if (pictures.length >= PICTURES) break;
    if (/\/Subtype\s*\/Image\b/.test(dictionary)) {
      const picture = pictureOf(stream, bench);
      if (picture !== null) pictures.push({ picture, how: 'picture' });
    } else if (alsoSquares && drawings < DRAWINGS && mayDraw(dictionary)) {
      drawings += 1;
      const bytes = unpackStream(stream, bench);
      const squares = bytes === null ? null : squaresIn(latin1(bytes));
      if (squares !== null) pictures.push({ picture: squares, how: 'squares' });
    }
  }
  return pictures;
}

/** Fonts, profiles, tables and lists of objects draw nothing. */
const mayDraw = (dictionary: string): boolean => !/\/(?:Type\s*\/(?:ObjStm|XRef|Metadata|EmbeddedFile)|Length[123]|Alternate|FunctionType|ShadingType|CIDInit|Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType|XML))/.test(dictionary);

const numberOf = (dictionary: string, key: string): number => Number(new RegExp(`/${key}\\s+(\\d{1,6})\\b(?!\\s+\\d+\\s+R)`).exec(dictionary)?.[1] ?? 0);

function pictureOf(stream: PdfStream, bench: Workbench): Uint8Array | Pixels | null {
  const { dictionary, packed } = stream;
  const [width, height] = [numberOf(dictionary, 'Width'), numberOf(dictionary, 'Height')];
  if (width < SIDE.least || height < SIDE.least || width > SIDE.most || height > SIDE.most) return null;
  if (/\/Filter\s*\[?\s*\/DCTDecode/.test(dictionary)) return packed;
  const raw = unpackStream(stream, bench, SIDE.most * SIDE.most * 4);
  if (raw === null) return null;
  const bits = /\/ImageMask\s+true/.test(dictionary) ? 1 : numberOf(dictionary, 'BitsPerComponent');
  const isPredicted = numberOf(dictionary, 'Predictor') >= 10;
  const channels = channelsOf(raw.length, width, height, bits, isPredicted);
  if (channels === null) return null;
  const rowBytes = Math.ceil((width * channels * bits) / 8);
  const rows = isPredicted ? undoPredictor(raw, rowBytes, height, Math.max(1, (channels * bits) >> 3)) : raw;
  return { width, height, grey: greyOf(rows, width, height, channels, bits, rowBytes) };
}

/** How many values a pixel has is told by names that lead far; the number of bytes tells it at once. */
function channelsOf(size: number, width: number, height: number, bits: number, isPredicted: boolean): number | null {
  if (bits !== 1 && bits !== 2 && bits !== 4 && bits !== 8) return null;
  for (const channels of [1, 3, 4]) {
    const row = Math.ceil((width * channels * bits) / 8) + (isPredicted ? 1 : 0);
    if (size >= row * height && size < row * height + row) return channels;
  }
  return null;
}
