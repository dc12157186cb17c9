import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ subject: '[meiwaku] hello' }],
  spares: [{ subject: 'how to stop [spam] mails' }],
};
