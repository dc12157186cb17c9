import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ sample: 'card-ja' }],
  spares: [{ sample: 'kagoya' }],
};
