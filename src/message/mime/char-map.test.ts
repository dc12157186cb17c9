import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapCharacters } from './char-map.ts';

/** The plain way: the decoder is asked byte by byte, line by line, when a character comes out. */
function asked(bytes: Uint8Array): readonly number[] {
  const starts: number[] = [];
  for (let start = 0; start < bytes.length;) {
    const lineFeed = bytes.indexOf(0x0a, start);
    const end = lineFeed < 0 ? bytes.length : lineFeed + 1;
    const decoder = new TextDecoder('utf-8', { ignoreBOM: start > 0 });
    let begin = start;
    for (let at = start; at < end; at++) {
      const out = decoder.decode(bytes.subarray(at, at + 1), { stream: true });
      for (let unit = 0; unit < out.length; unit++) starts.push(begin);
      if (out.length > 0) begin = at + 1;
    }
    for (let unit = decoder.decode().length; unit > 0; unit--) starts.push(Math.max(start, Math.min(begin, end - 1)));
    start = end;
  }
  return [...starts, bytes.length];
}

const whole = fc.string({ unit: 'binary', maxLength: 4 }).map((text) => [...new TextEncoder().encode(text)]);
const broken = fc.uint8Array({ maxLength: 3 }).map((bytes) => [...bytes]);
const edges = fc.constantFrom([0xc1, 0xbf], [0xe0, 0x9f, 0xbf], [0xe0, 0xa0, 0x80], [0xed, 0x9f, 0xbf], [0xed, 0xa0, 0x80], [0xf0, 0x8f, 0xbf, 0xbf], [0xf0, 0x90, 0x80, 0x80], [0xf4, 0x8f, 0xbf, 0xbf], [0xf4, 0x90, 0x80, 0x80], [0xf5, 0x80], [0xef, 0xbb, 0xbf], [0x0a], [0xe3, 0x81]);

describe('mapCharacters', () => {
  it('places each character of UTF-8 where the decoder gives it out, also in broken text', () => {
    fc.assert(fc.property(fc.array(fc.oneof(whole, broken, edges), { maxLength: 12 }), (pieces) => {
      // A mark at the start is dropped; the plain way knows nothing of it.
      const bytes = Uint8Array.from([0x41, ...pieces.flat()]);
      expect([...mapCharacters(bytes, 'utf-8')]).toEqual(asked(bytes));
    }), { numRuns: 2_000, seed: 4 });
  });
});
