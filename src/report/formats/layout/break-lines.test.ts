import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from './break-lines.ts';
import { mayBegin, mayEnd } from './kinsoku.ts';
import { advanceOf } from './measure.ts';

const broken = (text: string, width: number): readonly string[] => breakLines(text, width, advanceOf).map((line) => text.slice(line.start, line.end));

describe('breaking lines', () => {
  it.each([
    ['メールが届かなくなる、可能性があります。', 9],
    ['「安全なリンク」（上記）を使用して「今すぐ」修正してください。', 8],
    ['チェックしてください！ほんとうに？　はい。', 6],
    ['時々、人々はシャッターやキャッシュカードをもっていきます…', 5],
    ['￥1,000 と 50% を支払う（税込）。', 6],
  ])('keeps what may not begin or end a line off it: %s', (text, width) => {
    const lines = broken(text, width);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines.slice(1)) expect(mayBegin(line[0] ?? 'あ'), line).toBe(true);
    for (const line of lines.slice(0, -1)) expect(mayEnd(line.at(-1) ?? 'あ'), line).toBe(true);
  });

  it('breaks Latin text at its spaces only', () => {
    expect(broken('The quick brown fox jumps', 7)).toEqual(['The quick', 'brown fox', 'jumps']);
  });

  it('keeps a broken URL whole where it fits on a line of its own', () => {
    const lines = broken('行き先は hxxps://example[.]com/login です。', 20);
    expect(lines.some((line) => line.includes('hxxps://example[.]com/login'))).toBe(true);
  });

  it('cuts a URL that is longer than a line, behind a slash or a hyphen', () => {
    const lines = broken('hxxps://some-very-long-host-name[.]example/path/to/a/page', 14);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('hxxps://some-very-long-host-name[.]example/path/to/a/page');
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/[/\-\]=]$/);
  });

  it('keeps a number and its counter together', () => {
    expect(broken('あああ2025年', 5.5)).toEqual(['あああ', '2025年']);
  });

  it('prefers to break between phrases', () => {
    expect(broken('アカウントを確認してください', 9)).toEqual(['アカウントを', '確認してください']);
  });

  it('breaks inside a phrase, at a word, where a line would else stay half empty', () => {
    expect(broken('アカウントを確認してください', 10)).toEqual(['アカウントを確認して', 'ください']);
  });

  it.each([
    ['リンク先のドメインは作られたばかりです', 11, '作られ'],
    ['宛名が番号で、お名前ではありません', 8, 'お名前'],
    ['すぐにご確認ください', 4, 'ご確認'],
  ])('tears no verb from its ending and no word from its honorific: %s', (text, width, word) => {
    expect(broken(text, width).some((line) => line.includes(word))).toBe(true);
  });

  it('is not pushed out of its column by blanks at the beginning', () => {
    const lines = breakLines(`${'　'.repeat(30)} E191010242 です`, 12, advanceOf);
    expect(lines.map((line) => line.width).every((width) => width <= 12)).toBe(true);
    const first = lines.find((line) => line.end > line.start);
    expect(first?.start).toBe(31);
    expect(broken('　字下げ', 12)).toEqual(['　字下げ']);
  });

  it('breaks at every newline', () => {
    expect(broken('一\n\n二', 10)).toEqual(['一', '', '二']);
  });

  it('gives one empty line for an empty text', () => {
    expect(broken('', 10)).toEqual(['']);
  });

  it('never makes a line wider than asked, drops nothing but spaces and keeps the order', () => {
    const letters = fc.constantFrom('あ', '漢', '、', '」', '「', 'a', 'Z', '9', ' ', '\n', '.', '-', 'ー', 'ｱ', '😀', '\u0301', '(', '々');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 80 }), fc.integer({ min: 3, max: 20 }), (parts, width) => {
        const text = parts.join('');
        const lines = breakLines(text, width, advanceOf);
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 1e-6);
        expect(lines.map((line) => text.slice(line.start, line.end)).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        lines.slice(1).forEach((line, at) => expect(line.start).toBeGreaterThanOrEqual(lines[at]?.end ?? 0));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('stands a word of half a million letters, and loses none', () => {
    for (const text of ['a'.repeat(500_000), '漢字、'.repeat(100_000)]) {
      const lines = breakLines(text, 20, advanceOf);
      expect(lines.length).toBeGreaterThan(text.length / 50);
      expect(lines.at(-1)?.end).toBe(text.length);
    }
  });
});
