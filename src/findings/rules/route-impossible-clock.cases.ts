import { ATTESTED_HOP, type RuleCases } from '../rule-cases.ts';

const claimed = (time: string): string => `Received: from desk (desk [198.51.100.3]) by gw.friends.example with ESMTP; ${time}`;

export const cases: RuleCases = {
  fires: [
    { fields: [ATTESTED_HOP, claimed('Wed, 19 Mar 2025 09:00:00 +0900')] },
    { fields: [ATTESTED_HOP, claimed('Tue, 18 Mar 2025 02:00:00 +0900'), claimed('Tue, 18 Mar 2025 06:30:00 +0900')] },
  ],
  spares: [
    { fields: [ATTESTED_HOP, claimed('Tue, 18 Mar 2025 08:59:00 +0900')] },
    // The same moment in another zone.
    { fields: [ATTESTED_HOP, claimed('Mon, 17 Mar 2025 16:59:00 -0700')] },
    // Summer time set wrongly, and a clock a few minutes fast.
    { fields: [ATTESTED_HOP, claimed('Tue, 18 Mar 2025 10:00:00 +0900')] },
    { fields: [ATTESTED_HOP, claimed('Tue, 18 Mar 2025 09:04:00 +0900')] },
    { fields: [ATTESTED_HOP] },
  ],
};
