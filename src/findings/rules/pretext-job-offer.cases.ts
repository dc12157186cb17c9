import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ text: 'Work from home with flexible hours, earn $800 per day in this part-time job.' }],
  spares: [{ text: 'We are hiring a baker. Apply at the shop.' }],
};
