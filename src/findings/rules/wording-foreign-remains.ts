import { defineOddityRule } from '../define-oddity-rule.ts';

/** Words of another language left in a Japanese mail. */
export const wordingForeignRemains = defineOddityRule({
  id: 'wording-foreign-remains',
  oddity: 'foreign-remains',
  severity: 'medium',
  title: { ja: '外国語の消し忘れ', en: 'Left over from another language' },
  why: {
    ja: '日本語のメールの中に残った中国語や韓国語の言葉は、外国語の環境や配信ソフトで作られた跡です。',
    en: 'A Chinese or Korean word left in a Japanese mail comes from the tool or the template it was made with.',
  },
  tells: (words) => ({ ja: `日本語のメールに、外国語の言葉${words.ja}が残っています。`, en: `Words of another language are left in the Japanese mail: ${words.en}.` }),
});
