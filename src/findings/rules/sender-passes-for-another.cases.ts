import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ sample: 'parcel-en' }],
  spares: [{ sample: 'genuine-reset-en' }],
};
