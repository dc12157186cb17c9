import { Dice } from '../../fuzz/dice.ts';
import { readCorpus } from '../read-corpus.ts';

/** Longest mail that is measured: spamc by itself sends none that is longer. */
const MAIL_BYTES = 500 * 1024;

/** Draws mails from the sets, from each as many, in an order by chance: the same ones for the same seed. */
export function drawSample(sets: readonly string[], count: number, seed: number): readonly Uint8Array[] {
  const dice = new Dice(seed);
  const share = Math.ceil(count / sets.length);
  const drawn = sets.flatMap((path) => {
    const mails = readCorpus(path).map(({ bytes }) => bytes).filter(({ length }) => length > 0 && length <= MAIL_BYTES);
    return Array.from({ length: Math.min(share, mails.length) }, () => mails.splice(dice.below(mails.length), 1)[0] as Uint8Array);
  });
  for (let at = drawn.length - 1; at > 0; at--) {
    const other = dice.below(at + 1);
    [drawn[at], drawn[other]] = [drawn[other] as Uint8Array, drawn[at] as Uint8Array];
  }
  return drawn.slice(0, count);
}
