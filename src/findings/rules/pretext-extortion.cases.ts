import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ text: 'I recorded you with your webcam. Pay in bitcoin.' }],
  spares: [{ text: 'The price of bitcoin fell today.' }],
};
