import type { RuleCases } from '../rule-cases.ts';

const mail = (answer: Readonly<Record<string, unknown>> | null, host = 'www.example.com') => ({
  html: `<p>See <a href="https://${host}/">our new page</a>.</p>`,
  world: { takenAt: '2025-03-18T00:30:00Z', rdap: answer === null ? {} : { 'example.com': answer } },
});

export const cases: RuleCases = {
  fires: [
    { sample: 'kagoya' },
    mail({ outcome: 'failed', error: 'permerror', code: 'restricted', detail: 'The registry answers only those whom it has approved.' }),
    mail({ outcome: 'failed', error: 'temperror', code: 'timeout', detail: '' }),
  ],
  spares: [
    { sample: 'card-ja' },
    mail({ registeredAt: '2009-05-01T00:00:00Z', registrar: 'Invented Names Ltd.' }),
    mail({ outcome: 'absent' }),
    // Nobody asked.
    mail(null),
    { html: '<p>See <a href="https://www.example.com/">our new page</a>.</p>' },
  ],
};
