import type { Dice } from './dice.ts';
import type { Entry } from './entries.ts';

/** Blocks that are doubled stay shorter than this: a case must not cost more than it finds. */
const MOST_CHARS = 200_000;

/** The next text to try at a door: a seed that was hurt, one folded into the grammar's tokens, or noise. */
export function nextCase({ seeds, tokens }: Entry, dice: Dice): string {
  const kind = dice.below(8);
  const seed = dice.pick(seeds);
  if (kind === 0) return Array.from({ length: dice.below(400) }, () => String.fromCharCode(dice.below(256))).join('');
  if (kind === 1) return Array.from({ length: dice.below(120) }, () => dice.pick(tokens)).join('');
  return mutate(kind < 4 ? fold(seed, tokens) : seed, tokens, dice);
}

// Bytes become tokens of the grammar, so that random bytes too build structure.
const fold = (text: string, tokens: readonly string[]): string =>
  Array.from(text, (char) => (char.charCodeAt(0) % 3 === 0 ? char : tokens[char.charCodeAt(0) % tokens.length]!)).join('');

function mutate(text: string, tokens: readonly string[], dice: Dice): string {
  let out = text;
  for (let count = 1 + dice.below(8); count > 0; count--) {
    const at = dice.below(out.length + 1);
    const length = dice.below(3) === 0 ? dice.below(200) : dice.below(8);
    const kind = dice.below(6);
    const piece = out.slice(at, at + length);
    if (kind === 0) out = out.slice(0, at) + out.slice(at + length);
    else if (kind === 1 && out.length < MOST_CHARS) out = out.slice(0, at) + piece.repeat(1 + dice.below(5)) + out.slice(at);
    else if (kind === 2) out = out.slice(0, at) + String.fromCharCode(dice.below(256)) + out.slice(at + 1);
    else if (kind === 3) out = out.slice(0, dice.below(4) === 0 ? at : out.length);
    else out = out.slice(0, at) + dice.pick(tokens) + out.slice(at + (kind === 4 ? 0 : length));
  }
  return out;
}
