import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ html: '<p>Hello</p><span style="font-size:0">garden chairs</span><p>there</p><span style="font-size:0">cheap flights</span>' }],
  spares: [{ html: '<p>Hello</p><p>there</p>' }],
};
