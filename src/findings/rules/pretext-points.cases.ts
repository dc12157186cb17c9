import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<p>Your points will expire soon.</p><a href="https://a.example/x">Redeem</a>', from: 'Service <info@b.example>' },
    { html: '<p>5,000ポイントが付与されました。</p><a href="https://a.example/x">受け取る</a>', from: 'Service <info@b.example>' },
  ],
  spares: [
    { text: 'He made two points in the meeting.' },
    { text: 'ポイントカードは次回お持ちください。' },
    { html: '<p>ご請求額が確定しました。ポイント交換の方法はこちらです。</p><a href="https://a.example/x">確認する</a>', from: 'Service <info@b.example>' },
    { html: '<p>※ポイントは一度だけです</p>※抽選および付与は後日です<p><a href="https://a.example/x">確認する</a></p>', from: 'Service <info@b.example>' },
  ],
};
