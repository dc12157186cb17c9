import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { from: 'Amazon <info@x.example>', html: '<a href="http://other.example/login">Log in</a>' },
  ],
  spares: [
    { from: 'Amazon <info@x.example>', html: '<a href="https://other.example/login">Log in</a>' },
    { html: '<a href="http://other.example/login">Log in</a>' },
    { from: 'Amazon <info@amazon.co.jp>', html: '<a href="http://www.amazon.co.jp/">Log in</a>' },
  ],
};
