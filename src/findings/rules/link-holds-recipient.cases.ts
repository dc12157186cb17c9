import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ html: '<a href="https://a.example/?e=reader@home.example">Open</a>' }],
  spares: [{ html: '<a href="https://a.example/?e=1">Open</a>' }],
};
