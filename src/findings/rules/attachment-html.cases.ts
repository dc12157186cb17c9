import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ attachment: { name: 'a.html', type: 'text/html', body: '<form><input type="password"></form>' } }],
  spares: [{ attachment: { name: 'a.html', type: 'text/html', body: '<p>minutes</p>' } }],
};
