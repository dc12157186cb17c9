import { defineOddityRule } from '../define-oddity-rule.ts';

/** Characters of Chinese inside Japanese. */
export const wordingChineseCharacters = defineOddityRule({
  id: 'wording-chinese-characters',
  oddity: 'chinese-character',
  severity: 'low',
  several: { from: 2, severity: 'medium' },
  title: { ja: '中国語の漢字が混ざる', en: 'Chinese characters inside Japanese' },
  why: {
    ja: '日本語の文に中国語の字形が混ざるのは、中国語の環境で文面が作られた跡です。',
    en: 'Glyphs of Chinese inside Japanese sentences are left where a text was made on a Chinese keyboard.',
  },
  tells: (words) => ({ ja: `日本語の文の中に、日本語では使わない漢字があります：${words.ja}。`, en: `Characters that Japanese does not write stand in the Japanese text: ${words.en}.` }),
});
