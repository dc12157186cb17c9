import { ATTESTED_HOP, type RuleCases } from '../rule-cases.ts';

const LIST_HOP = 'Received: from lists.club.example (lists.club.example [203.0.113.7]) by mx.home.example with ESMTPS; Tue, 18 Mar 2025 09:00:01 +0900';

export const cases: RuleCases = {
  fires: [
    { fields: ['Return-Path: <club-bounces@lists.club.example>', LIST_HOP, 'List-Id: The club <talk.lists.club.example>'] },
    { fields: [LIST_HOP, 'List-Post: <mailto:talk@lists.club.example>'] },
    { fields: [ATTESTED_HOP.replaceAll('gw.friends.example', 'mail.club.example'), 'Resent-From: ken@club.example'] },
  ],
  spares: [
    { fields: [ATTESTED_HOP] },
    // A list's name is easily written: neither the bounce address nor the machine is the list's.
    { fields: ['Return-Path: <a@elsewhere.example>', ATTESTED_HOP, 'List-Id: The club <talk.lists.club.example>'] },
    { fields: [ATTESTED_HOP, 'Resent-From: ken@club.example'] },
    // A shop's own newsletter.
    { from: 'News <news@friends.example>', fields: ['Return-Path: <bounce@friends.example>', ATTESTED_HOP, 'List-Id: <news.friends.example>'] },
  ],
};
