import { ATTESTED_HOP, type RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { fields: [ATTESTED_HOP, 'X-Originating-IP: [198.51.100.40]'] },
    { fields: [ATTESTED_HOP, 'X-PHP-Originating-Script: 1001:sender.php'] },
    { fields: [ATTESTED_HOP, 'X-SES-Outgoing: 2025.03.18-203.0.113.7'] },
    { fields: [ATTESTED_HOP, 'Received: from [198.51.100.40] by web7.friends.example with HTTP; Tue, 18 Mar 2025 08:59:00 +0900'] },
  ],
  spares: [
    { fields: [ATTESTED_HOP] },
    { fields: [ATTESTED_HOP, 'Received: from desk (desk [198.51.100.3]) by gw.friends.example with ESMTPSA; Tue, 18 Mar 2025 08:59:00 +0900'] },
    // The receiver's own machines hand on by HTTP too.
    { fields: ['Received: from mx.home.example (10.0.0.2) by mx.home.example with HTTPS; Tue, 18 Mar 2025 09:00:03 +0900', ATTESTED_HOP] },
  ],
};
