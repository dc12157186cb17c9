/**
 * The index of the first of things in a row from which on something holds, found by halving; `length` where it never does.
 * *Shape*: what `holds` for one holds for all behind it.
 */
export function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
