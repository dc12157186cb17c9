import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ from: 'Billing <billing.dept@gmail.com>', text: 'Invoice no. 1. To cancel your subscription call us at +1 (202) 555-0143.' }],
  spares: [{ text: 'Invoice no. 1. Call us at +1 (202) 555-0143.' }],
};
