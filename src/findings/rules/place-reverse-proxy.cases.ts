import type { RuleCases } from '../rule-cases.ts';

const mail = (address: string, place: Readonly<Record<string, unknown>> | null) => ({
  html: '<p>See <a href="https://www.garden-club.example/">our new page</a>.</p>',
  world: { takenAt: '2025-03-18T00:30:00Z', dns: { 'www.garden-club.example': { A: [address] } }, geo: place === null ? {} : { [address]: place } },
});

export const cases: RuleCases = {
  fires: [
    { sample: 'kagoya' },
    mail('104.21.33.250', { asn: 13_335, asName: 'Cloudflare, Inc.', country: 'US' }),
    mail('198.51.100.7', { asn: 54_113, asName: 'Fastly, Inc.' }),
    // No source gives the network: the operator's own blocks tell it.
    mail('172.67.1.2', null),
  ],
  spares: [
    { sample: 'card-ja' },
    mail('198.51.100.7', { asn: 64_496, asName: 'Garden Hosting', country: 'JP' }),
    // Rented servers hide nobody: the page stands there.
    mail('198.51.100.7', { asn: 24_940, asName: 'Hetzner Online GmbH', country: 'DE' }),
    { html: '<p>See <a href="https://www.garden-club.example/">our new page</a>.</p>' },
  ],
};
