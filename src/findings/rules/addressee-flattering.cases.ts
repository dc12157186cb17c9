import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'Dear Beloved,\nI write to you about a matter.' },
    { text: 'Attention: Beneficiary\nyour fund is ready.' },
    { text: 'Hello my dear,\nhow are you?' },
  ],
  spares: [
    { text: 'Dear Hanako,\nI write to you about a matter.' },
    { text: 'Dear customer,\nyour order is on its way.' },
  ],
};
