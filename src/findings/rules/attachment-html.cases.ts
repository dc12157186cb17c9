import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ attachment: { name: 'a.html', type: 'text/html', body: '<form><input type="password"></form>' } }, { attachment: { name: 'a.htm', type: 'text/html', body: '<meta http-equiv="refresh" content="0;url=https://evil.example/">' } }],
  spares: [{ attachment: { name: 'a.html', type: 'text/html', body: '<p>minutes</p>' } }],
};
