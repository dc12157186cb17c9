import { defineOddityRule } from '../define-oddity-rule.ts';

/** “Dear customer” word by word. */
export const wordingUnfittingAddress = defineOddityRule({
  id: 'wording-unfitting-address',
  oddity: 'unfitting-address',
  severity: 'medium',
  title: { ja: '直訳調の呼びかけ', en: '“Dear customer” word by word' },
  why: {
    ja: '「親愛なるお客様」は英語の “Dear customer”、中国語の「尊敬的用户」の直訳で、日本の企業は使いません。',
    en: '親愛なるお客様 is “Dear customer” word by word; no Japanese firm writes it.',
  },
  tells: (words) => ({ ja: `${words.ja}という呼びかけは、外国語の直訳です。`, en: `${words.en} is a form of address translated word by word.` }),
});
