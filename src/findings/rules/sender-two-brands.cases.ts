import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { from: 'Amazon.co.jp <info@k7q.example>', subject: '三井住友カードからの緊急のご連絡', text: 'いつも三井住友カードをご利用いただきありがとうございます。' },
    { from: 'Netflix <a@k7q.example>', text: 'Your PayPal account is limited.\n© 2025 PayPal, Inc.' },
  ],
  spares: [
    { from: 'Amazon <info@k7q.example>', text: 'いつもAmazonをご利用いただきありがとうございます。三井住友カード会員様には特典があります。' },
    { from: 'Amazon <info@amazon.co.jp>', text: '三井住友カードをご利用のお客様へのご案内です。' },
    { from: 'Amazon <info@k7q.example>', text: 'We bought a Netflix card for you.' },
    { from: '楽天カード <info@k7q.example>', text: '楽天をご利用いただきありがとうございます。' },
  ],
};
