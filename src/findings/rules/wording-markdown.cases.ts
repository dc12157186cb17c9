import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<p>**重要なお知らせ** ご確認ください。</p>' },
    { html: '<p>Please [log in](https://a.example/x) now.</p>' },
  ],
  spares: [
    { text: '**Important** read this' },
    { text: '2 ** 3 ** 4' },
    { html: '<p>Five stars: ***** and 2 ** 3</p>' },
  ],
};
