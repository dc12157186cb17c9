import { ATTESTED_HOP, type RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    {},
    { fields: ['Received: from gw.friends.example (gw.friends.example [203.0.113.7]) by relay.elsewhere.example with ESMTP; Tue, 18 Mar 2025 09:00:01 +0900'] },
    { fields: ['Received: from app (localhost [127.0.0.1]) by mx.home.example with ESMTP; Tue, 18 Mar 2025 09:00:01 +0900'] },
    { fields: ['Received: from app (app [10.0.0.3]) by mx.home.example with ESMTP; Tue, 18 Mar 2025 09:00:01 +0900', 'Received: from a (a [203.0.113.9]) by b.elsewhere.example with SMTP; Tue, 18 Mar 2025 09:00:00 +0900'] },
  ],
  spares: [
    { fields: [ATTESTED_HOP] },
    { fields: ['Received: from mx.home.example by mx.home.example with LMTP id 1; Tue, 18 Mar 2025 09:00:02 +0900', ATTESTED_HOP] },
  ],
};
