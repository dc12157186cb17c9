import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'いつもありがとうごいます。お知らせがあります。' },
    { text: 'お手続きださい。お早めに願います。' },
    { text: '予めご了承くさい。パスワドを変更しました。お客様のアカウントについて。' },
  ],
  spares: [
    { text: 'いつもありがとうございます。よろしくお願いたします。' },
    { text: 'ありがとございます！また明日ね。' },
    { text: 'お手続きくださいますようお願いいたします。' },
  ],
};
