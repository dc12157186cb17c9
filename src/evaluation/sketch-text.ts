/** Shingles of this many characters: short enough for Japanese, long enough to tell texts apart. */
const SHINGLE = 12;
/** The smallest hashes kept: two texts share all of them when nearly every shingle is the same. */
const KEPT = 8;

/**
 * A name for a text that near-duplicates share: campaigns differ in names, numbers and addresses, which are masked
 * before the text is hashed (bottom-k sketch, Broder 1997). An empty text gets a name of its own by `fallback`.
 */
export function sketchText(text: string, fallback: string): string {
  const plain = text.toLowerCase().replace(/\S+@\S+|\S+:\/\/\S+|(?:[\w-]+\.)+[a-z]{2,}\S*/g, '@').replace(/[\d\W_]+/gu, (run) => (/\p{L}/u.test(run) ? run.replace(/[^\p{L}]+/gu, '') : ''));
  if (plain.length < 2 * SHINGLE) return `${plain}|${plain === '' ? fallback : ''}`;
  const hashes = new Set<number>();
  for (let at = 0; at + SHINGLE <= plain.length; at += 1) hashes.add(fnv(plain, at));
  return [...hashes].toSorted((a, b) => a - b).slice(0, KEPT).join('.');
}

function fnv(text: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + SHINGLE; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
