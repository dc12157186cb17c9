import { ATTESTED_HOP, type RuleCases } from '../rule-cases.ts';

/** The mails of the cases bear 2025-03-18 09:00 +0900. */
const arrived = (time: string): string => ATTESTED_HOP.replace(/Tue.*$/, time);

export const cases: RuleCases = {
  fires: [{ fields: [arrived('Sun, 16 Mar 2025 09:00:00 +0900')] }, { fields: [arrived('Tue, 01 Apr 2025 09:00:00 +0900')] }, { fields: [arrived('Wed, 18 Mar 2020 09:00:00 +0900')] }],
  spares: [
    { fields: [ATTESTED_HOP] },
    // A clock in the wrong zone, and a mail that waited for two days.
    { fields: [arrived('Tue, 18 Mar 2025 00:00:00 +0900')] },
    { fields: [arrived('Thu, 20 Mar 2025 09:00:00 +0900')] },
    // The clock says the local time and another zone: Japan's hour, California's zone.
    { fields: [arrived('Mon, 17 Mar 2025 16:00:01 +0900')] },
    // A machine that answers by itself, with a wrong calendar.
    { fields: ['Return-Path: <>', 'Message-ID: <1@gw.friends.example>', arrived('Sun, 16 Nov 2025 09:00:00 +0900')], subject: 'Automatic reply: hello' },
    {},
    // A moderator who came back from leave.
    { fields: ['Return-Path: <club-bounces@lists.club.example>', 'Received: from lists.club.example (lists.club.example [203.0.113.7]) by mx.home.example with ESMTPS; Tue, 01 Apr 2025 09:00:01 +0900', 'List-Id: <talk.lists.club.example>'] },
  ],
};
