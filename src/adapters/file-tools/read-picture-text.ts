import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import type { Outcome } from '../../base/outcome.ts';
import { failed, found } from '../../base/outcome.ts';
import { decodeJpeg, jpegSize } from '../../files/pictures/decode-jpeg.ts';
import { decodePng, pngSize } from '../../files/pictures/decode-png.ts';
import { readGreyMap, writeGreyMap } from '../../files/pictures/grey-map.ts';
import { clearPicture } from './clear-picture.ts';
import { TOOL_PIXELS } from './limits.ts';
import { OverLimit } from './requests.ts';

const LANGUAGES = ['jpn', 'eng'] as const;
/** The smaller of the two sets of data, which reads the same. */
const DATA = '4.0.0_best_int';
/** Its newer engine alone: the data has no other. */
const NEURAL = 1;
/** Blocks of text are looked for all over the picture, and what stands between them is left out. */
const WHOLE_PAGE = '3';
/** Where its interface looks for the picture. */
const GIVEN = '/input';

/** What of Tesseract's programming interface is used. */
interface Tesseract {
  readonly FS: { readonly writeFile: (path: string, bytes: Uint8Array) => void };
  readonly TessBaseAPI: new () => {
    readonly Init: (path: null, languages: string, engine: number) => number;
    readonly SetVariable: (name: string, value: string) => boolean;
    readonly SetImageFile: (exif: number, angle: number) => number;
    readonly Recognize: (monitor: null) => number;
    readonly GetUTF8Text: () => string;
    readonly Clear: () => void;
  };
}
type Start = (settings: { readonly print: () => void; readonly printErr: () => void }) => Promise<Tesseract>;

let opening: ReturnType<typeof open> | null = null;

/** The words in a picture, Japanese and English. *Source*: Tesseract, as WebAssembly. */
export async function readPictureText(bytes: Uint8Array): Promise<Outcome<{ readonly text: string }>> {
  const { tesseract, reader } = await (opening ??= open());
  tesseract.FS.writeFile(GIVEN, await readable(bytes));
  if (reader.SetImageFile(1, 0) === 1) return failed('permerror', 'picture-unreadable', 'no picture of a kind that is known');
  reader.Recognize(null);
  const text = reader.GetUTF8Text();
  reader.Clear();
  return found({ text: withoutGaps(text) });
}

async function open() {
  const require = createRequire(import.meta.url);
  // By a variable, so that nobody takes it for something that must be there.
  const name: string = 'tesseract.js-core/tesseract-core-simd-lstm.js';
  const start = require(name) as Start;
  const tesseract = await start({ print: () => {}, printErr: () => {} });
  for (const code of LANGUAGES) tesseract.FS.writeFile(`./${code}.traineddata`, gunzipSync(await readFile(require.resolve(`@tesseract.js-data/${code}/${DATA}/${code}.traineddata.gz`))));
  const reader = new tesseract.TessBaseAPI();
  if (reader.Init(null, LANGUAGES.join('+'), NEURAL) !== 0) throw new Error('the data of the languages could not be loaded');
  reader.SetVariable('tessedit_pageseg_mode', WHOLE_PAGE);
  return { tesseract, reader };
}

/** Cleared up where it can be decoded here; otherwise as it came. */
async function readable(bytes: Uint8Array): Promise<Uint8Array> {
  const given = readGreyMap(bytes);
  const size = given ?? pngSize(bytes) ?? jpegSize(bytes);
  if (size !== null && size.width * size.height > TOOL_PIXELS) throw new OverLimit();
  const picture = given ?? (pngSize(bytes) === null ? (size === null ? null : await decodeJpeg(bytes, TOOL_PIXELS)) : decodePng(bytes, TOOL_PIXELS));
  return picture === null ? bytes : writeGreyMap(clearPicture(picture));
}

/** Text recognition sets a blank between characters that have none. */
const withoutGaps = (text: string): string => text.replace(/(?<=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]) +(?=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef])/gu, '').trim();
