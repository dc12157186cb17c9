import type { ByteRange } from '../../../base/range.ts';
import type { Slice } from './byte-rows.ts';

/** Bytes that are shown at once: what a browser sets without stopping, as words and as a thousand rows. */
export const PAGE_BYTES = 16_384;
/** The longest sequence of UTF-8 goes on for so many bytes. */
const TAIL_BYTES = 3;

/** How many pages a mail of this size has. */
export const pageCount = (sizeBytes: number): number => Math.max(1, Math.ceil(sizeBytes / PAGE_BYTES));

/** The page, counted from 0, on which a byte stands. */
export const pageAt = (byte: number, sizeBytes: number): number => Math.min(pageCount(sizeBytes) - 1, Math.max(0, Math.floor(byte / PAGE_BYTES)));

/** The bytes of a page. */
export const pageRange = (page: number, sizeBytes: number): ByteRange => ({ start: page * PAGE_BYTES, end: Math.min(sizeBytes, (page + 1) * PAGE_BYTES) });

/** The bytes to ask for, so that a letter on the edge of two pages stands whole on the first. */
export const askedRange = ({ start, end }: ByteRange, sizeBytes: number): ByteRange => ({ start, end: Math.min(sizeBytes, end + TAIL_BYTES) });

/** A page as words: a letter that began on the page before is left to it, the last one is had whole. */
export function wholeLetters({ start, bytes }: Slice, page: ByteRange): Slice {
  const isTail = (at: number): boolean => ((bytes[at] ?? 0) & 0xc0) === 0x80;
  let first = 0;
  // In bytes that are no UTF-8 nothing is left out for longer than a letter could be.
  while (page.start > 0 && first < TAIL_BYTES && isTail(first)) first += 1;
  let end = page.end - start;
  while (end < bytes.length && isTail(end)) end += 1;
  return { start: start + first, bytes: bytes.subarray(first, end) };
}

/** The same without what follows the page: for rows of bytes. */
export const onlyPage = ({ start, bytes }: Slice, page: ByteRange): Slice => ({ start, bytes: bytes.subarray(0, page.end - start) });
