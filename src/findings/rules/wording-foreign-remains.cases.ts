import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'ご確認をお願いいたします。\n退订' },
    { text: 'ログイン日時：2025年3月18日 下午3:20\nお心当たりがない場合はご連絡ください。' },
    { text: '受付時間 오전 9:00 からとなります。お問い合わせください。' },
  ],
  spares: [
    { text: '定期購読の訂正について、ご連絡いたします。' },
    { text: '午前9時から受付を始めます。' },
    { text: '点検のため停電します。' },
  ],
};
