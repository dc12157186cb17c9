import { expect, it } from 'vitest';
import { askedRange, onlyPage, PAGE_BYTES, pageAt, pageCount, pageRange, wholeLetters } from './pages-of.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const cut = (bytes: Uint8Array, page: number) => {
  const range = pageRange(page, bytes.length);
  const { start, end } = askedRange(range, bytes.length);
  return { slice: { start, bytes: bytes.subarray(start, end) }, range };
};

it('shows every letter of a mail once, wherever a page ends', () => {
  for (const lead of [0, 1, 2, 3]) {
    const text = 'x'.repeat(PAGE_BYTES - 2 + lead - 2) + '詐欺𠮷é'.repeat(PAGE_BYTES / 4);
    const bytes = bytesOf(text);
    const pages = Array.from({ length: pageCount(bytes.length) }, (_, page) => {
      const { slice, range } = cut(bytes, page);
      return new TextDecoder('utf-8', { fatal: true }).decode(wholeLetters(slice, range).bytes);
    });
    expect(pages.join('')).toBe(text);
    expect(pages.length).toBeGreaterThan(2);
  }
});

it('leaves out next to nothing of bytes that are no UTF-8, and no byte of a page of bytes', () => {
  const bytes = new Uint8Array(PAGE_BYTES * 2).fill(0x80);
  const { slice, range } = cut(bytes, 1);
  expect(wholeLetters(slice, range).bytes.length).toBeGreaterThanOrEqual(PAGE_BYTES - 3);
  expect(onlyPage(slice, range).bytes.length).toBe(PAGE_BYTES);
});

it('finds the page of a byte, and has one page for an empty mail', () => {
  expect([pageAt(0, 0), pageCount(0)]).toEqual([0, 1]);
  expect(pageAt(PAGE_BYTES, PAGE_BYTES * 3)).toBe(1);
  // Behind the end: the last one.
  expect(pageAt(PAGE_BYTES * 9, PAGE_BYTES * 3)).toBe(2);
});
