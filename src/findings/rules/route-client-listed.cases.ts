import type { RuleCases } from '../rule-cases.ts';
import { ATTESTED_HOP } from '../rule-cases.ts';

const mail = (...answers: readonly Readonly<Record<string, unknown>>[]) => ({
  text: 'See you on Sunday at the allotment.', fields: [ATTESTED_HOP], world: { takenAt: '2025-03-18T00:30:00Z', addressBlocklists: { '203.0.113.7': answers } },
});

export const cases: RuleCases = {
  fires: [
    mail({ source: 'Spamhaus ZEN', threat: 'infected-host' }),
    mail({ source: 'Spamhaus ZEN', threat: 'end-user-network' }),
    mail({ source: 'a list', outcome: 'failed', error: 'temperror', code: 'timeout', detail: '' }, { source: 'Spamhaus ZEN', threat: 'spam-source' }),
  ],
  spares: [
    { sample: 'kagoya' },
    mail({ source: 'Spamhaus ZEN', outcome: 'absent' }),
    // The list refuses the reader's resolver: that is no word about the friend's server.
    mail({ source: 'Spamhaus ZEN', outcome: 'failed', error: 'permerror', code: 'refused', detail: '' }),
    { text: 'See you on Sunday at the allotment.', fields: [ATTESTED_HOP] },
  ],
};
