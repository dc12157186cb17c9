import { latin1 } from '../../../files/byte-text.ts';
import { inflateUpTo } from '../../../files/inflate.ts';
import { PDF_OBJECTS, PDF_STREAM_BYTES, PDF_STREAMS, PDF_STRUCTURE_BYTES } from '../limits.ts';
import type { Workbench } from '../workbench.ts';

/** A stream of a PDF: its dictionary as text, its bytes as they stand in the file. */
export interface PdfStream {
  readonly dictionary: string;
  readonly packed: Uint8Array;
}

/** A PDF without its content: every object that is no stream, as text, and the streams. */
export interface PdfScan {
  /** Names unescaped, object streams unpacked. */
  readonly structure: string;
  readonly streams: readonly PdfStream[];
  /** The text of an object by its number; the last one counts, as updates are appended. */
  readonly objectText: (number: number) => string;
}

/** Characters of a dictionary before its stream. */
const DICTIONARY = 8_192;
/** Text of one object that is looked at. */
const OBJECT = 20_000;

/**
 * Reads the objects of a PDF without its cross-reference table, as readers do that repair broken files: what a table
 * leaves out, a reader may still find. *Source*: ISO 32000-1 §7.3, §7.5.7.
 */
export function scanPdf(bytes: Uint8Array, bench: Workbench): PdfScan {
  const pieces: string[] = [];
  const streams: PdfStream[] = [];
  let size = 0;
  let from = 0;
  const keep = (start: number, end: number): void => {
    const room = PDF_STRUCTURE_BYTES - size;
    const piece = latin1(bytes, start, Math.min(end, start + Math.max(0, room)));
    if (end - start > room) bench.log.record('pdf-structure-bytes', PDF_STRUCTURE_BYTES, size + end - start, 'bytes');
    pieces.push(piece);
    size += piece.length;
  };
  for (let at = findWord(bytes, STREAM, 0); at >= 0; at = findWord(bytes, STREAM, from)) {
    const isEnd = at >= 3 && bytes[at - 3] === 0x65 && bytes[at - 2] === 0x6e && bytes[at - 1] === 0x64;
    let start = at + STREAM.length;
    if (isEnd || (bytes[start] !== 0x0a && bytes[start] !== 0x0d)) {
      keep(from, start);
      from = start;
      continue;
    }
    if (bytes[start] === 0x0d) start += 1;
    if (bytes[start] === 0x0a) start += 1;
    keep(from, at);
    const before = latin1(bytes, Math.max(from, at - DICTIONARY), at);
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')));
    const end = endOfStream(bytes, start, dictionary);
    if (streams.length < PDF_OBJECTS) streams.push({ dictionary: unescapeNames(dictionary), packed: bytes.subarray(start, end) });
    else bench.log.record('pdf-objects', PDF_OBJECTS, PDF_OBJECTS + 1, 'objects');
    from = Math.max(end, start);
  }
  keep(from, bytes.length);
  const plain = unescapeNames(pieces.join('\n'));
  const packed = unpackObjects(streams, PDF_STRUCTURE_BYTES - size, bench);
  return { structure: [plain, ...packed.texts].join('\n'), streams, objectText: objectFinder(plain, packed.objects) };
}

const STREAM = [0x73, 0x74, 0x72, 0x65, 0x61, 0x6d];
const END_STREAM = [0x65, 0x6e, 0x64, 0x73, 0x74, 0x72, 0x65, 0x61, 0x6d];

function findWord(bytes: Uint8Array, word: readonly number[], from: number): number {
  const first = word[0] ?? 0;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let nth = 1;
    while (nth < word.length && bytes[at + nth] === word[nth]) nth++;
    if (nth === word.length) return at;
  }
  return -1;
}

/** A length that is written out is believed where `endstream` stands behind it; files lie. */
function endOfStream(bytes: Uint8Array, start: number, dictionary: string): number {
  const told = /\/Length\s+(\d{1,9})(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
  if (told !== undefined) {
    const end = start + Number(told);
    if (end <= bytes.length && latin1(bytes, end, end + 14).trimStart().startsWith('endstream')) return end;
  }
  const found = findWord(bytes, END_STREAM, start);
  return found < 0 ? bytes.length : found;
}

/** `/J#61vaScript` is `/JavaScript`. */
const unescapeNames = (text: string): string =>
  text.includes('#') ? text.replace(/\/[^\s/<>()[\]{}%]{0,100}#[0-9a-f]{2}[^\s/<>()[\]{}%]{0,100}/gi, (name) => name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))) : text;

function unpackObjects(streams: readonly PdfStream[], room: number, bench: Workbench): { readonly texts: readonly string[]; readonly objects: ReadonlyMap<number, string> } {
  const texts: string[] = [];
  const objects = new Map<number, string>();
  let left = room;
  for (const stream of streams) {
    if (!/\/Type\s*\/ObjStm/.test(stream.dictionary) || left <= 0) continue;
    const text = latin1(unpackStream(stream, bench, Math.min(left, PDF_STREAM_BYTES)) ?? new Uint8Array());
    const first = Number(/\/First\s+(\d{1,8})/.exec(stream.dictionary)?.[1] ?? 0);
    const numbers = (text.slice(0, first).match(/\d+/g) ?? []).map(Number);
    for (let nth = 0; nth + 1 < numbers.length && objects.size < PDF_OBJECTS; nth += 2) {
      const start = first + (numbers[nth + 1] ?? 0);
      objects.set(numbers[nth] ?? -1, unescapeNames(text.slice(start, first + (numbers[nth + 3] ?? (start - first + OBJECT))).slice(0, OBJECT)));
    }
    texts.push(unescapeNames(text.slice(first)));
    left -= text.length;
  }
  return { texts, objects };
}

function objectFinder(plain: string, packed: ReadonlyMap<number, string>): (number: number) => string {
  let places: Map<number, number> | null = null;
  return (number) => {
    if (places === null) {
      places = new Map();
      for (const hit of plain.matchAll(/(?<!\d)(\d{1,9})\s+\d{1,5}\s+obj/g)) places.set(Number(hit[1]), hit.index + hit[0].length);
    }
    const at = places.get(number);
    if (at === undefined) return packed.get(number) ?? '';
    const end = plain.indexOf('endobj', at);
    return plain.slice(at, Math.min(end < 0 ? plain.length : end, at + OBJECT));
  };
}

const unpacked = new WeakMap<Workbench, number>();

/** The bytes of a stream that is packed by deflate or not at all; `null` for every other packing, and past the limits. */
export function unpackStream({ dictionary, packed }: PdfStream, bench: Workbench, limitBytes = PDF_STREAM_BYTES): Uint8Array | null {
  const filters = /\/Filter\s*(\[[^\]]{0,200}\]|\/\w+)/.exec(dictionary)?.[1]?.match(/\/\w+/g) ?? [];
  if (filters.length === 0) return packed.length <= limitBytes ? packed : packed.subarray(0, limitBytes);
  if (filters.length > 1 || !/^\/(?:FlateDecode|Fl)$/.test(filters[0] ?? '')) return null;
  const count = (unpacked.get(bench) ?? 0) + 1;
  unpacked.set(bench, count);
  if (count > PDF_STREAMS) {
    bench.log.record('pdf-streams', PDF_STREAMS, count, 'streams');
    return null;
  }
  const { bytes, end } = inflateUpTo(packed, 'zlib', limitBytes);
  if (end === 'limit') bench.log.record('pdf-stream-bytes', PDF_STREAM_BYTES, limitBytes + 1, 'bytes');
  return bench.spend(bytes.length) ? bytes : null;
}
