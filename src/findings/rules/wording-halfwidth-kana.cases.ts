import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'ｱｶｳﾝﾄを確認してください。' },
    { text: 'いつもご利用いただき、ありがとうございます。ﾊﾟｽﾜｰﾄﾞの変更をお願いします。' },
  ],
  spares: [
    { text: 'アカウントを確認してください。' },
    { text: 'ﾟ一つだけの記号です。パスワードは変わりません。' },
  ],
};
