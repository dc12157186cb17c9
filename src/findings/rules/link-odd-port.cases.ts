import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<a href="https://shop.example:8443/login">Log in</a>' },
    { from: 'Amazon <info@x.example>', html: '<a href="http://other.example:2096/login">Log in</a>' },
  ],
  spares: [
    { html: '<a href="https://shop.example:443/">Open</a>' },
    { html: '<a href="https://www.friends.example:8443/">Our own server</a>' },
    { text: 'http://127.0.0.1:8080/ answers' },
  ],
};
