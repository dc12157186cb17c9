/** A run of the character codes that all keys of an index share. */
export interface IndexKey {
  readonly from: number;
  readonly to: number;
}

/**
 * Keys by their first two characters. A trie finds faster, and building one for a few thousand names takes longer than
 * searching the usual mail with this: few names share a beginning, and a wrong one fails at its third letter.
 */
export interface PairIndex<T> {
  /** Whether any key begins with the character. */
  readonly begins: (code: number) => boolean;
  /** The keys that begin with the two characters, the longest first. */
  readonly keysAt: (first: number, second: number) => readonly T[];
}

const NOTHING: readonly never[] = [];

/** Builds the index. A key of less than two characters is never found. */
export function indexByPair<T extends IndexKey>(codes: Uint16Array, keys: readonly T[]): PairIndex<T> {
  const beginnings = new Uint8Array(0x10000);
  const groups = new Map<number, T[]>();
  for (const key of keys) {
    if (key.to - key.from < 2) continue;
    const first = codes[key.from] ?? 0;
    const pair = first * 0x10000 + (codes[key.from + 1] ?? 0);
    const group = groups.get(pair);
    if (group === undefined) groups.set(pair, [key]);
    else group.push(key);
    beginnings[first] = 1;
  }
  for (const group of groups.values()) if (group.length > 1) group.sort((a, b) => b.to - b.from - (a.to - a.from));
  return {
    begins: code => beginnings[code] === 1,
    keysAt: (first, second) => groups.get(first * 0x10000 + second) ?? NOTHING
  };
}
