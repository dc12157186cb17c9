import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { from: 'Amazon <info@x.example>', html: '<a href="https://abc.github.io/login">Log in</a>' },
    { html: '<a href="https://someone.weebly.com/">Open</a>' },
  ],
  spares: [
    { html: '<a href="https://shop.example/">Open</a>' },
    { from: 'Hanako <hanako@mine.github.io>', html: '<a href="https://mine.github.io/">My page</a>' },
  ],
};
