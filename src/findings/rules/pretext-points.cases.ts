import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<p>Your points will expire soon.</p><a href="https://a.example/x">Redeem</a>', from: 'Service <info@b.example>' },
    { html: '<p>5,000ポイントが付与されました。</p><a href="https://a.example/x">受け取る</a>', from: 'Service <info@b.example>' },
  ],
  spares: [
    { text: 'He made two points in the meeting.' },
    { text: 'ポイントカードは次回お持ちください。' },
  ],
};
