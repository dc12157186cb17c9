import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ text: 'Dear reader@home.example,\n\nyour account.' }],
  spares: [{ text: 'Dear Taro,\n\nwe wrote to reader@home.example last week.' }],
};
