import { describe, expect, it } from 'vitest';
import { run } from './run.ts';
import { visible } from './visible.ts';
import { textWidth } from './width.ts';
import { wrap } from './wrap.ts';

const wrapped = (text: string, columns: number): readonly string[] => wrap([run(text)], columns).map((line) => line.map((one) => one.text).join(''));

describe('the width of a text', () => {
  it.each([
    ['abc', 3], ['漢字', 4], ['ｶﾅ', 2], ['Ａ', 2], ['が', 2], ['か\u3099', 2], ['e\u0301', 1], ['①', 1], ['─', 1], ['👍🏽', 2], ['👨‍👩‍👧', 2], ['🇯🇵', 2], ['❤️', 2], ['\u3000', 2], ['한', 2], ['', 0],
  ])('counts %s as it stands in a terminal', (text, width) => expect(textWidth(text)).toBe(width));
});

describe('line breaking', () => {
  it('starts no line with a closing mark and ends none with an opening one', () => {
    expect(wrapped('これは長い文、です。', 12)).toEqual(['これは長い', '文、です。']);
    expect(wrapped('あいう「えお」か', 8)).toEqual(['あいう', '「えお」', 'か']);
  });

  it('keeps words and broken host names whole, and cuts one longer than a line behind a seam', () => {
    expect(wrapped('the quick brown fox', 10)).toEqual(['the quick', 'brown fox']);
    expect(wrapped('hxxps://example[.]com/one/two', 22)).toEqual(['hxxps://example[.]com/', 'one/two']);
    expect(wrapped('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]);
  });

  it('gives every line a width within the columns and loses no letter', () => {
    const text = '日本語とEnglishのまざった「文」。'.repeat(40);
    for (let columns = 2; columns < 60; columns += 1) {
      const lines = wrapped(text, columns);
      expect(lines.every((line) => textWidth(line) <= columns)).toBe(true);
      expect(lines.join('')).toBe(text);
    }
  });

  it('takes a long text in linear time: in its square, it would run into the limit of the test', () => {
    wrapped('「'.repeat(400_000), 80);
    wrapped(`${'x'.repeat(79)} `.repeat(5_000), 80);
  }, 60_000);
});

describe('unseen characters', () => {
  it('are told', () => {
    expect(visible('a\u001b[31mb')).toBe('a␛[31mb');
    expect(visible('\u202egpj')).toBe('<U+202E>gpj');
    expect(visible(`x${'\u200c'.repeat(57)}`)).toBe('x<U+200C ×57>');
    expect(visible('a\r\n\tb')).toBe('a b');
    expect(visible('\ud800')).toBe('<U+D800>');
  });

  it('are spared where an emoji or a kanji needs them', () => {
    for (const text of ['👨‍👩‍👧', '❤️‍🔥', '葛\u{e0100}', '1️⃣', 'tiếng Việt']) expect(visible(text)).toBe(text);
  });
});
