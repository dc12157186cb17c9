import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { subject: 'Your bitcoin payout', text: 'An automatic withdrawal waits for you. Claim your tokens.' },
    { text: 'Guaranteed passive income: our bitcoin trading platform doubles your money.' }],
  spares: [
    { text: 'How does a bitcoin payment work? A talk for beginners.' },
    { text: 'The investment in the new bridge pays off slowly.' }],
};
