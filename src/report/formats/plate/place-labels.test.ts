import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from './place-labels.ts';

describe('placing labels', () => {
  it('leaves labels where they want to stand when nothing is in the way', () => {
    expect(placeLabels([{ top: 10, height: 20 }, { top: 100, height: 20 }], 0, 300, 5)).toEqual([10, 100]);
  });

  it('moves neighbours apart by equal shares', () => {
    expect(placeLabels([{ top: 50, height: 20 }, { top: 50, height: 20 }], 0, 300, 0)).toEqual([40, 60]);
  });

  it('keeps order and distance, and stays inside the column as long as the labels fit', () => {
    const wish = fc.record({ top: fc.integer({ min: -50, max: 600 }), height: fc.integer({ min: 5, max: 90 }) });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 9 }), (unsorted) => {
        const wishes = unsorted.toSorted((a, b) => a.top - b.top);
        const tops = placeLabels(wishes, 20, 500, 8);
        const total = wishes.reduce((sum, each) => sum + each.height + 8, -8);
        tops.forEach((top, at) => {
          expect(top).toBeGreaterThanOrEqual(20 - 1e-6);
          expect(top + (wishes[at]?.height ?? 0)).toBeLessThanOrEqual(Math.max(500, 20 + total) + 1e-6);
          const before = tops[at - 1];
          if (before !== undefined) expect(top).toBeGreaterThanOrEqual(before + (wishes[at - 1]?.height ?? 0) + 8 - 1e-6);
        });
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
