import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'お客様各位\nご苦労様です。口座の更新が必要です。' },
    { text: 'お客様\n\nお問い合わせの件、了解しました。下のリンクからお進みください。' },
    { text: '会員各位\nお疲れ様です。\nポイントの期限が近づいています。' },
  ],
  spares: [
    { text: '佐倉さん\nお疲れ様です。お客様からのご連絡の件、了解しました。' },
    { text: 'お客様各位\n長い間ご利用いただき、誠にありがとうございました。' },
    { text: 'お客様各位\nご了解のほど、お願いいたします。' },
  ],
};
