import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ text: 'I am a widow. My late husband left $9,000,000. Kindly reply to me.' }],
  spares: [{ text: 'The book costs $9. Kindly reply to me.' }],
};
