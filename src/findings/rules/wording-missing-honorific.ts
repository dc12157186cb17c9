import { defineOddityRule } from '../define-oddity-rule.ts';

/** Commands without a polite word. */
export const wordingMissingHonorific = defineOddityRule({
  id: 'wording-missing-honorific',
  oddity: 'missing-honorific',
  severity: 'low',
  isUsualAmongPeople: true,
  title: { ja: '敬語のない命令', en: 'A bare command' },
  why: {
    ja: '客に「しなさい」「しろ」と書く会社はありません。翻訳か、脅しの文面です。',
    en: 'No firm orders its customers about in the bare imperative: it is a translation, or a threat.',
  },
  tells: (words) => ({ ja: `${words.ja}と、敬語のない命令になっています。`, en: `It gives bare orders, without any polite form: ${words.en}.` }),
});
