import { ATTESTED_HOP, type RuleCases } from '../rule-cases.ts';

const claimed = (time: string): string => `Received: from desk (desk [198.51.100.3]) by gw.friends.example with ESMTP; ${time}`;

export const cases: RuleCases = {
  fires: [{ fields: [ATTESTED_HOP, claimed('Fri, 14 Mar 2025 09:00:00 +0900')] }, { fields: [ATTESTED_HOP, claimed('Tue, 18 Mar 2025 08:59:00 +0900'), claimed('Sat, 15 Mar 2025 08:59:00 +0900')] }],
  spares: [{ fields: [ATTESTED_HOP, claimed('Tue, 18 Mar 2025 03:00:00 +0900')] }, { fields: [ATTESTED_HOP] }, { fields: [ATTESTED_HOP, 'Received: from desk by gw.friends.example with ESMTP'] }],
};
