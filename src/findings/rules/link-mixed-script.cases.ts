import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<a href="https://xn--mazon-3ve.example/">Log in</a>' },
    { html: '<a href="https://日本語.example/">Open</a>' },
  ],
  spares: [
    { html: '<a href="https://shop.example/">Open</a>' },
    { html: '<a href="https://shop.example/日本語">Open</a>' },
  ],
};
