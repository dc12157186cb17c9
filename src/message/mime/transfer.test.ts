import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapTransfer } from './transfer-map.ts';
import { unwrap, unwrappedLength } from './transfer.ts';
import type { TransferEncoding } from './transfer.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const textOf = (encoding: TransferEncoding, raw: string): string => String.fromCharCode(...unwrap(encoding, latin(raw)).bytes);

describe('undoing a transfer encoding', () => {
  test.each<[TransferEncoding, string, string, string]>([
    ['base64', 'lines', 'aGVs\r\nbG8=\r\n', 'hello'],
    ['base64', 'no padding', 'aGVsbG8', 'hello'],
    ['base64', 'junk', 'aG*Vs.bG8=', 'hello'],
    ['base64', 'padding on every line', 'aGU=\nbGxv\nIQ==\n', 'hello!'],
    ['base64', 'a footer behind the padding', 'aGVsbG8=\n_____\nmy list', 'hello'],
    ['quoted-printable', 'escapes', 'a=3Db=C3=a9', 'a=b\xc3\xa9'],
    ['quoted-printable', 'soft breaks', 'a=\r\nb= \nc=', 'abc'],
    ['quoted-printable', 'blanks at line ends', 'a \t\r\nb ', 'a\r\nb'],
    ['quoted-printable', 'broken escapes', '=ZZ=4', '=ZZ=4'],
    ['uuencode', 'a file', 'begin 644 a.txt\n%:&5L;&\\\n`\nend\n', 'hello'],
    ['unknown', 'anything', 'a=3D', 'a=3D'],
  ])('reads %s with %s', (encoding, _, raw, text) => {
    expect(textOf(encoding, raw)).toBe(text);
  });

  test('says what was wrong', () => {
    expect(unwrap('base64', latin('aGVs!bG8=')).isBroken).toBe(true);
    expect(unwrap('base64', latin('aGVsbG8=YQ==')).isContinued).toBe(true);
    expect(unwrap('base64', latin('aGVsb')).isTruncated).toBe(true);
    expect(unwrap('quoted-printable', latin('100=%')).isBroken).toBe(true);
  });

  test('stops at the limit', () => {
    for (const encoding of ['base64', 'quoted-printable', 'identity', 'uuencode'] as const) {
      expect(unwrap(encoding, latin('aGVsbG8haGVsbG8h'), 4).bytes.length).toBeLessThanOrEqual(4);
    }
  });

  const encodings = fc.constantFrom<TransferEncoding>('base64', 'quoted-printable', 'uuencode', 'identity');
  const raws = fc.array(fc.constantFrom('a', 'Zg', '=', '==', '=3D', '=C3', '\r\n', '\n', ' ', '\t', '!', 'begin 644 x', 'end', '%:&5L;&', '`', '\xff', 'AAAA'), { maxLength: 60 }).map((parts) => latin(parts.join('')));

  test('gives bytes, count and map that agree on any input', () => {
    fc.assert(fc.property(encodings, raws, (encoding, raw) => {
      const { bytes } = unwrap(encoding, raw);
      expect(unwrappedLength(encoding, raw)).toBe(bytes.length);
      const map = mapTransfer(encoding, raw);
      if (map === null) return;
      expect(map.length).toBe(bytes.length);
      for (let at = 0; at < bytes.length; at++) {
        expect(map.start(at)).toBeLessThanOrEqual(map.end(at));
        expect(map.end(at)).toBeLessThanOrEqual(raw.length);
      }
    }), { seed: 2, numRuns: 3_000 });
  });
});
