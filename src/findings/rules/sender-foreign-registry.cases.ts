import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ from: 'メルカリ <info@tokubetsu.cn>' }],
  spares: [{ from: 'メルカリ <info@mercari.jp>' }, { from: 'メルカリ <info@tokubetsu.example>' }, { from: '王さん <wang@tokubetsu.cn>' }],
};
