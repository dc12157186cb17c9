import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { from: 'Amazon <info@x.example>', html: '<a href="https://a8f3k29d7q1z6x4.evil.example/">Log in</a>' },
    { html: '<a href="https://x7k2m9p4q8r1t5.evil.example/">Log in</a>' },
  ],
  spares: [
    { html: '<a href="https://a8f3k29d7q1z6x4.friends.example/">Ours</a>' },
    { html: '<a href="https://summer-festival-2025.shop.example/">Open</a>' },
    { html: '<a href="https://d111111abcdef8.shop.example/">Open</a>' },
  ],
};
