import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { attachment: { name: 'bill.pdf.exe', type: 'application/octet-stream', body: 'MZ' } },
    { attachment: { name: 'Remittance.pdf.html', type: 'text/html', body: '<p>x</p>' } },
    { attachment: { name: 'photo                              .scr', type: 'application/octet-stream', body: 'MZ' } },
  ],
  spares: [
    { attachment: { name: 'minutes.2025.pdf', type: 'application/pdf', body: '%PDF-1.4' } },
    { attachment: { name: 'site.html', type: 'text/html', body: '<p>x</p>' } },
  ],
};
