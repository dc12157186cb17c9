import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinBytes, utf8 } from '../../files/byte-text.ts';
import { unpackRtf } from './compressed-rtf.ts';
import { LimitLog } from '../../files/limits.ts';
import { readRtf } from './rtf-text.ts';

const read = (rtf: string): unknown => readRtf(Uint8Array.from(rtf, (letter) => letter.charCodeAt(0)), new LimitLog());

describe('readRtf', () => {
  it.each([
    ['{\\rtf1\\ansi\\ansicpg1252 Hello\\par World}', { kind: 'rtf', text: 'Hello\r\nWorld' }],
    ['{\\rtf1\\ansi\\ansicpg932\\fromtext \\\'8c\\\'fb\\\'8d\\\'c0}', { kind: 'plain', text: '口座' }],
    ['{\\rtf1\\ansicpg1252{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset128 Gothic;}}\\f1 \\\'8c\\\'fb\\f0  caf\\\'e9}', { kind: 'rtf', text: '口 café' }],
    ['{\\rtf1\\uc1 \\u21475?\\u24231?{\\uc2\\u-30001 ab}!}', { kind: 'rtf', text: `口座${String.fromCharCode(-30001 & 0xffff)}!` }],
    ['{\\rtf1{\\info{\\title x}}{\\*\\generator y;}a\\{b\\}\\\\}', { kind: 'rtf', text: 'a{b}\\' }],
    [
      '{\\rtf1\\ansi\\ansicpg1252\\fromhtml1{\\*\\htmltag64 <p>}\\htmlrtf {\\b \\htmlrtf0 Go {\\*\\htmltag84 <a href="https://example.com/?a=1&amp;b=\\{2\\}">}' +
        '\\htmlrtf HYPERLINK\\htmlrtf0 here{\\*\\htmltag92 </a>}\\htmlrtf }\\htmlrtf0 {\\*\\mhtmltag84 <a href="x">}\\par{\\*\\htmltag72 </p>}}',
      { kind: 'html', text: '<p>Go <a href="https://example.com/?a=1&amp;b={2}">here</a>\r\n</p>' },
    ],
  ])('%s', (rtf, expected) => expect(read(rtf)).toEqual(expected));

  it('reads on below its depth limit, and names the limit', () => {
    const log = new LimitLog();
    expect(readRtf(utf8(`${'{'.repeat(2_000)}deep${'}'.repeat(2_000)} after`), log).text).toBe('deep after');
    expect(log.hits).toEqual([{ limit: 'rtf-depth', allowed: 500, seen: 2_000, unit: 'levels' }]);
  });

  it('stands any bytes', () => {
    const pieces = fc.constantFrom('{', '}', '\\', '\\\'', '\\*', '\\htmltag', '\\u9', '\\bin9999999999', '\\fonttbl', '\\f1', 'a', '\\uc9', '\\htmlrtf');
    fc.assert(fc.property(fc.array(pieces), (parts) => void readRtf(utf8(parts.join('')), new LimitLog())));
  });
});

describe('unpackRtf', () => {
  const header = (packed: number, raw: number, kind: string): Uint8Array => {
    const bytes = new Uint8Array(16);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, packed + 12, true);
    view.setUint32(4, raw, true);
    bytes.set(utf8(kind), 8);
    return bytes;
  };

  it('unpacks literals, references into the preset and runs that overlap themselves', () => {
    // Six letters of the beginning of the preset, an x, five more read from that x while it is written, the end.
    const data = Uint8Array.of(0b1101, 0x00, 0x04, 0x78, 0x0d, 0x53, 0x0d, 0xb0);
    const packed = joinBytes([header(data.length, 12, 'LZFu'), data]);
    expect(new TextDecoder().decode(unpackRtf(packed, new LimitLog()))).toBe("{\\rtf1xxxxxx");
  });

  it('takes what is not packed as it is', () => {
    expect(unpackRtf(joinBytes([header(3, 3, 'MELA'), utf8('abcd')]), new LimitLog())).toEqual(utf8('abc'));
  });

  it('believes no size', () => {
    const log = new LimitLog();
    expect(unpackRtf(joinBytes([header(1, 0xffffffff, 'LZFu'), Uint8Array.of(0, 0x41)]), log)).toEqual(utf8('A'));
    expect(log.hits[0]?.limit).toBe('rtf-bytes');
  });

  it('stands any bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (data) => {
      expect(unpackRtf(joinBytes([header(data.length, 100_000, 'LZFu'), data]), new LimitLog()).length).toBeLessThanOrEqual((data.length + 16) * 9);
    }));
  });
});
