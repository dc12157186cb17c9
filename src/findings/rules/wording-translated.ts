import { defineOddityRule } from '../define-oddity-rule.ts';

/** Sentences put through a translator. */
export const wordingTranslated = defineOddityRule({
  id: 'wording-translated',
  oddity: 'translated',
  severity: 'medium',
  title: { ja: '翻訳調の文', en: 'Sentences put through a translator' },
  why: {
    ja: '英語などの文を語順のまま置き換えた言い回しは、外国で作られた文面を機械で訳した跡です。',
    en: 'Turns of phrase that follow a foreign sentence word by word: a text made abroad went through a machine.',
  },
  tells: (words) => ({ ja: `${words.ja}は、外国語を直訳した言い方です。`, en: `${words.en} is translated word by word.` }),
});
