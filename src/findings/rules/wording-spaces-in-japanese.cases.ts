import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ text: 'この メール は 自動 です。' }],
  spares: [{ text: 'このメールは自動です。' }],
};
