/** A score and how much its mail counts. */
export interface Scored {
  readonly score: number;
  readonly weight: number;
}

/**
 * The lowest threshold that at most `share` of the negatives reach. Ties stay below it: a threshold that lets half of
 * a tie through cannot be set in practice.
 */
export function thresholdAt(share: number, negatives: readonly Scored[]): number {
  const sorted = negatives.toSorted((a, b) => b.score - a.score);
  const allowed = share * total(sorted);
  let passed = 0;
  for (let at = 0; at < sorted.length;) {
    const score = sorted[at]?.score ?? 0;
    let tie = 0;
    for (; at < sorted.length && sorted[at]?.score === score; at += 1) tie += sorted[at]?.weight ?? 0;
    if (passed + tie > allowed) return score;
    passed += tie;
  }
  return -Infinity;
}

/** Share of the positives above the threshold that {@link thresholdAt} gives; `null` where either side is empty. */
export function recallAt(share: number, positives: readonly Scored[], negatives: readonly Scored[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const threshold = thresholdAt(share, negatives);
  return total(positives.filter(({ score }) => score > threshold)) / total(positives);
}

/** Area under the ROC curve: the chance that a positive scores above a negative, ties counted half. */
export function areaUnderCurve(positives: readonly Scored[], negatives: readonly Scored[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const all = [...positives.map((one) => ({ ...one, isPositive: true })), ...negatives.map((one) => ({ ...one, isPositive: false }))].toSorted((a, b) => a.score - b.score);
  let below = 0;
  let area = 0;
  for (let at = 0; at < all.length;) {
    const score = all[at]?.score;
    let positive = 0;
    let negative = 0;
    for (; at < all.length && all[at]?.score === score; at += 1) {
      const one = all[at];
      if (one?.isPositive === true) positive += one.weight;
      else negative += one?.weight ?? 0;
    }
    area += positive * (below + negative / 2);
    below += negative;
  }
  return area / (total(positives) * total(negatives));
}

export const total = (scored: readonly { readonly weight: number }[]): number => scored.reduce((sum, { weight }) => sum + weight, 0);
