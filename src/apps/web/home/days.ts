import type { Figures, Label } from '../../../client/api.ts';
import { toneOf } from '../parts/tones.ts';
import type { Tone } from '../parts/tones.ts';

/** A day of the chart: how many cases of each tone, from the ground up. */
export interface DayBar {
  readonly day: string;
  readonly count: number;
  readonly parts: readonly { readonly tone: Tone; readonly from: number; readonly count: number }[];
}

const ORDER: readonly Tone[] = ['charge', 'inform', 'favour'];
const DAY_MS = 86_400_000;

/** Every day from the first to the last, those without a case too: a gap is a figure. *Shape*: days as YYYY-MM-DD. */
export function dayBars(days: Figures['days'], from: string, to: string): readonly DayBar[] {
  const byDay = Map.groupBy(days, ({ day }) => day);
  const bars: DayBar[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    const counts = ORDER.map((tone) => ({ tone, count: (byDay.get(day) ?? []).filter(({ label }) => toneOf(label) === tone).reduce((sum, { count }) => sum + count, 0) }));
    let below = 0;
    const parts = counts.flatMap(({ tone, count }) => { const from = below; below += count; return count === 0 ? [] : [{ tone, from, count }]; });
    bars.push({ day, count: below, parts });
  }
  return bars;
}

/** The labels among these days, the most frequent first. */
export function labelCounts(days: Figures['days']): readonly { readonly label: Label; readonly count: number }[] {
  const counts = new Map<Label, number>();
  for (const { label, count } of days) counts.set(label, (counts.get(label) ?? 0) + count);
  return [...counts].map(([label, count]) => ({ label, count })).toSorted((a, b) => b.count - a.count);
}
