import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ sample: 'calendar-en' }, { text: 'See attached.', attachment: { name: 'a.html', type: 'text/html', body: '<p>Please sign in to your account to view the invoice. Click here to verify.</p><a href="https://evil-collect.com/x">View</a>' } }],
  spares: [{ sample: 'personal-ja' }, { text: 'See attached.', attachment: { name: 'a.html', type: 'text/html', body: '<p>Click here to see our garden</p><a href="https://friends.example/garden">View</a>' } }],
};
