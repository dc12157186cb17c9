import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ from: 'Amazon <i@x.example>', html: '<a href="https://amazon-login.example/">Log in</a>' }],
  spares: [{ html: '<a href="https://www.amazon.co.jp/">Log in</a>' }],
};
