import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ from: 'Amazon <info@mail-jp.example>' }],
  spares: [{ from: 'Amazon <info@amazon.co.jp>' }],
};
