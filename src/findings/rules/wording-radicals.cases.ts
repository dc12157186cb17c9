import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'ご利⽤ありがとうございます。本⼈確認をお願いします。' },
    { text: '⼝座が停止されました。ご確認ください。' },
  ],
  spares: [
    { text: 'ご利用ありがとうございます。本人確認をお願いします。' },
    { text: '口座の残高をお知らせします。' },
  ],
};
