import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ from: 'Amazon <info@x.example>', html: '<a href="https://other.example/login">ログイン</a>' }],
  spares: [{ from: 'Amazon <info@amazon.co.jp>', html: '<a href="https://www.amazon.co.jp/login">ログイン</a>' }],
};
