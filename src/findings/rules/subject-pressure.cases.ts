import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ subject: '【重要】ご確認ください' }],
  spares: [{ subject: '重要なのは健康です' }],
};
