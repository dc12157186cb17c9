import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFieldText, mapFieldText } from './encoded-words.ts';

const utf8 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));
const b = (text: string, charset = 'utf-8'): string => `=?${charset}?B?${btoa(utf8(text))}?=`;

describe('decoding a field body', () => {
  test.each([
    ['plain text', ' hello  world ', 'hello  world'],
    ['folding', 'a\r\n b\n\tc', 'a b c'],
    ['one word', b('重要'), '重要'],
    ['Q with underscores', '=?iso-8859-1?Q?caf=E9_au_lait?=', 'café au lait'],
    ['white space between words', `${b('重')}\r\n ${b('要')}`, '重要'],
    ['white space beside a word', `a ${b('重')} b`, 'a 重 b'],
    ['words of two charsets', `${b('重')} =?iso-8859-1?q?=E9?=`, '重é'],
    ['a word glued to text', `[${b('重')}]`, '[重]'],
    ['a language tag', '=?utf-8*ja?B?6YeN?=', '重'],
    ['a space inside a word', '=?utf-8?Q?a b?=', 'a b'],
    ['a question mark inside a word', '=?utf-8?Q?really??=', 'really?'],
    ['Base64 cut anywhere', '=?utf-8?B?6Y?= =?utf-8?B?eN?=', '重'],
    ['a word without end', '=?utf-8?B?6YeN', '=?utf-8?B?6YeN'],
    ['escapes that meet', '=?iso-2022-jp?B?GyRCJCIbKEI=?= =?iso-2022-jp?B?GyRCJCQbKEI=?=', 'あい'],
    ['an unknown charset', '=?nonsense?B?6YeN?=', '重'],
    ['us-ascii that is none', '=?us-ascii?B?6YeN?=', '重'],
    ['raw UTF-8 beside a word', `${utf8('至急')} ${b('重')}`, '至急 重'],
    ['an encoded line end', '=?utf-8?Q?a=0D=0Ab?=', 'a  b'],
  ])('reads %s', (_, body, text) => {
    expect(decodeFieldText(body).text).toBe(text);
  });

  test.each([
    ['encoded-word-charset', '=?nonsense?B?6YeN?='],
    ['encoded-word-broken', '=?utf-8?Q?a=ZZ?='],
    ['encoded-line-end', '=?utf-8?Q?a=0Ab?='],
    ['control-in-field', 'a\x07b'],
    ['nul-in-field', '=?utf-8?Q?a=00?='],
    ['raw-8bit-field', 'caf\xe9'],
  ])('notes %s', (code, body) => {
    expect(decodeFieldText(body).defects).toContain(code);
  });
});

describe('the way back', () => {
  test('leads from each character to the bytes it comes from', () => {
    const body = ` a ${b('重要')}`;
    const { text, starts, ends } = mapFieldText(body);
    expect(text).toBe('a 重要');
    expect([starts[0], ends[0]]).toEqual([1, 2]);
    expect(body.slice(starts[2], ends[2])).toBe(btoa(utf8('重要')).slice(0, 4));
    expect(body.slice(starts[3], ends[3])).toBe(btoa(utf8('重要')).slice(4));
  });

  const alphabet = fc.constantFrom('=?', '?=', 'utf-8', '?B?', '?q?', '6YeN', '=E3=81', '=82', ' ', '\r\n ', '\n\t', 'a', '\xe3\x81\x82', '\xff', '\x1b$B', '$"', '\x1b(B', '\0', 'iso-2022-jp', 'shift_jis', '\x82\xa0', 'utf-7', '+MEI-');
  const bodies = fc.oneof(fc.array(alphabet, { maxLength: 40 }).map((parts) => parts.join('')), fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)), maxLength: 60 }));

  test('never throws, gives the same text, and stays inside the body', () => {
    fc.assert(fc.property(bodies, (body) => {
      const { text } = decodeFieldText(body);
      const mapped = mapFieldText(body);
      expect(mapped.text).toBe(text);
      expect(mapped.starts).toHaveLength(text.length);
      for (let at = 0; at < text.length; at++) {
        expect(mapped.starts[at]).toBeGreaterThanOrEqual(0);
        expect(mapped.ends[at]).toBeGreaterThanOrEqual(mapped.starts[at]!);
        expect(mapped.ends[at]).toBeLessThanOrEqual(body.length);
      }
    }), { seed: 1, numRuns: 2_000 });
  });
});
