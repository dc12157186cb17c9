import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ text: 'This weird trick makes you lose weight. Doctors hate it.' }],
  spares: [
    { text: 'I lost weight after the operation.' },
    { text: 'The doctor will see you at nine about your blood pressure.' },
  ],
};
