import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { from: '三井住友カード <info.smbc-card.com@k7q.example>' },
    { from: 'お知らせ <amazon-update@k7q.example>', text: 'いつもAmazonをご利用いただきありがとうございます。' },
  ],
  spares: [
    // Nothing stands behind an @ that is not there.
    { from: 'UCカード <uccard.co.jp>', text: 'UCカードをご利用いただきありがとうございます。' },
    { from: 'Mark <mark-lenovo@friends.example>', subject: 'Lenovo driver', text: 'The driver of my Lenovo hangs.' },
    { from: 'Amazon <amazon-news@amazon.co.jp>' },
    { from: 'Taro <taro@friends.example>', text: 'いつもAmazonをご利用いただきありがとうございます。' },
  ],
};
