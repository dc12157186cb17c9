import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: '期限は２4時間です。ご確認ください。' },
    { text: 'Ａmazonをご利用のお客様へ、Ｖisaの確認をお願いします。' },
  ],
  spares: [
    { text: '期限は２４時間です。ご確認ください。' },
    { text: '全角の１と半角の 2 を並べました。' },
  ],
};
