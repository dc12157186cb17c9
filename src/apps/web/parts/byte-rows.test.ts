import { describe, expect, it } from 'vitest';
import { byteRows, visible, windowOf, wordRuns } from './byte-rows.ts';

const bytes = new TextEncoder().encode('Subject: 至急 pay now\r\n');

describe('the raw mail, shown', () => {
  it('marks the bytes that are pointed at and no others', () => {
    const rows = byteRows({ start: 0, bytes }, { start: 9, end: 15 }, 16);
    expect(rows.map(({ offset }) => offset)).toEqual(['000000', '000010']);
    expect(rows.flatMap(({ hex }) => hex.filter((run) => run.isMarked).map((run) => run.text)).join('')).toBe('e8 87 b3 e6 80 a5 ');
    expect(rows.flatMap(({ ascii }) => ascii.map((run) => run.text)).join('')).toHaveLength(bytes.length);
  });
  it('aligns a slice from the middle to whole rows of the mail', () => {
    const [row] = byteRows({ start: 5, bytes: bytes.subarray(5, 9) }, { start: 6, end: 7 }, 8);
    expect(row?.hex).toEqual([{ text: `${' '.repeat(15)}63 `, isMarked: false }, { text: '74 ', isMarked: true }, { text: '3a ', isMarked: false }]);
  });
  it('shows the words around, read as UTF-8', () => {
    expect(wordRuns({ start: 0, bytes }, { start: 9, end: 15 })).toEqual([{ text: 'Subject: ', isMarked: false }, { text: '至急', isMarked: true }, { text: ' pay now\n', isMarked: false }]);
  });
  it('lets no character turn a line, vanish or command', () => expect(visible('a\u202eb\u200bc\u0007\u001b[2J')).toBe('a‹U+202E›b‹U+200B›c␇␛[2J'));
  it('shows a little before and behind, never beyond the mail, never a megabyte', () => {
    expect(windowOf({ start: 10, end: 20 }, 100)).toEqual({ start: 0, end: 100 });
    expect(windowOf({ start: 1_000, end: 900_000 }, 1_000_000)).toEqual({ start: 840, end: 3_208 });
  });
});
