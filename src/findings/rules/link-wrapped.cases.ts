import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fshop.example%2F&data=x">Open</a>' },
    { html: '<a href="https://protect-eu.mimecast.com/s/AbC?domain=shop.example">Open</a>' },
    { text: 'https://urldefense.com/v3/__https://shop.example/__;!!a!b$' },
  ],
  spares: [
    { html: '<a href="https://shop.example/?url=1">Open</a>' },
    { html: '<a href="https://www.google.com/search?q=fuwake">Search</a>' },
    { html: '<a href="https://www.google.com/url?q=not-an-address">Open</a>' },
  ],
};
