import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ text: 'お知らせです。\n\n心から、\nチーム' }],
  spares: [{ text: '心からお詫び申し上げます。' }],
};
