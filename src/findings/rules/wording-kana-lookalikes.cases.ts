import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'お客様のア力ウントを確認してください。' },
    { text: 'クレジット力一ドの有効期限が切れています。' },
    { text: '本日中に口グインしてください。' },
    { subject: '【重要】サ一ビス停止のお知らせ', text: 'ご確認をお願いいたします。' },
  ],
  spares: [
    { text: 'ブランド力アップのための研修のご案内です。' },
    { text: 'メール一覧を表示してから、クリックしてください。' },
    { text: '工場のエネルギー管理について、カタログをお送りします。' },
  ],
};
