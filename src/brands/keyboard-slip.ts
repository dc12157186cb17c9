/** Rows of the usual keyboard, each a little to the right of the one above. */
const ROWS: readonly string[] = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const NEIGHBOURS: ReadonlyMap<string, string> = new Map(ROWS.flatMap((row, at) => [...row].map((key, column): [string, string] => {
  const above = ROWS[at - 1] ?? '';
  const below = ROWS[at + 1] ?? '';
  return [key, [row[column - 1], row[column + 1], above[column], above[column + 1], below[column - 1], below[column]].join('')];
})));

const isNear = (one: string | undefined, other: string | undefined): boolean => one !== undefined && other !== undefined && (NEIGHBOURS.get(one) ?? '').includes(other);

/**
 * Whether `written` is `word` with one slip: two letters changed places, one left out, one doubled, one that the finger
 * hit beside the right key, or one more from beside it. Any other letter in a word's place makes another word.
 */
export function isKeyboardSlip(written: string, word: string): boolean {
  const gap = written.length - word.length;
  if (written === word || Math.abs(gap) > 1) return false;
  let at = 0;
  while (at < word.length && written[at] === word[at]) at++;
  const [a, b] = [written[at], word[at]];
  if (gap === 0) {
    const isSwapped = a === word[at + 1] && b === written[at + 1] && written.slice(at + 2) === word.slice(at + 2);
    return isSwapped || (isNear(b, a) && written.slice(at + 1) === word.slice(at + 1));
  }
  if (gap < 0) return written.slice(at) === word.slice(at + 1);
  if (written.slice(at + 1) !== word.slice(at)) return false;
  return a === written[at - 1] || isNear(a, written[at - 1]) || isNear(a, written[at + 1]);
}
