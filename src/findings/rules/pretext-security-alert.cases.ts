import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<p>We noticed an unusual sign-in to your account.</p><a href="https://a.example/x">Review activity</a>', from: 'Service <info@b.example>' },
    { html: '<p>第三者による不正利用の可能性があります。</p><a href="https://a.example/x">確認</a>', from: 'Service <info@b.example>' },
    { html: '<p>誰かがお客様のカードで購入しようとしました。</p><a href="https://a.example/x">確認</a>', from: 'Service <info@b.example>' },
    { text: '第三者による不正使用の可能性があります。\nご利用確認はこちら\nhttps://a.example/x', from: 'Service <info@b.example>' },
    { html: '<p>Detectamos um novo acesso à sua conta.</p><a href="https://a.example/x">Clique aqui</a>', from: 'Service <info@b.example>' },
  ],
  spares: [
    { html: '<p>利用した覚えの無い請求についてはこちら</p><a href="https://a.example/x">確認</a>', from: 'Service <info@b.example>' },
    { text: 'The security update of the kernel is out.' },
    { text: '不正利用を防ぐため、年に一度暗証番号を変えましょう。' },
  ],
};
