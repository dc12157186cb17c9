import { expect, it } from 'vitest';
import { dayBars, labelCounts } from './days.ts';

const DAYS = [{ day: '2026-03-02', label: 'phishing', count: 2 }, { day: '2026-03-02', label: 'no-signs', count: 1 }, { day: '2026-03-04', label: 'junk', count: 3 }] as const;

it('stacks a day by what its verdicts say, and leaves no day out', () => {
  const bars = dayBars(DAYS, '2026-03-01', '2026-03-04');
  expect(bars.map(({ day, count }) => [day, count])).toEqual([['2026-03-01', 0], ['2026-03-02', 3], ['2026-03-03', 0], ['2026-03-04', 3]]);
  expect(bars[1]?.parts).toEqual([{ tone: 'charge', from: 0, count: 2 }, { tone: 'favour', from: 2, count: 1 }]);
});

it('counts verdicts over all days, the most frequent first', () => {
  expect(labelCounts(DAYS)).toEqual([{ label: 'junk', count: 3 }, { label: 'phishing', count: 2 }, { label: 'no-signs', count: 1 }]);
});
