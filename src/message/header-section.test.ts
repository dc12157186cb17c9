import { expect, test } from 'vitest';
import { readHeaderSection } from './header-section.ts';
import type { HeaderSection } from './header-section.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

function read(text: string, fieldLimit = 100): HeaderSection {
  const raw = bytes(text);
  return readHeaderSection({ raw, lineByte: 0x0a, fieldLimit, isRoot: true, isDelimiter: (line) => text.startsWith('--b', line) }, 0, raw.length);
}

const names = (section: HeaderSection): string[] => section.fields.map(({ name }) => name);
const codes = (section: HeaderSection): string[] => section.defects.map(({ code }) => code);

test('keeps every field in order, duplicates and folded lines included, with its bytes', () => {
  const text = 'Received: a\r\n\tb\r\nReceived: c\r\nX-Empty:\r\n\r\nbody';
  const section = read(text);
  expect(section.fields.map(({ body }) => body)).toEqual([' a\r\n\tb', ' c', '']);
  for (const field of section.fields) {
    expect(text.slice(field.bodyRange.start, field.bodyRange.end)).toBe(field.body);
    expect(text.slice(field.range.start)).toMatch(new RegExp(`^${field.name}:`));
  }
  expect(section.fields[0]?.range).toEqual({ start: 0, end: 17 });
  expect(text.slice(section.bodyStart)).toBe('body');
  expect(codes(section)).toEqual([]);
});

test.each([
  ['a line that is no field', 'Subject: x\nthis is none\nTo: y\n\n', ['Subject', 'To'], ['no-field-line']],
  ['a space before the colon', 'Subject : x\n\n', ['Subject'], ['space-before-colon']],
  ['a colon without a name', ': x\nTo: y\n\n', ['To'], ['empty-field-name', 'no-field-line']],
  ['an mbox separator', 'From a@b Thu Jan  1 00:00:00 2026\nTo: y\n\n', ['To'], ['mbox-from-line']],
  ['blank lines before the first field', '\n\nTo: y\n\n', ['To'], ['leading-blank-lines']],
  ['a byte-order mark', '\xef\xbb\xbfTo: y\n\n', ['To'], []],
  ['a line of white space in a field', 'To: y\n \nCc: z\n\n', ['To', 'Cc'], []],
])('reads on over %s', (_, text, fields, defects) => {
  const section = read(text);
  expect(names(section)).toEqual(fields);
  expect(codes(section)).toEqual(defects);
});

test.each([
  ['HTML', 'Subject: x\n<html><body>\n'],
  ['prose', 'Subject: x\nDear customer\nyour account is\nlocked\n'],
  ['a link', 'Subject: x\nhttp://evil.example/\n'],
])('finds the body that begins with %s and without a blank line', (_, text) => {
  const section = read(text);
  expect(section.bodyStart).toBe(text.indexOf('\n') + 1);
  expect(codes(section)).toContain('missing-blank-line');
});

test('stops at the delimiter of a multipart that is open', () => {
  const section = read('Content-Type: text/plain\n--b\nX: y\n\n');
  expect(names(section)).toEqual(['Content-Type']);
  expect(section.bodyStart).toBe(25);
});

test('counts the fields that it does not keep', () => {
  const section = read('A: 1\nB: 2\nC: 3\n\n', 2);
  expect(names(section)).toEqual(['A', 'B']);
  expect(section).toMatchObject({ fieldCount: 3, overflowStart: 10 });
});
