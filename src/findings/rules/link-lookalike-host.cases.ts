import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { from: 'Amazon <info@x.example>', html: '<a href="https://www.amazon.co.jp.evil.example/">Log in</a>' },
    { html: '<a href="https://amazon-co-jp.evil.example/">Log in</a>' },
    { from: 'Amazon <info@x.example>', html: '<a href="https://xn--mazon-3ve.example/">Log in</a>' },
    // The author's address is forged: nothing proves it, and the link is dressed up as the same company's.
    { from: 'Amazon <info@amazon.co.jp>', html: '<a href="https://amazon-co-jp.evil.example/">Log in</a>' },
  ],
  spares: [
    { html: '<a href="https://www.amazon.co.jp/">Log in</a>' },
    { html: '<a href="https://amazon-rainforest.example/">The river</a>' },
    { html: '<a href="https://www.friends.example/">Open</a>' },
  ],
};
