import { CONFUSABLE_LETTERS } from './confusable-letters.ts';

/** Characters that read as a letter at a glance; both sides of a comparison are folded. */
const AT_A_GLANCE: Readonly<Record<string, string>> = { 1: 'l', i: 'l', 0: 'o', 5: 's', 3: 'e', 4: 'a', 8: 'b', 9: 'g', 6: 'b', 7: 't', 2: 'z' };
/** Two letters that read as one. */
const PAIRS: Readonly<Record<string, string>> = { rn: 'm', vv: 'w' };

let asciiByLetter: ReadonlyMap<string, string> | null = null;

function confusables(): ReadonlyMap<string, string> {
  return asciiByLetter ??= new Map(Object.entries(CONFUSABLE_LETTERS).flatMap(([ascii, letters]) => [...letters].map((letter): [string, string] => [letter, ascii])));
}

/** The text with every letter that a reader takes for a Latin one made that letter, accents dropped. */
export function latinReading(text: string): string {
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  const letters = confusables();
  return [...text.normalize('NFD').replace(/\p{M}/gu, '')].map((letter) => letters.get(letter) ?? letter).join('');
}

/** What two texts share that look alike at a glance. *Source*: the skeleton of UTS 39 §4, and digits and letter pairs. */
export function skeletonOf(text: string): string {
  const latin = latinReading(text);
  let skeleton = '';
  for (let at = 0; at < latin.length; at++) {
    const char = latin[at] ?? '';
    const pair = char === 'r' || char === 'v' ? PAIRS[char + (latin[at + 1] ?? '')] : undefined;
    skeleton += pair ?? AT_A_GLANCE[char] ?? char;
    if (pair !== undefined) at++;
  }
  return skeleton;
}
