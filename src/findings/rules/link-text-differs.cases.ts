import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ html: '<a href="https://evil.example/">www.bank.com</a>' }],
  spares: [{ html: '<a href="https://www.bank.com/x">www.bank.com</a>' }],
};
