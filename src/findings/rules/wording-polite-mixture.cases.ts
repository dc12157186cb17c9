import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: '下記の内容をご確認してください。' },
    { text: 'リンクからお支払いしてください。' },
    { text: '本日中にご返信して下さい。' },
    { text: 'いつもご利用してありがとうございます。' },
  ],
  spares: [
    { text: 'いつもご利用いただき、ありがとうございます。' },
    { text: '下記の内容をご確認ください。' },
    { text: 'お手続きをしてください。' },
    { text: '届きましたら確認してください。' },
  ],
};
