import { describe, expect, it } from 'vitest';
import { makeSafeText } from '../safe-text.ts';
import type { ShownWords } from '../ports.ts';
import { changesOf } from './change-words.ts';

const safe = makeSafeText([{ text: 'taro@example.jp', shown: '***@***', what: 'recipient' }, { text: 'taro', shown: '***', what: 'recipient-token' }], ['bad.example']);

/** The pieces as a page would show them after the changes. */
function shownAfter(pieces: readonly string[], isBlock: (at: number) => boolean = () => false): readonly string[] {
  const words: ShownWords[] = pieces.map((text, at) => ({ text, startsBlock: isBlock(at) }));
  const changes = changesOf(words, safe).toSorted((a, b) => b.start - a.start);
  return words.map(({ text }, piece) => changes.filter((change) => change.piece === piece).reduce((out, { start, end, text: put }) => out.slice(0, start) + put + out.slice(end), text));
}

describe('the words of a page', () => {
  it('are masked and broken as in the report', () => {
    expect(shownAfter(['To TARO@example.jp: see https://bad.example/login now.'])).toEqual(['To ***@***: see hxxps://bad[.]example/login now.']);
  });

  it('are judged as they read, however the markup cuts them', () => {
    expect(shownAfter(['Dear ta', 'ro@exam', 'ple.jp, hello'])).toEqual(['Dear ***@***', '', ', hello']);
  });

  it('are masked through characters that nobody sees', () => {
    expect(shownAfter(['ta\u200bro@exa\u00admple.jp\u{e0041}!'])).toEqual(['***@***\u{e0041}!']);
  });

  it('do not grow together over the end of a block', () => {
    expect(shownAfter(['https://bad.example', 'ta', 'ro'], (at) => at > 0)).toEqual(['hxxps://bad[.]example', 'ta', 'ro']);
  });

  it('change nowhere else', () => {
    const pieces = ['Nothing', ' to hide', 'here: 日本語 🙂 e\u0301'];
    expect(shownAfter(pieces)).toEqual(pieces);
    expect(changesOf([], safe)).toEqual([]);
  });
});
