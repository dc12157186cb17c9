import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ text: 'Online casino: 200 free spins and a welcome bonus.' }],
  spares: [{ text: 'The casino on the square is now a cinema.' }],
};
