/**
 * How unlike two looks are, from 0 (the same) to 1 (nothing in common): bits that differ over bits that are set. Of the
 * copy as it is and of one in reversed colours, the more alike counts. Without the bits that are set, two nearly empty
 * pictures would be alike whatever stands on them.
 */
export function unlikenessOf(one: string, other: string): number {
  if (one.length !== other.length) return 1;
  const half = other.length / 2;
  const set = bitsIn(one) + bitsIn(other);
  return set === 0 ? 1 : Math.min(differentBits(one, other), differentBits(one, `${other.slice(half)}${other.slice(0, half)}`)) / set;
}

const BITS: readonly number[] = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4];
const bitsIn = (look: string): number => [...look].reduce((sum, digit) => sum + (BITS[Number.parseInt(digit, 16)] ?? 0), 0);
const differentBits = (one: string, other: string): number => [...one].reduce((sum, digit, at) => sum + (BITS[Number.parseInt(digit, 16) ^ Number.parseInt(other[at] ?? '0', 16)] ?? 4), 0);
