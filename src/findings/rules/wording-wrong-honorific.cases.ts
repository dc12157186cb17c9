import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'ご不明な点は貴社カスタマーセンターまでお問い合わせください。' },
    { text: '会員殿\nご利用内容をご確認ください。' },
    { text: '弊社様のサービスをご利用いただき、ありがとうございます。' },
  ],
  spares: [
    { text: '貴社ますますご清栄のこととお慶び申し上げます。弊社の佐倉です。' },
    { text: '貴社の担当者様にお渡しください。' },
    { text: '総務部長殿\n下記のとおり報告します。' },
  ],
};
