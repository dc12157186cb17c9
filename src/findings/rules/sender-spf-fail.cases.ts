import { ATTESTED_HOP, type RuleCases } from '../rule-cases.ts';

const ENVELOPE = 'Return-Path: <hanako@friends.example>';
const zone = (spf: string, more: Readonly<Record<string, unknown>> = {}) => ({ takenAt: '2025-03-18T00:10:00Z', dns: { 'friends.example': { TXT: [spf] }, '_dmarc.friends.example': { TXT: [] }, ...more } });

export const cases: RuleCases = {
  fires: [
    { fields: [ENVELOPE, ATTESTED_HOP], world: zone('v=spf1 ip4:198.51.100.1 -all') },
    { fields: [ENVELOPE, 'Received-SPF: none', 'Authentication-Results: mx.home.example; spf=fail smtp.mailfrom=friends.example; dmarc=none header.from=friends.example', ATTESTED_HOP] },
  ],
  spares: [
    { fields: [ENVELOPE, ATTESTED_HOP], world: zone('v=spf1 ip4:203.0.113.7 -all') },
    { fields: [ENVELOPE, ATTESTED_HOP], world: zone('v=spf1 ip4:198.51.100.1 ~all') },
    { fields: ['Return-Path: <b@elsewhere.example>', ATTESTED_HOP], world: zone('v=spf1 -all', { 'elsewhere.example': { TXT: ['v=spf1 -all'] } }) },
    { fields: [ENVELOPE, 'Received: from lists.club.example (lists.club.example [203.0.113.8]) by mx.home.example with ESMTPS; Tue, 18 Mar 2025 09:00:01 +0900', 'List-Id: <talk.lists.club.example>'], world: zone('v=spf1 -all') },
    { fields: [ENVELOPE, ATTESTED_HOP], world: { ...zone('v=spf1 -all'), takenAt: '2026-01-01T00:00:00Z' } },
    // Somebody else's word, from below.
    { fields: [ATTESTED_HOP, 'Authentication-Results: mx.elsewhere.example; spf=fail smtp.mailfrom=friends.example'] },
  ],
};
