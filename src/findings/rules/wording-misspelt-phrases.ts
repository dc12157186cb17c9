import { corrected, defineOddityRule } from '../define-oddity-rule.ts';

/** Set phrases with a letter missing. */
export const wordingMisspeltPhrases = defineOddityRule({
  id: 'wording-misspelt-phrases',
  oddity: 'misspelt-phrase',
  severity: 'low',
  several: { from: 2, severity: 'medium' },
  title: { ja: '決まり文句の書き間違い', en: 'Set phrases misspelt' },
  why: {
    ja: '企業が毎日使う決まり文句は、ひな形から入るので間違えません。',
    en: 'A firm’s set phrases come from its templates; it writes them every day and does not misspell them.',
  },
  tells: (_, seen) => ({ ja: `${corrected(seen).ja}と、決まり文句が間違っています。`, en: `A set phrase is misspelt: ${corrected(seen).en}.` }),
});
