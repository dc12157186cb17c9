import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<p>You are eligible for a refund.</p><a href="https://a.example/x">Claim</a>', from: 'Service <info@b.example>' },
    { html: '<p>還付金の受け取り手続きをお願いします。</p><a href="https://a.example/x">手続き</a>', from: 'Service <info@b.example>' },
  ],
  spares: [
    { text: 'The shop gave me a refund.' },
    { text: 'チケットの返金は窓口で承ります。' },
  ],
};
