import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'お問い合わせは 電話：1234-56-7890 まで。' },
    { text: 'TEL：0120-12-34567 へご連絡ください。' },
  ],
  spares: [
    { text: '電話：03-1234-5678（平日9時から）です。' },
    { text: 'フリーダイヤル：0120-123-456 まで。' },
    { text: 'TEL：+81-3-1234-5678 です。' },
    { text: 'ナビダイヤル 0570-012-345 をご利用ください。' },
  ],
};
