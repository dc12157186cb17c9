import { describe, expect, it } from 'vitest';
import { scriptProfile } from './script-profile.ts';

describe('scriptProfile', () => {
  it.each([
    ['お支払い', { hiragana: 2, han: 2 }],
    ['カード・番号ー', { katakana: 4, han: 2 }],
    ['ｶｰﾄﾞ', { halfwidthKatakana: 3 }],
    ['Ｖｉｓａ１', { fullwidthLatin: 5 }],
    ['Éa ß×', { latin: 3 }],
    ['раураl', { cyrillic: 5, latin: 1 }],
    ['αβ 안녕 ไทย שלום سلام', { greek: 2, hangul: 2, thai: 3, hebrew: 4, arabic: 4 }],
    ['𠮷野家々', { han: 4 }],
    ['2024年', { digits: 4, han: 1 }],
    ['ሀ', { other: 1 }],
    ['—!？ 🎁', {}],
  ])('counts %s', (text, expected) => {
    const counted = Object.fromEntries(Object.entries(scriptProfile(text)).filter(([, count]) => count > 0));
    expect(counted).toEqual(expected);
  });

  it('takes lone surrogates', () => expect(scriptProfile('\ud800a\udc00').latin).toBeLessThanOrEqual(1));
});
