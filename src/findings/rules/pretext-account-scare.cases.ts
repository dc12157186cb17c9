import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ html: '<p>Please verify your account within 24 hours.</p><a href="https://a.example/x">Verify</a>' }],
  spares: [{ text: 'Please verify your account.' }],
};
