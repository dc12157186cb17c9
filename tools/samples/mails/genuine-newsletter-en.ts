import { arrival } from '../arrival.ts';
import { multipart, textPart } from '../compose.ts';
import type { Field, Sample } from '../sample.ts';
import { inventedNetwork, sendingHost } from '../world.ts';

const TRACKED = 'https://wl.spotify.com/ls/click?upn=sample-0001';
const UNSUBSCRIBE = 'https://wl.spotify.com/ls/click?upn=sample-0009';

const PLAIN = `Hi Sam,

Here is what is new for you this week.

New episodes from three shows you follow, and a playlist for walks in the
rain, picked from what you played in October.

Open your playlist: ${TRACKED}

You get this mail because you chose music news in your settings.
Unsubscribe: ${UNSUBSCRIBE}

Spotify AB, Stockholm, Sweden
`;

const HTML = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>New this week</title></head>
<body style="font-family:Helvetica,Arial,sans-serif">
<h1>New this week</h1>
<p>Hi Sam,</p>
<p>Here is what is new for you this week.</p>
<p>New episodes from three shows you follow, and a playlist for walks in the rain, picked from what you played in October.</p>
<p><a href="${TRACKED}">Open your playlist</a></p>
<hr>
<p style="font-size:12px">You get this mail because you chose music news in your settings. <a href="${UNSUBSCRIBE}">Unsubscribe</a></p>
<p style="font-size:12px">Spotify AB, Stockholm, Sweden</p>
</body></html>
`;

// What the sender's own machines wrote below the boundary: claimed, and innocent.
const inside: Field = ['Received', 'from campaign-worker-04 (unknown [10.20.4.17])\n\tby o14.em.spotify.com with SMTP id sample0001;\n\tFri, 07 Nov 2025 09:30:02 +0000 (UTC)'];

/** A newsletter that its reader chose: long tracked links, but all of them in the brand's house. */
export const genuineNewsletterEn: Sample = {
  name: 'genuine-newsletter-en',
  what: 'Newsletter of Spotify with list fields and tracked links, multipart/alternative, quoted-printable, two hops',
  mustFind: 'SPF (another domain of the house), DKIM and DMARC pass, aligned; tracked links on the brand\'s own host; List-Unsubscribe with one click; nothing above low',
  label: 'no-signs',
  lineEnds: 'lf',
  trace: [
    ...arrival({
      returnPath: 'bounces+118-sample@em.spotify.com', helo: 'o14.em.spotify.com', reverseName: 'o14.em.spotify.com',
      address: '203.0.113.14', recipient: 'sam@example.net', queueId: '4d2Qk1N7Wz0gB', date: 'Fri, 07 Nov 2025 09:30:05 +0000 (UTC)',
    }),
  ],
  fields: [
    inside,
    ['From', 'Spotify <no-reply@spotify.com>'],
    ['To', 'sam@example.net'],
    ['Subject', 'New this week: a playlist for rainy walks'],
    ['Date', 'Fri, 07 Nov 2025 09:30:01 +0000'],
    ['Message-ID', '<sample-0001.118@em.spotify.com>'],
    ['List-Id', 'Music news <news.em.spotify.com>'],
    ['List-Unsubscribe', '<https://wl.spotify.com/unsubscribe?id=sample-0001>,\n <mailto:unsubscribe@em.spotify.com?subject=sample-0001>'],
    ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
    ['Feedback-ID', '118:news:sample'],
  ],
  content: multipart('alternative', 'np_20251107_0001', [
    textPart(PLAIN, { charset: 'utf-8', encoding: 'quoted-printable' }),
    textPart(HTML, { charset: 'utf-8', encoding: 'quoted-printable', subtype: 'html' }),
  ]),
  signedBy: { domain: 'spotify.com', selector: 'sample', atSeconds: 1762507801 },
  world: {
    comment: 'Invented: addresses, records and key are not the brand\'s.',
    takenAt: '2025-11-07T10:00:00Z',
    dns: {
      ...sendingHost({
        domain: 'em.spotify.com', host: 'o14.em.spotify.com', address: '203.0.113.14', spf: 'v=spf1 ip4:203.0.113.0/28 -all',
        author: 'spotify.com', dmarc: 'v=DMARC1; p=reject; adkim=r; aspf=r',
      }),
      'wl.spotify.com': { A: ['203.0.113.9'] },
    },
    rdap: {
      'spotify.com': {
        outcome: 'found', registeredAt: '2006-04-23T00:00:00Z', expiresAt: '2027-04-23T00:00:00Z', registrar: 'Invented Names Ltd.', status: ['client transfer prohibited'],
      },
    },
    geo: { '203.0.113.14': inventedNetwork('SE', 'Invented Sending Network'), '203.0.113.9': inventedNetwork('SE', 'Invented Sending Network') },
    blocklists: { [TRACKED]: [{ source: 'Google Safe Browsing', outcome: 'absent' }] },
    capture: {},
  },
};
