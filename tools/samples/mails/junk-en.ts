import { arrival } from '../arrival.ts';
import { textPart } from '../compose.ts';
import type { Sample } from '../sample.ts';
import { absent, inventedNetwork, sendingHost } from '../world.ts';

const LINK = 'http://offers.rankrocket-seo.example/go?c=118&e=c2FtQGV4YW1wbGUubmV0';
// The reader's address never leaves: a look-up is made without it, and so it is recorded.
const ASKED = LINK.replace('c2FtQGV4YW1wbGUubmV0', 'reader');

const BODY = `Hi there,

I was on your website example.net and I noticed it is NOT on the first page
of the search engines. You are losing customers every day!!!

We guarantee TOP 3 positions in 30 days. 500 quality backlinks, only $99 this
week (normal price $499). 100% money back.

See our packages: ${LINK}

Shall I send you a free report? Just answer YES.

Kevin
Online Marketing Expert

If you are not interested, answer REMOVE.
`;

/** Unasked-for advertising: a nuisance, but it says who it is and what it sells. */
export const junkEn: Sample = {
  name: 'junk-en',
  what: 'Unasked-for offer of search-engine positions: advertising, no imitation',
  mustFind: 'bulk advertising words, no List-Unsubscribe, the reader\'s address encoded in the link; no brand imitated, nothing stolen: junk and not phishing',
  label: 'junk',
  lineEnds: 'lf',
  trace: arrival({
    returnPath: 'kevin@rankrocket-seo.example', helo: 'mx2.rankrocket-seo.example', reverseName: 'mx2.rankrocket-seo.example',
    address: '198.51.100.18', recipient: 'sam@example.net', queueId: '4aj3F9T0Lz5vH', date: 'Fri, 14 Mar 2025 05:20:44 +0000 (UTC)',
  }),
  fields: [
    ['From', 'Kevin <kevin@rankrocket-seo.example>'],
    ['To', 'sam@example.net'],
    ['Subject', 'example.net - 1st page on search engines, 80% OFF'],
    ['Date', 'Fri, 14 Mar 2025 05:20:40 +0000'],
    ['Message-ID', '<118.1741929640@rankrocket-seo.example>'],
    ['Precedence', 'bulk'],
  ],
  content: textPart(BODY, { charset: 'us-ascii', encoding: '7bit' }),
  world: {
    comment: 'Invented.',
    takenAt: '2025-03-14T08:00:00Z',
    dns: {
      ...sendingHost({ domain: 'rankrocket-seo.example', host: 'mx2.rankrocket-seo.example', address: '198.51.100.18', spf: 'v=spf1 ip4:198.51.100.0/24 -all', dmarc: 'v=DMARC1; p=none' }),
      'offers.rankrocket-seo.example': { A: ['198.51.100.19'] },
    },
    rdap: {
      'rankrocket-seo.example': {
        outcome: 'found', registeredAt: '2024-08-01T00:00:00Z', expiresAt: '2025-08-01T00:00:00Z', registrar: 'Invented Names Ltd.', status: ['ok'],
      },
    },
    geo: { '198.51.100.18': inventedNetwork('US', 'Invented Bulk Mail'), '198.51.100.19': inventedNetwork('US', 'Invented Bulk Mail') },
    blocklists: { [ASKED]: [{ source: 'Google Safe Browsing', outcome: 'absent' }] },
    capture: { [ASKED]: absent },
  },
};
