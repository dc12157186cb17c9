import { defineOddityRule } from '../define-oddity-rule.ts';

/** Slips of other languages. */
export const wordingForeignSlips = defineOddityRule({
  id: 'wording-foreign-slips',
  oddity: 'foreign-slip',
  severity: 'low',
  isUsualAmongPeople: true,
  title: { ja: '外国語の間違い', en: 'Slips of the mail’s language' },
  why: {
    ja: '性や数の一致など、その言語の書き手なら間違えない点を間違えています。',
    en: 'Agreement of gender or number that nobody who writes the language gets wrong, or two ways of writing in one sentence.',
  },
  tells: (words) => ({ ja: `${words.ja}は、その言語では誤りか不自然です。`, en: `${words.en} is wrong or unnatural in its language.` }),
});
