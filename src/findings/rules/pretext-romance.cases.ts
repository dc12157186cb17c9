import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ text: 'Lonely women near you. I am looking for a serious relationship, see my private photos.' }],
  spares: [
    { text: 'The lady saw your profile in the paper.' },
    { text: 'We are looking for a good man for the choir.' },
  ],
};
