import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { fields: ['X-Priority: 1 (Highest)'] },
    { fields: ['Importance: High'] },
    { fields: ['Priority: urgent'] },
  ],
  spares: [
    { fields: ['X-Priority: 3 (Normal)', 'Importance: normal', 'X-MSMail-Priority: Normal'] },
    { fields: ['Importance: high', 'In-Reply-To: <1@home.example>'], subject: 'Re: the offer' },
    { fields: ['X-Priority: 10'] },
    {},
  ],
};
