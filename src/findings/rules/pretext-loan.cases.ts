import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ text: 'Apply for a quick loan today. Bad credit is fine, loans approved in a day.' }],
  spares: [{ text: 'The museum has the picture on loan until May.' }],
};
