import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ text: 'Replica watches: Rolex, 90% off, order now!' }],
  spares: [{ text: 'The shop has a sale, 50% off.' }],
};
