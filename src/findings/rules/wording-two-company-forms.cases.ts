import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ text: 'Copyright Acme K.K Inc.' }],
  spares: [{ text: 'Copyright Acme Co., Ltd.' }],
};
