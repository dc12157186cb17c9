import { ATTESTED_HOP, type RuleCases } from '../rule-cases.ts';

const DMARC_FAIL = 'Authentication-Results: mx.home.example; dmarc=fail header.from=friends.example';
const zone = (policy: string, spf = 'v=spf1 ip4:198.51.100.1 -all') => ({ takenAt: '2025-03-18T00:10:00Z', dns: { '_dmarc.friends.example': { TXT: [`v=DMARC1; p=${policy}`] }, 'friends.example': { TXT: [spf] } } });
const ENVELOPE = 'Return-Path: <hanako@friends.example>';

export const cases: RuleCases = {
  fires: [
    { fields: [DMARC_FAIL, ATTESTED_HOP] },
    // Right below its own field, as Postfix with milters writes: nobody forges a failure of his own mail.
    { fields: [ATTESTED_HOP, DMARC_FAIL] },
    { fields: [ENVELOPE, ATTESTED_HOP], world: zone('reject') },
    { fields: [ENVELOPE, ATTESTED_HOP], world: zone('none') },
    // Old, but the receiver looked on the day.
    { fields: [DMARC_FAIL, ATTESTED_HOP], world: { ...zone('reject'), takenAt: '2026-03-18T00:00:00Z' } },
  ],
  spares: [
    { fields: [DMARC_FAIL.replace('fail', 'pass'), ATTESTED_HOP] },
    { fields: [DMARC_FAIL.replace('mx.home.example', 'mx.elsewhere.example'), ATTESTED_HOP] },
    // Some forwarder on the way failed it, not the receiver.
    { fields: [ATTESTED_HOP, 'Received: from a by gw.friends.example with ESMTP; Tue, 18 Mar 2025 08:59:00 +0900', DMARC_FAIL] },
    { fields: [DMARC_FAIL] },
    { fields: [ENVELOPE, ATTESTED_HOP], world: zone('reject', 'v=spf1 ip4:203.0.113.7 -all') },
    // A year later DNS has other hosts.
    { fields: [ENVELOPE, ATTESTED_HOP], world: { ...zone('reject'), takenAt: '2026-03-18T00:00:00Z' } },
    { fields: [DMARC_FAIL, 'Return-Path: <club-bounces@lists.club.example>', 'Received: from lists.club.example (lists.club.example [203.0.113.8]) by mx.home.example with ESMTPS; Tue, 18 Mar 2025 09:00:01 +0900', 'List-Id: <talk.lists.club.example>'] },
    { fields: [ENVELOPE, ATTESTED_HOP] },
  ],
};
