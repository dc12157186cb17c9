import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ html: '<a href="https://bit.ly/abc">Open</a>' }],
  spares: [{ html: '<a href="https://shop.example/abc">Open</a>' }],
};
