import { inflateSync } from 'node:zlib';

const WHOLE = 'stream';
/** Filters in a row; more stand in no honest file. */
const FILTERS = 3;
/** What a byte can become in the packings that are not undone here. *Source*: ISO 32000-1 §7.4.4, §7.4.5. */
const MOST_TIMES: Readonly<Record<string, number>> = { LZW: 1_400, RunLength: 64 };

/**
 * Whether the streams of a PDF unpack to more than `mostBytes`, all together. Nothing is kept of them: it is for the sake of
 * readers that hold each one whole, and that ask for the next twofold piece of memory until there is no more.
 */
export function isSwelling(bytes: Uint8Array, mostBytes: number): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = mostBytes;
  for (let at = file.indexOf(WHOLE); at >= 0; at = file.indexOf(WHOLE, at + WHOLE.length)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const before = file.toString('latin1', Math.max(0, at - 2_048), at);
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')));
    const filters = filtersOf(dictionary);
    // Nobody who reads words unpacks pictures: a scanned page is large in all honesty.
    if (filters.length === 0 || /\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    const start = at + WHOLE.length + (file[at + WHOLE.length] === 0x0d ? 2 : 1);
    const end = file.indexOf('endstream', start);
    left -= swollen(file.subarray(start, end < 0 ? file.length : end), filters, left);
    if (left < 0 || filters.length > FILTERS) return true;
  }
  return false;
}

const filtersOf = (dictionary: string): readonly string[] => (/\/Filter\s*(\[[^\]]{0,200}\]|\/\w+)/.exec(dictionary)?.[1]?.match(/(?<=\/)(?:Flate|Fl\b|LZW|RunLength|RL\b)/g) ?? []).map((name) => (name === 'Fl' ? 'Flate' : name === 'RL' ? 'RunLength' : name));

/** Bytes that come out of a stream, or more than `most`. */
function swollen(packed: Uint8Array, filters: readonly string[], most: number): number {
  let bytes = packed;
  for (const filter of filters) {
    const times = MOST_TIMES[filter];
    if (times !== undefined) return Math.min(bytes.length * times, most + (bytes.length * times > most ? 1 : 0));
    try {
      bytes = inflateSync(bytes, { maxOutputLength: Math.max(1, most), finishFlush: 2 });
    } catch (cause) {
      // What is broken is read as far as it goes, by others too; what is too much says so.
      return cause instanceof RangeError ? most + 1 : bytes.length;
    }
  }
  return bytes.length;
}
