import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ text: 'Guaranteed passive income: our bitcoin trading platform doubles your money.' }],
  spares: [{ text: 'The investment in the new bridge pays off slowly.' }],
};
