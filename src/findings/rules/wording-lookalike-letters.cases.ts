import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ text: 'Your p\u0430ssword is known.' }],
  spares: [{ text: 'Your password is known. Привет.' }],
};
