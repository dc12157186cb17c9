import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ from: 'Accounts <acc@b.example>', html: '<p>Please find attached the invoice.</p><a href="https://a.example/x">Download PDF</a>', subject: 'Amazon invoice' }],
  spares: [
    { text: 'The invoice is on your desk.' },
    { text: '請求書は月末に郵送いたします。' },
  ],
};
