import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<p>We noticed an unusual sign-in to your account.</p><a href="https://a.example/x">Review activity</a>', from: 'Service <info@b.example>' },
    { html: '<p>第三者による不正利用の可能性があります。</p><a href="https://a.example/x">確認</a>', from: 'Service <info@b.example>' },
  ],
  spares: [
    { text: 'The security update of the kernel is out.' },
    { text: '不正利用を防ぐため、年に一度暗証番号を変えましょう。' },
  ],
};
