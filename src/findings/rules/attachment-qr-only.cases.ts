import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ sample: 'qr-ja' }],
  spares: [{ sample: 'personal-ja' }],
};
