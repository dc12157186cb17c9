import type { Calibration, ReliabilityRow } from './model.ts';

const BINS = 10;

/** Whether "0.8" comes true eight times in ten. *Source*: expected calibration error over ten equal-width bins (Guo et al. 2017). */
export function calibrationOf(judged: readonly { readonly said: number; readonly isTrue: boolean; readonly weight: number }[]): Calibration {
  const whole = judged.reduce((sum, { weight }) => sum + weight, 0);
  const rows: ReliabilityRow[] = [];
  for (let bin = 0; bin < BINS; bin += 1) {
    const inside = judged.filter(({ said }) => Math.min(BINS - 1, Math.floor(said * BINS)) === bin);
    const weight = inside.reduce((sum, one) => sum + one.weight, 0);
    if (weight === 0) continue;
    rows.push({
      from: bin / BINS, to: (bin + 1) / BINS, weight,
      said: inside.reduce((sum, one) => sum + one.said * one.weight, 0) / weight,
      was: inside.reduce((sum, one) => sum + (one.isTrue ? one.weight : 0), 0) / weight,
    });
  }
  return { ece: whole === 0 ? 0 : rows.reduce((sum, row) => sum + (row.weight / whole) * Math.abs(row.said - row.was), 0), rows };
}
