import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<p>Please confirm your account information.</p><a href="https://a.example/x">Confirm</a>', from: 'Service <info@b.example>' },
    { html: '<p>お客様情報の確認をお願いいたします。</p><a href="https://a.example/x">確認する</a>', from: 'Service <info@b.example>' },
    { html: '<p>お早めに下記のリンクより、正しい情報をご記入ください。</p><a href="https://a.example/x">ログイン</a>', from: 'Service <info@b.example>' },
    { html: '<p>We need to verify and update your wallet.</p><a href="https://a.example/x">Verify</a>', from: 'Service <info@b.example>' },
    { html: '<p>Bitte bestätigen Sie Ihre Daten.</p><a href="https://a.example/x">Hier</a>', from: 'Service <info@b.example>' },
  ],
  spares: [
    { text: 'Please confirm your seat.' },
    { html: '<p>Our news.</p><p>To unsubscribe, <a href="https://a.example/x">update your profile</a>.</p>', from: 'News <info@b.example>' },
    { text: '会員情報の更新はカウンターでお願いいたします。' },
    { html: '<p>Bestätigen Sie Ihre Lieferadresse.</p><a href="https://a.example/x">Hier</a>', from: 'Service <info@b.example>' },
  ],
};
