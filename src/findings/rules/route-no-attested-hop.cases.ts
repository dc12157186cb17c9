import { ATTESTED_HOP, type RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{}],
  spares: [{ fields: [ATTESTED_HOP] }],
};
