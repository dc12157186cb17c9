import type { ByteRange } from '../../../base/range.ts';

/** Bytes of the raw mail, and where in it they stand. */
export interface Slice {
  readonly start: number;
  readonly bytes: Uint8Array;
}

/** One run of a row: inside what is pointed at, or not. */
export interface Run {
  readonly text: string;
  readonly isMarked: boolean;
}

export interface ByteRow {
  readonly offset: string;
  readonly hex: readonly Run[];
  readonly ascii: readonly Run[];
}

/** Before and behind the words that are pointed at, so that a reader sees where they stand. *Units*: bytes. */
export const AROUND_BYTES = 160;
/** A finding may point at the whole of a megabyte; its beginning is enough for the eye. */
export const SHOWN_BYTES = 2_048;

/** The bytes that are shown for a range. */
export function windowOf(range: ByteRange, sizeBytes: number): ByteRange {
  return { start: Math.max(0, range.start - AROUND_BYTES), end: Math.min(sizeBytes, Math.min(range.end, range.start + SHOWN_BYTES) + AROUND_BYTES) };
}

/** Rows of a hex view, aligned to whole rows of the mail. */
export function byteRows({ start, bytes }: Slice, range: ByteRange, perRow: number): readonly ByteRow[] {
  const rows: ByteRow[] = [];
  const end = start + bytes.length;
  for (let at = start - (start % perRow); at < end; at += perRow) {
    const places = Array.from({ length: perRow }, (_, column) => at + column).filter((place) => place >= start && place < end);
    const lead = Math.max(0, start - at);
    const run = (show: (byte: number) => string): readonly Run[] => joined([
      ...(lead > 0 ? [{ text: ' '.repeat(lead * show(0).length), isMarked: false }] : []),
      ...places.map((place) => ({ text: show(bytes[place - start] ?? 0), isMarked: place >= range.start && place < range.end })),
    ]);
    rows.push({ offset: at.toString(16).padStart(6, '0'), hex: run((byte) => `${byte.toString(16).padStart(2, '0')} `), ascii: run((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·')) });
  }
  return rows;
}

/** The same as words: read as UTF-8, with signs in the place of what would act or hide. */
export function wordRuns({ start, bytes }: Slice, range: ByteRange): readonly Run[] {
  const cut = (from: number, to: number): string => visible(new TextDecoder().decode(bytes.subarray(Math.max(0, from - start), Math.max(0, to - start))));
  const end = start + bytes.length;
  return joined([{ text: cut(start, range.start), isMarked: false }, { text: cut(range.start, Math.min(range.end, end)), isMarked: true }, { text: cut(range.end, end), isMarked: false }]).filter(({ text }) => text !== '');
}

/** Characters that turn the direction of a line, have no width, or command a terminal: shown, never obeyed. */
export function visible(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f]/g, (sign) => String.fromCharCode(0x2400 + sign.charCodeAt(0))).replace(/\u007f/g, '␡')
    .replace(/[\u0080-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, (sign) => `‹U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`);
}

function joined(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last !== undefined && last.isMarked === run.isMarked) out[out.length - 1] = { text: last.text + run.text, isMarked: run.isMarked };
    else out.push(run);
  }
  return out;
}
