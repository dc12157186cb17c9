import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<a href="https://shop.example/login">ログインはこちら</a><p>…</p><a href="https://shop.example/privacy">プライバシー</a>' },
    { text: 'Please confirm here: https://shop.example/x' },
  ],
  spares: [
    { text: 'See you on Friday. No link in here.' },
    { html: '<a href="https://shop.example/unsubscribe">unsubscribe</a>' },
  ],
};
