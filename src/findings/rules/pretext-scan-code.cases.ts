import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ html: '<p>Please verify your account. Scan the QR code below with your phone.</p><a href="https://a.example/q"><img src="cid:q" alt=""></a>' }],
  spares: [
    { text: 'Scan the code at the entrance to the museum.' },
    { text: '受付のQRコードを読み取ってください。' },
  ],
};
