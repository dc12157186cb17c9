import type { RuleCases } from '../rule-cases.ts';
import { ATTESTED_HOP } from '../rule-cases.ts';

const mail = (registeredAt: string | null, host = 'new-offers.example.com', domain = 'example.com') => ({
  html: `<p>Please <a href="https://${host}/">look at the offer</a>.</p>`, fields: [ATTESTED_HOP],
  world: { takenAt: '2025-03-18T00:30:00Z', rdap: { [domain]: registeredAt === null ? { outcome: 'failed', code: 'restricted', detail: '' } : { registeredAt } } },
});

export const cases: RuleCases = {
  fires: [{ sample: 'card-ja' }, mail('2025-03-15T10:00:00Z'), mail('2025-01-20T10:00:00Z')],
  spares: [
    { sample: 'kagoya' },
    mail('2009-05-01T00:00:00Z'),
    // Sixty days and more: a shop that opened this winter.
    mail('2025-01-16T00:00:00Z'),
    // Not known is not young.
    mail(null),
    // A date after the mail came: the clock or the registry errs, or the name changed hands since.
    mail('2025-04-01T00:00:00Z'),
    // A friend's page at a web host: its own name was registered with nobody, whatever is said of the host's.
    mail('2025-03-15T10:00:00Z', 'my-garden.pages.dev', 'my-garden.pages.dev'),
  ],
};
