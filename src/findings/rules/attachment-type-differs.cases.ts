import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ attachment: { name: 'a.pdf', type: 'application/pdf', body: 'MZ\u0001\u0002' } }],
  spares: [{ attachment: { name: 'a.pdf', type: 'application/pdf', body: '%PDF-1.4' } }],
};
