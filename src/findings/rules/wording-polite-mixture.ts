import { defineOddityRule } from '../define-oddity-rule.ts';

/** Raising and lowering in one request. */
export const wordingPoliteMixture = defineOddityRule({
  id: 'wording-polite-mixture',
  oddity: 'polite-mixture',
  severity: 'note',
  title: { ja: '「ご〜して」と読み手を低める形', en: 'Raising and lowering in one request' },
  why: {
    ja: '「ご確認する」は自分の行為をへりくだる形なので、「ご確認してください」は客を低めてしまいます。正しくは「ご確認ください」です。人もよく間違えるので、これだけでは何も言えません。',
    en: 'ご〜する lowers whoever acts, so that ご確認してください lowers the reader; it should be ご確認ください. People slip so: alone it says nothing.',
  },
  tells: (words) => ({ ja: `${words.ja}は、読み手を低める形です。`, en: `The form lowers the reader: ${words.en}.` }),
});
