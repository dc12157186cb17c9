import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: '24じかん時間以内にご確認ください。' },
    { text: 'ログインじょうほう情報のご確認です。' },
  ],
  spares: [
    { text: '24時間以内にご確認ください。' },
    { text: 'この じかんに、時間割をくばります。' },
  ],
};
