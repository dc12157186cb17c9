import { firstWhere } from '../base/first-where.ts';
import type { ByteRange, TextRange } from '../base/range.ts';
import { PART_TEXT_BYTES } from './limits.ts';
import { readTnef } from './containers/tnef.ts';
import { bytesOfCharacters, mapCharacters } from './mime/char-map.ts';
import { decodeCharset } from './mime/charsets.ts';
import { mapFieldText } from './mime/encoded-words.ts';
import type { MappedFieldText } from './mime/encoded-words.ts';
import { latin1Of } from './mime/latin1.ts';
import { mapTransfer, rawRange } from './mime/transfer-map.ts';
import type { TransferMap } from './mime/transfer-map.ts';
import { unwrap } from './mime/transfer.ts';
import { isCountable, Utf8Places } from './mime/utf8-places.ts';
import type { HeaderField, Message, OpenMail, Part, ReaderView, Run } from './model.ts';
import { renderView } from './view/render-view.ts';

/** Puts a message and its raw bytes together. Views and maps are made when first asked for, and kept. */
export function openMail(raw: Uint8Array, message: Message): OpenMail {
  const locator = new Locator(raw, message);
  let rendered: ReaderView | null = null;
  const view = (): ReaderView => (rendered ??= renderView(message));
  return {
    message,
    raw,
    get view() {
      return view();
    },
    bytesOf: (partId, limitBytes = Infinity) => bytesOf(raw, message, partId, limitBytes),
    openWinmail: readTnef,
    locate: (range) => locator.locate(view(), range),
    locateInPart: (partId, range) => locator.locateInPart(partId, range),
    locateInField: (field, range) => locator.locateInField(field, range),
  };
}

function bytesOf(raw: Uint8Array, message: Message, partId: number, limitBytes: number): Uint8Array {
  const part = message.parts[partId];
  if (part === undefined) return new Uint8Array(0);
  return unwrap(part.transferEncoding, raw.subarray(part.bodyRange.start, part.bodyRange.end), limitBytes).bytes;
}

interface PartMap {
  /** The decoded bytes of a range of the part's text. */
  readonly decoded: (range: TextRange) => ByteRange;
  readonly transfer: TransferMap | null;
}

class Locator {
  private readonly raw: Uint8Array;
  private readonly message: Message;
  private readonly parts = new Map<number, PartMap>();
  private readonly fields = new Map<number, MappedFieldText>();

  constructor(raw: Uint8Array, message: Message) {
    this.raw = raw;
    this.message = message;
  }

  locate(view: ReaderView, range: TextRange): ByteRange | null {
    if (view.partId === null) return null;
    const source = sourceRange(view.runs, range);
    return source === null ? null : this.locateInPart(view.partId, source);
  }

  locateInPart(partId: number, range: TextRange): ByteRange | null {
    const part = this.message.parts[partId];
    if (part === undefined || part.text === null || part.charset === null) return null;
    if (range.start < 0 || range.end > part.text.length || range.start > range.end) return null;
    let map = this.parts.get(partId);
    if (map === undefined) {
      map = this.mapPart(part, part.text, part.charset.used);
      this.parts.set(partId, map);
    }
    const decoded = map.decoded(range);
    const inBody = rawRange(map.transfer, decoded.start, decoded.end);
    const { start, end } = part.bodyRange;
    return { start: Math.min(start + inBody.start, end), end: Math.min(start + inBody.end, end) };
  }

  locateInField(field: { readonly range: ByteRange }, range: TextRange): ByteRange | null {
    const found = this.fieldAt(field.range.start);
    if (found === null) return null;
    let map = this.fields.get(found.range.start);
    if (map === undefined) {
      map = mapFieldText(latin1Of(this.raw, found.bodyRange.start, found.bodyRange.end));
      this.fields.set(found.range.start, map);
    }
    if (range.start < 0 || range.end > map.text.length || range.start >= range.end) return null;
    let start = Infinity;
    let end = 0;
    for (let at = range.start; at < range.end; at++) {
      start = Math.min(start, map.starts[at]!);
      end = Math.max(end, map.ends[at]!);
    }
    return { start: found.bodyRange.start + start, end: found.bodyRange.start + end };
  }

  // A caller may hold the whole field or one mailbox in it; both lie in the same field.
  private fieldAt(byte: number): HeaderField | null {
    for (const part of this.message.parts) {
      if (byte < part.headerRange.start || byte >= part.headerRange.end) continue;
      for (const field of part.fields) if (byte >= field.range.start && byte < field.range.end) return field;
    }
    return null;
  }

  private mapPart(part: Part, text: string, charset: string): PartMap {
    const body = this.raw.subarray(part.bodyRange.start, part.bodyRange.end);
    const { bytes } = unwrap(part.transferEncoding, body, PART_TEXT_BYTES);
    const transfer = mapTransfer(part.transferEncoding, body);
    if (charset === 'utf-8' && isCountable(bytes, text)) {
      const places = new Utf8Places(bytes);
      return { decoded: ({ start, end }) => places.range(start, end), transfer };
    }
    const whole = decodeCharset(charset, bytes);
    const characters = withoutReturns(mapCharacters(bytes, charset, whole), whole);
    return { decoded: ({ start, end }) => bytesOfCharacters(characters, start, end), transfer };
  }
}

/** The map for a text whose line ends were made LF: the line feed stands for the carriage returns before it too. */
function withoutReturns(map: Int32Array, text: string): Int32Array {
  if (!text.includes('\r\n')) return map;
  const kept = new Int32Array(map.length);
  let length = 0;
  for (let unit = 0; unit < text.length;) {
    let next = unit;
    while (text.charCodeAt(next) === 0x0d) next++;
    if (next === unit || text.charCodeAt(next) === 0x0a) {
      kept[length++] = map[unit]!;
      unit = next + 1;
    } else while (unit < next) kept[length++] = map[unit++]!;
  }
  kept[length++] = map[text.length]!;
  return kept.subarray(0, length);
}

/** The characters of the part's text behind a run of visible text; `null` where none stands for it. */
function sourceRange(runs: readonly Run[], range: TextRange): TextRange | null {
  let start = Infinity;
  let end = -1;
  for (let index = firstWhere(runs.length, (nth) => runs[nth]!.end > range.start); index < runs.length; index++) {
    const run = runs[index]!;
    if (run.start >= range.end) break;
    const from = Math.max(range.start, run.start);
    const to = Math.min(range.end, run.end);
    if (from >= to) continue;
    // A run of equal lengths is a copy; of any other, the whole source stands for each of its characters.
    const isCopy = run.end - run.start === run.sourceEnd - run.sourceStart;
    start = Math.min(start, isCopy ? run.sourceStart + from - run.start : run.sourceStart);
    end = Math.max(end, isCopy ? run.sourceStart + to - run.start : run.sourceEnd);
  }
  return end < 0 ? null : { start, end };
}
