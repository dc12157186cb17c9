import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadOut } from './leader-lines.ts';
import type { Anchor } from './leader-lines.ts';

const WIDTH = 500;

const anchors = fc.array(fc.record({ line: fc.integer({ min: 0, max: 6 }), left: fc.integer({ min: 10, max: 400 }), width: fc.integer({ min: 10, max: 80 }) }), { maxLength: 12 })
  .map((all): readonly Anchor[] => all.map(({ line, left, width }, at) => ({ number: at + 1, line, left, right: left + width })));

describe('leading lines out of the sheet', () => {
  it('gives every anchor one leader', () => {
    fc.assert(fc.property(anchors, (all) => {
      expect(leadOut(all, () => 100, WIDTH).map((leader) => leader.number).sort((a, b) => a - b)).toEqual(all.map((anchor) => anchor.number));
    }), { numRuns: 200, seed: 5 });
  });

  it('never lets two leaders cross: down from the words, then along the lane to the edge', () => {
    fc.assert(fc.property(anchors, (all) => {
      const leaders = leadOut(all, () => 100, WIDTH);
      for (const a of leaders) {
        for (const b of leaders) {
          if (a === b || a.line !== b.line) continue;
          const dropX = a.side === 'left' ? a.left : a.right;
          const from = b.side === 'left' ? 0 : b.right;
          const to = b.side === 'left' ? b.left : WIDTH;
          // b's lane is crossed by a's drop when it lies above a's lane and reaches across.
          const isCrossed = b.lane < a.lane && dropX > from && dropX < to;
          expect(a.side === b.side && isCrossed, JSON.stringify([a, b])).toBe(false);
        }
      }
    }), { numRuns: 200, seed: 5 });
  });

  it('leads short ways out where the columns are even', () => {
    const leaders = leadOut([{ number: 1, line: 0, left: 10, right: 60 }, { number: 2, line: 0, left: 400, right: 480 }], () => 100, WIDTH);
    expect(leaders.find((leader) => leader.number === 1)?.side).toBe('left');
    expect(leaders.find((leader) => leader.number === 2)?.side).toBe('right');
  });
});
