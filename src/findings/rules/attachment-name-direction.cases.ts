import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ attachment: { name: 'invoice_\u202efdp.exe', type: 'application/octet-stream', body: 'MZ' } }],
  spares: [{ attachment: { name: 'חשבון.pdf', type: 'application/pdf', body: '%PDF-1.4' } }],
};
