import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'Hi' },
    { text: '見てね' },
  ],
  spares: [
    { text: 'The meeting is moved to Friday.' },
    { html: '<img src="https://a.example/x.png" width="600" height="800">' },
  ],
};
