import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ sample: 'genuine-reset-en' }],
  spares: [{ sample: 'parcel-en' }],
};
