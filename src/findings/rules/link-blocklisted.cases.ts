import type { RuleCases } from '../rule-cases.ts';

const LINK = 'https://www.garden-club.example/members';
const mail = (...answers: readonly Readonly<Record<string, unknown>>[]) => ({
  html: `<p>Please <a href="${LINK}">confirm your membership</a> now.</p>`,
  world: { takenAt: '2025-03-18T00:30:00Z', blocklists: { [LINK]: answers } },
});

export const cases: RuleCases = {
  fires: [
    { sample: 'kagoya' },
    mail({ source: 'OpenPhish', threat: 'phishing' }),
    // One source is down; the other has it all the same.
    mail({ source: 'URLhaus', outcome: 'failed', error: 'temperror', code: 'timeout', detail: '' }, { source: 'PhishTank', threat: 'phishing' }),
    // A list of spam's domains: it fires, and less gravely.
    mail({ source: 'URIBL', threat: 'spam' }),
  ],
  spares: [
    { sample: 'genuine-bank-ja' },
    mail({ source: 'OpenPhish', outcome: 'absent' }, { source: 'URLhaus', outcome: 'absent' }),
    // Refused and silent sources have said nothing against a club.
    mail({ source: 'Spamhaus DBL', outcome: 'failed', error: 'permerror', code: 'refused', detail: '' }, { source: 'SURBL', outcome: 'failed', error: 'temperror', code: 'timeout', detail: '' }),
    { html: `<p>Please <a href="${LINK}">confirm your membership</a> now.</p>` },
  ],
};
