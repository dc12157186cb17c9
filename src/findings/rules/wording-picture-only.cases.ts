import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<a href="https://a.example/x"><img src="https://a.example/x.png" width="600" height="800"></a>' },
    { html: '<p>ご確認ください</p><img src="https://a.example/x.png">' },
  ],
  spares: [
    { html: '<p>Hello</p><img src="https://a.example/p.gif" width="1" height="1">' },
    { text: 'Hello' },
    { html: '<p>The meeting is moved to Friday at ten, in the large room on the second floor.</p><img src="https://a.example/x.png">' },
  ],
};
