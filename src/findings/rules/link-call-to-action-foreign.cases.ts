import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ from: 'Amazon <info@x.example>', html: '<a href="https://other.example/login">ログイン</a>' }, { from: 'Amazon <info@x.example>', html: '<a href="https://x.example/login">ログイン</a>' }],
  spares: [
    // A shop that speaks of a brand leads to itself, and may.
    { from: 'Taro <taro@shop.example>', html: '<p>We sell Amazon gift cards.</p><a href="https://shop.example/cards">Our shop</a>' },
    { from: 'Amazon <info@amazon.co.jp>', html: '<a href="https://www.amazon.co.jp/login">ログイン</a>' },
  ],
};
