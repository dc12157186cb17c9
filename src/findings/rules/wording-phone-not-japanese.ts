import { defineOddityRule } from '../define-oddity-rule.ts';

/** A telephone number that Japan does not have. */
export const wordingPhoneNotJapanese = defineOddityRule({
  id: 'wording-phone-not-japanese',
  oddity: 'phone-not-japanese',
  severity: 'low',
  title: { ja: '実在しない形の電話番号', en: 'No Japanese telephone number' },
  why: {
    ja: '日本の電話番号は0で始まる10桁か11桁です。桁や始まりが合わない番号にはつながりません。',
    en: 'Japanese numbers have ten or eleven digits from 0 on. This one cannot be called.',
  },
  tells: (words) => ({ ja: `電話番号${words.ja}は、日本の番号の形ではありません。`, en: `The telephone number ${words.en} has not the form of a Japanese one.` }),
});
