import { defineOddityRule } from '../define-oddity-rule.ts';

/** Slips of English that a firm does not make. */
export const wordingEnglishSlips = defineOddityRule({
  id: 'wording-english-slips',
  oddity: 'english-slip',
  severity: 'low',
  several: { from: 2, severity: 'medium' },
  isUsualAmongPeople: true,
  title: { ja: '英語の間違い', en: 'Slips of English' },
  why: {
    ja: '企業のひな形にはない文法の間違いです。外国で作られた文面の跡です。',
    en: 'Grammar that a firm’s template gets right: the text was made by somebody who does not write English.',
  },
  tells: (words) => ({ ja: `${words.ja}という英語は誤りです。`, en: `${words.en} is wrong English.` }),
});
