import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { to: '佐倉 花子 <reader@home.example>', text: '佐倉花子\n\nカードの更新が必要です。お手続きをお願いします。' },
    { to: '佐倉花子 <reader@home.example>', text: '佐倉 花子、\nお支払い方法をご確認ください。' },
  ],
  spares: [
    { to: '佐倉 花子 <reader@home.example>', text: '佐倉 花子 様\n\nカードを発送いたしました。' },
    { to: '花子 <reader@home.example>', text: '花子\n今度の休みに会いませんか。' },
    { text: '佐倉花子\n\nカードを発送いたしました。' },
  ],
};
