import { ATTESTED_HOP, type RuleCases } from '../rule-cases.ts';

const named = (addresses: readonly string[]) => ({ dns: { '7.113.0.203.in-addr.arpa': { PTR: ['gw.friends.example'] }, 'gw.friends.example': { A: addresses } } });

export const cases: RuleCases = {
  fires: [
    { fields: [ATTESTED_HOP], world: named(['198.51.100.9']) },
    { fields: [ATTESTED_HOP], world: named([]) },
    { fields: [ATTESTED_HOP], world: { dns: { '7.113.0.203.in-addr.arpa': { PTR: [] } } } },
  ],
  spares: [
    { fields: [ATTESTED_HOP], world: named(['198.51.100.9', '203.0.113.7']) },
    { fields: [ATTESTED_HOP] },
    { fields: [ATTESTED_HOP], world: { dns: { '7.113.0.203.in-addr.arpa': { outcome: 'failed', error: 'temperror', code: 'timeout' } } } },
  ],
};
