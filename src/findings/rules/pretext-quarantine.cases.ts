import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<p>5 messages held in quarantine.</p><a href="https://a.example/x">Review</a>', from: 'Service <info@b.example>' },
    { html: '<p>隔離されたメールが2件あります。</p><a href="https://a.example/x">配信する</a>', from: 'Service <info@b.example>' },
  ],
  spares: [
    { text: 'The dog must stay in quarantine.' },
    { text: 'Please check the quarantine report on Monday.' },
  ],
};
