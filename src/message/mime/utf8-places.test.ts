import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseLineEnds } from './part-text.ts';
import { Utf8Places } from './utf8-places.ts';

const pieces = fc.oneof(fc.constantFrom('a', 'é', '確', '😀', '\n', '\r\n', '\r', '\r\r\n', '\ufeff'), fc.string({ unit: 'grapheme', maxLength: 3 }));
// Long enough for several remembered places, with a pair on each side of them.
const texts = fc.tuple(fc.array(pieces, { maxLength: 12 }), fc.integer({ min: 0, max: 3 }), fc.array(pieces, { maxLength: 12 }))
  .map(([before, times, after]) => `x${before.join('')}${`${'z'.repeat(before.length)}😀`.repeat(times * 300)}${after.join('')}`);

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

describe('Utf8Places', () => {
  it('gives each character the bytes that decode to it, one behind the other to the end, in any order asked', () => {
    fc.assert(fc.property(texts, fc.boolean(), (raw, isBackwards) => {
      const bytes = new TextEncoder().encode(raw);
      const text = normaliseLineEnds(decoder.decode(bytes));
      const places = new Utf8Places(bytes);
      const units = Array.from({ length: text.length }, (_, unit) => unit);
      const found = new Map((isBackwards ? units.toReversed() : units).map((unit) => [unit, places.range(unit, unit + 1)]));
      let last = 0;
      const wrong: number[] = [];
      for (let unit = 0; unit < text.length; unit++) {
        const range = found.get(unit)!;
        const units = text.codePointAt(unit)! > 0xffff ? 2 : 1;
        const decoded = normaliseLineEnds(decoder.decode(bytes.subarray(range.start, range.end)));
        if (range.start !== last || decoded !== text.slice(unit, unit + units)) wrong.push(unit);
        if (units === 2 && found.get(++unit)!.start !== range.start) wrong.push(unit);
        last = range.end;
      }
      expect(wrong).toEqual([]);
      expect(last).toBe(bytes.length);
      expect(places.range(text.length, text.length)).toEqual({ start: bytes.length, end: bytes.length });
    }), { numRuns: 40, seed: 9 });
  });
});
