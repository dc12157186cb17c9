import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: '添付ファイルを拝見してください。' },
    { text: '本人確認をさせていただいてください。' },
    { text: 'お客様が拝見しました内容をご確認ください。' },
  ],
  spares: [
    { text: 'お送りいただいた書類を拝見しました。' },
    { text: 'こちらから伺ってもよろしいでしょうか。' },
    { text: '確認させていただきます。少々お待ちください。' },
  ],
};
