import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ fields: ['Reply-To: other@gmail.com'] }],
  spares: [{ fields: ['Reply-To: office@friends.example'] }],
};
