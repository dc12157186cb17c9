import { defineOddityRule } from '../define-oddity-rule.ts';

/** Letters of the mathematical alphabets. */
export const wordingStyledLetters = defineOddityRule({
  id: 'wording-styled-letters',
  oddity: 'styled-letters',
  severity: 'low',
  techniques: ['T1036'],
  title: { ja: '装飾文字で書かれた言葉', en: 'Words in mathematical letters' },
  why: {
    ja: '数式用の太字や筆記体の文字は、見た目は同じでも別の文字で、言葉で探す検査を避けます。宣伝にも使われます。',
    en: 'Bold or script letters made for formulas look the same and are others; filters do not find the word. Advertisers use them too.',
  },
  tells: (words) => ({ ja: `${words.ja}は、数式用の装飾文字で書かれています。`, en: `${words.en} is written in letters made for formulas.` }),
});
