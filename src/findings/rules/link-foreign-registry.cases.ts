import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { from: '三井住友カード <info@x.example>', html: '<a href="https://other-shop.cn/login">ログイン</a>' },
    { from: 'Amazon <info@x.example>', html: '<a href="https://other-shop.com.ru/login">Log in</a>' },
  ],
  spares: [
    { from: 'Amazon <info@x.example>', html: '<a href="https://other-shop.com/login">Log in</a>' },
    { html: '<a href="https://other-shop.cn/">The shop in Shanghai</a>' },
    { from: 'Amazon <info@x.example>', html: '<a href="https://other-shop.jp/login">Log in</a>' },
  ],
};
