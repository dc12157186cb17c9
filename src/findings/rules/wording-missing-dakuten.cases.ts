import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'ご確認くたさい。お早めにお願いします。' },
    { text: 'ありかとうございます。お客様へのお知らせです。' },
    { text: 'クレシットカードの情報を更新する必要があります。' },
  ],
  spares: [
    { text: 'ご確認ください。お早めにお願いします。' },
    { text: 'クレジットカードのご利用ありがとうございます。' },
  ],
};
