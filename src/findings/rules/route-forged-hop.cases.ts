import { ATTESTED_HOP, type RuleCases } from '../rule-cases.ts';

const FORGED = 'Received: from smtp.bank.example (smtp.bank.example [198.51.100.25]) by mx.home.example with ESMTPS; Tue, 18 Mar 2025 08:58:00 +0900';
const LIST_HOP = 'Received: from lists.club.example (lists.club.example [203.0.113.7]) by mx.home.example with ESMTPS; Tue, 18 Mar 2025 09:00:01 +0900';

export const cases: RuleCases = {
  fires: [{ fields: [ATTESTED_HOP, FORGED] }, { fields: [ATTESTED_HOP, 'Received: from a by gw.friends.example with ESMTP; Tue, 18 Mar 2025 08:59:00 +0900', FORGED] }],
  spares: [
    { fields: [ATTESTED_HOP, FORGED.replace('by mx.home.example', 'by gw.friends.example')] },
    // Two lines by the receiver above the boundary: its own filter handed the mail back to it.
    { fields: ['Received: from localhost (localhost [127.0.0.1]) by mx.home.example with ESMTP; Tue, 18 Mar 2025 09:00:02 +0900', ATTESTED_HOP] },
    // One's own letter, back from a list.
    { fields: ['Return-Path: <club-bounces@lists.club.example>', LIST_HOP, 'List-Id: The club <talk.lists.club.example>', FORGED] },
  ],
};
