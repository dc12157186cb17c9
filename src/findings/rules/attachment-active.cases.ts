import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ attachment: { name: 'a.pdf.js', type: 'application/octet-stream', body: '//' } }],
  spares: [{ attachment: { name: 'a.pdf', type: 'application/pdf', body: '%PDF-1.4' } }, { attachment: { name: 'fix.patch', type: 'text/x-patch', body: '--- a.js' } }],
};
