import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { from: 'Amazon <info@x.example>', html: '<a href="https://www.google.com/url?q=https%3A%2F%2Fevil.example%2F">Log in</a>' },
    { from: 'Amazon <info@x.example>', html: '<a href="https://shop.example/out?redirect_to=https%3A%2F%2Fevil.example%2F">Log in</a>' },
    { html: '<a href="https://evil-example.translate.goog/">Open</a>' },
  ],
  spares: [
    { html: '<a href="https://www.google.com/url?q=https%3A%2F%2Fwww.friends.example%2F">Open</a>' },
    { html: '<a href="https://shop.example/login?next=https%3A%2F%2Fwww.shop.example%2F">Log in</a>' },
    { from: 'Amazon <info@x.example>', html: '<a href="https://www.google.com/url?q=https%3A%2F%2Fwww.amazon.co.jp%2F">Log in</a>' },
    { html: '<a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fshop.example%2F">Open</a>' },
  ],
};
