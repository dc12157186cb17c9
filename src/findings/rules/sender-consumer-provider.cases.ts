import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ from: 'Amazon <taro@biglobe.ne.jp>' }],
  spares: [{ from: 'Taro <taro@biglobe.ne.jp>' }],
};
