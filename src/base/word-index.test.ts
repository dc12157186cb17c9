import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexWords } from './word-index.ts';

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
const patternOf = (anywhere: readonly string[], apart: readonly string[]): RegExp | null => {
  const choices = [...anywhere.map(escaped), ...(apart.length === 0 ? [] : [`(?<![a-z0-9])(?:${apart.map(escaped).join('|')})(?![a-z0-9])`])];
  return choices.length === 0 ? null : new RegExp(choices.join('|'), 'gi');
};

// Few letters, so that words stand in the text, overlap and begin alike; and the ones whose case is a trap.
const letter = fc.constantFrom(...'aAbBkK1.-@', 'ß', 'ſ', 'K', 'İ', 'ı', 'é', 'É', 'ς', 'Σ', '漢', '\u{1d400}');
const word = fc.array(letter, { minLength: 1, maxLength: 6 }).map((letters) => letters.join(''));
const text = fc.array(letter, { maxLength: 60 }).map((letters) => letters.join(''));

describe('indexWords', () => {
  it('finds what a pattern of all words finds', () => {
    fc.assert(fc.property(fc.array(word, { maxLength: 8 }), fc.array(word, { maxLength: 4 }), text, (anywhere, apart, text) => {
      const pattern = patternOf(anywhere, apart);
      const expected = pattern === null ? [] : [...text.matchAll(pattern)].map((hit) => ({ start: hit.index, end: hit.index + hit[0].length }));
      const index = indexWords(anywhere, apart);
      expect(index.find(text)).toEqual(expected);
      expect(index.isIn(text)).toBe(expected.length > 0);
    }), { numRuns: 3_000, seed: 11 });
  });

  it('finds words of ASCII between letters of any other script', () => {
    const ascii = fc.array(fc.constantFrom(...'aAkK1i.-'), { minLength: 1, maxLength: 4 }).map((letters) => letters.join(''));
    fc.assert(fc.property(fc.array(ascii, { minLength: 1, maxLength: 6 }), text, (words, text) => {
      expect(indexWords(words).find(text).map(({ start, end }) => text.slice(start, end))).toEqual([...text.matchAll(patternOf(words, [])!)].map(([hit]) => hit));
    }), { numRuns: 2_000, seed: 5 });
  });

  it('finds every place of every word when asked for all', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.stringMatching(/^[ab]{1,4}$/), { maxLength: 6 }), fc.stringMatching(/^[ab]{0,30}$/), (words, text) => {
      const expected = words.flatMap((word) => [...text.matchAll(new RegExp(`(?=${word})`, 'g'))].map(({ index }) => `${index}-${index + word.length}`));
      expect(indexWords(words).findAll(text).map(({ start, end }) => `${start}-${end}`).toSorted()).toEqual(expected.toSorted());
    }), { numRuns: 500, seed: 3 });
  });

  it('takes the word that was named first where several begin', () => {
    expect(indexWords(['taro@home.example', 'taro']).find('to TARO@home.example')).toEqual([{ start: 3, end: 20 }]);
  });
});
