import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { from: 'Amazon <info@x.example>', html: '<a href="https://www.amazon.co.jp.evil.example/">Log in</a>' },
    { html: '<a href="https://amazon-co-jp.evil.example/">Log in</a>' },
    { from: 'Amazon <info@x.example>', html: '<a href="https://xn--mazon-3ve.example/">Log in</a>' },
  ],
  spares: [
    { html: '<a href="https://www.amazon.co.jp/">Log in</a>' },
    { html: '<a href="https://amazon-rainforest.example/">The river</a>' },
    { html: '<a href="https://www.friends.example/">Open</a>' },
  ],
};
