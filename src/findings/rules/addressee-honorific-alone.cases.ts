import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: '様\nカードのご利用を確認しました。' },
    { text: ' 様、\nいつもご利用ありがとうございます。' },
  ],
  spares: [
    { text: '佐倉花子様\nいつもご利用ありがとうございます。' },
    { text: '模様替えのご案内\n様々な品をご用意しました。' },
  ],
};
