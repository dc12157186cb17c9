import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ text: 'Dear customer,\n\nhello.' }],
  spares: [{ text: 'Dear Taro,\n\nhello.' }],
};
