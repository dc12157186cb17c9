import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<p>Your payment was declined.</p><a href="https://a.example/x">Update</a>', from: 'Service <info@b.example>' },
    { html: '<p>お支払い方法の確認が必要です。</p><a href="https://a.example/x">更新する</a>', from: 'Service <info@b.example>' },
    { html: '<p>Ihre Zahlung wurde abgelehnt.</p><a href="https://a.example/x">Hier</a>', from: 'Service <info@b.example>' },
  ],
  spares: [
    { text: 'Payment is due at the desk.' },
    { text: 'お支払いは当日、受付でお願いします。' },
  ],
};
