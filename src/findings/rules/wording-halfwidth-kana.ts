import { corrected, defineOddityRule } from '../define-oddity-rule.ts';

/** Half-width katakana. */
export const wordingHalfwidthKana = defineOddityRule({
  id: 'wording-halfwidth-kana',
  oddity: 'halfwidth-kana',
  severity: 'note',
  title: { ja: '半角カタカナ', en: 'Half-width katakana' },
  why: {
    ja: '半角カタカナは銀行や学校のシステムも使いますが、普通の企業の文面には出てきません。',
    en: 'Systems of banks and schools still write half-width kana; letters of most firms do not.',
  },
  tells: (_, seen) => ({ ja: `半角カタカナで${corrected(seen).ja}と書かれています。`, en: `It is written in half-width kana: ${corrected(seen).en}.` }),
});
