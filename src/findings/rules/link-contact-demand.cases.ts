import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<a href="mailto:a@evil.example">Cancel the order</a>' },
    { html: '<a href="tel:+18005550199">Call support</a>' },
    { html: '<a href="mailto:a@evil.example">返金を確認する</a>' },
    { html: '<a href="mailto:a@evil.example">Report the user</a>' },
  ],
  spares: [
    { html: '<a href="mailto:hanako@friends.example">hanako@friends.example</a>' },
    { html: '<a href="tel:0312345678">03-1234-5678</a>' },
    { html: '<a href="mailto:off@list.example">Click to unsubscribe</a>' },
  ],
};
