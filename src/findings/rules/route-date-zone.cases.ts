import { ATTESTED_HOP, type RuleCases } from '../rule-cases.ts';

/** The mails of the cases bear +0900. */
const claimed = (time: string): string => `Received: from desk (desk [198.51.100.3]) by gw.friends.example with ESMTP; ${time}`;

export const cases: RuleCases = {
  fires: [{ fields: [ATTESTED_HOP, claimed('Mon, 17 Mar 2025 19:00:00 -0500')] }, { fields: [ATTESTED_HOP, claimed('Tue, 18 Mar 2025 03:00:00 +0300')] }],
  spares: [
    { fields: [ATTESTED_HOP, claimed('Tue, 18 Mar 2025 09:00:00 +0900')] },
    { fields: [ATTESTED_HOP, claimed('Tue, 18 Mar 2025 08:00:00 +0800')] },
    // UTC is no place.
    { fields: [ATTESTED_HOP, claimed('Tue, 18 Mar 2025 00:00:00 +0000')] },
    // The receiver's own clock says nothing of the sender.
    { fields: [ATTESTED_HOP.replace(/Tue.*$/, 'Mon, 17 Mar 2025 19:00:00 -0500')] },
  ],
};
