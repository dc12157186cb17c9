import { ATTESTED_HOP, type RuleCases } from '../rule-cases.ts';

const CONFIRMED = { dns: { '7.113.0.203.in-addr.arpa': { PTR: ['gw.friends.example'] }, 'gw.friends.example': { A: ['203.0.113.7'] } } };
const FORGED = 'Received: from gw.friends.example (gw.friends.example [203.0.113.7]) by relay.friends.example with ESMTP; Tue, 18 Mar 2025 08:59:00 +0900';

export const cases: RuleCases = {
  fires: [{ sample: 'kagoya' }, { fields: [ATTESTED_HOP], world: CONFIRMED }],
  spares: [
    { sample: 'sextortion-en' },
    { fields: [FORGED], world: CONFIRMED },
    { fields: [ATTESTED_HOP], world: { dns: { ...CONFIRMED.dns, 'gw.friends.example': { A: ['203.0.113.99'] } } } },
    { fields: [ATTESTED_HOP] },
  ],
};
