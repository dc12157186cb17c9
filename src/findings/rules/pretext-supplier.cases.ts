import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ text: 'We are a leading manufacturer of LED lamps. Our competitive prices are attached, free samples are available.' }],
  spares: [{ text: 'Ask the supplier of the lamps.' }],
};
