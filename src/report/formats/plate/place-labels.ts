/** Something that wants to stand at a height and needs room there. */
export interface Wish {
  /** Where its top would best be. */
  readonly top: number;
  readonly height: number;
}

interface Cluster {
  top: number;
  height: number;
  /** Sum of the members' wished tops, each less its place inside the cluster. */
  sum: number;
  count: number;
}

/**
 * Places labels down a column, in their order, without overlap, each as near its wish as the others allow
 * (least squares, by pooling neighbours that would overlap). *Shape*: tops, in the order given; the column may grow
 * beyond `bottom` only when the labels do not fit.
 */
export function placeLabels(wishes: readonly Wish[], top: number, bottom: number, gap: number): readonly number[] {
  const total = wishes.reduce((sum, wish) => sum + wish.height + gap, -gap);
  const limit = Math.max(bottom, top + total);
  const clusters: Cluster[] = [];
  for (const wish of wishes) {
    clusters.push({ top: clamp(wish.top, top, limit - wish.height), height: wish.height, sum: wish.top, count: 1 });
    for (let last = clusters.at(-1), before = clusters.at(-2); last !== undefined && before !== undefined && before.top + before.height + gap > last.top; last = clusters.at(-1), before = clusters.at(-2)) {
      clusters.pop();
      before.sum += last.sum - last.count * (before.height + gap);
      before.count += last.count;
      before.height += gap + last.height;
      before.top = clamp(before.sum / before.count, top, limit - before.height);
    }
  }
  const tops: number[] = [];
  for (const cluster of clusters) {
    let y = cluster.top;
    for (let member = 0; member < cluster.count; member++) {
      tops.push(y);
      y += (wishes[tops.length - 1]?.height ?? 0) + gap;
    }
  }
  return tops;
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
