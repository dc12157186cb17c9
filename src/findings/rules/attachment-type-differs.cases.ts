import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { attachment: { name: 'a.pdf', type: 'application/pdf', body: 'MZ\u0001\u0002' } },
    { attachment: { name: 'scan.jpg', type: 'image/jpeg', body: '<html><body>hello</body></html>' } },
  ],
  spares: [
    { attachment: { name: 'a.pdf', type: 'application/pdf', body: '%PDF-1.4' } },
    { attachment: { name: 'list.xls', type: 'application/vnd.ms-excel', body: '<html><table><tr><td>1</td></tr></table></html>' } },
    { attachment: { name: 'a.doc', type: 'application/msword', body: '{\\rtf1 hello}' } },
  ],
};
