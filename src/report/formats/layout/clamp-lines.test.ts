import { describe, expect, it } from 'vitest';
import { clampLines, shorten, shortenMiddle } from './clamp-lines.ts';
import { widthOf } from './measure.ts';

describe('clamping', () => {
  it('leaves a text that fits as it is', () => {
    expect(clampLines('短い文', { fontSize: 10, width: 100, maxLines: 2 })).toEqual(['短い文']);
  });

  it('ends the last line in an ellipsis where lines are cut off, and stays within the width', () => {
    const lines = clampLines('長い文が続きます。'.repeat(20), { fontSize: 10, width: 100, maxLines: 3 });
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/…$/);
    for (const line of lines) expect(widthOf(line, 10)).toBeLessThanOrEqual(100);
  });

  it('sets a heading in even lines, and in no more lines for it', () => {
    const text = 'カゴヤ・ジャパンを装ってIDとパスワードを盗むフィッシング詐欺のメールです。';
    const setting = { fontSize: 10, width: 320, isBold: true };
    const even = clampLines(text, { ...setting, isBalanced: true });
    const greedy = clampLines(text, setting);
    expect(even).toHaveLength(greedy.length);
    expect(even.join('')).toBe(text);
    expect(widthOf(even.at(-1) ?? '', 10)).toBeGreaterThan(widthOf(greedy.at(-1) ?? '', 10));
  });

  it('shortens at the end or in the middle, never beyond the width', () => {
    const long = 'mta-snd-e08.some-long-provider-name.example';
    expect(widthOf(shorten(long, 12, 90), 12)).toBeLessThanOrEqual(90);
    expect(shorten(long, 12, 90)).toMatch(/^mta-.*…$/);
    const middle = shortenMiddle(long, 12, 120);
    expect(widthOf(middle, 12)).toBeLessThanOrEqual(120);
    expect(middle).toMatch(/^mta.*…/);
    expect(middle.endsWith('e')).toBe(true);
  });

  it('does not look at more of a hostile text than could be shown', () => {
    // The least processor time of several tries: what others have the machine do meanwhile is not counted.
    const [short, long] = [20_000, 2_000_000].map((length) => {
      const text = 'あ'.repeat(length);
      return Math.min(...Array.from({ length: 7 }, () => {
        const before = process.threadCpuUsage();
        clampLines(text, { fontSize: 14, width: 280, maxLines: 9 });
        const { user, system } = process.threadCpuUsage(before);
        return user + system;
      }));
    });
    expect((long ?? 0) / Math.max(short ?? 0, 100)).toBeLessThan(20);
  });
});
