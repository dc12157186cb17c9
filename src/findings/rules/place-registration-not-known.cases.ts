import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ sample: 'kagoya' }],
  spares: [{ sample: 'card-ja' }],
};
