import { arrival } from '../arrival.ts';
import { textPart } from '../compose.ts';
import type { Sample } from '../sample.ts';
import { inventedNetwork, sendingHost } from '../world.ts';

const LINK = 'https://github.com/password_reset/sample-token-0000';

const BODY = `Hi sam-rowe,

We received a request to reset the password of your GitHub account. To choose
a new one, open this page in the next 3 hours:

${LINK}

If you did not ask for this, you can ignore this mail: your password stays as
it is.

Thanks,
The GitHub Team
`;

/** A reset that the reader asked for: it names the account, and the link is the brand's own. */
export const genuineResetEn: Sample = {
  name: 'genuine-reset-en',
  what: 'Password reset of GitHub, asked for by the reader, text only, with a DKIM signature of the brand\'s domain',
  mustFind: 'SPF, DKIM and DMARC pass, aligned with the brand\'s own domain, and the one link on it; reset words and a time limit alone are no sign: nothing above low',
  label: 'no-signs',
  lineEnds: 'crlf',
  trace: [
    ['Authentication-Results', 'mx.example.net;\n\tdkim=pass header.d=github.com header.s=sample;\n\tspf=pass smtp.mailfrom=github.com;\n\tdmarc=pass header.from=github.com'],
    ...arrival({
      returnPath: 'noreply@github.com', helo: 'out-21.smtp.github.com', reverseName: 'out-21.smtp.github.com',
      address: '192.0.2.21', recipient: 'sam@example.net', queueId: '4aqR8D4Jz6z2L', date: 'Tue, 25 Mar 2025 14:08:53 +0000 (UTC)',
    }),
  ],
  fields: [
    ['From', 'GitHub <noreply@github.com>'],
    ['To', 'sam-rowe <sam@example.net>'],
    ['Subject', '[GitHub] Please reset your password'],
    ['Date', 'Tue, 25 Mar 2025 14:08:51 +0000'],
    ['Message-ID', '<67e2b7d3_sample@lowworker-sample.github.com>'],
    ['X-Auto-Response-Suppress', 'All'],
  ],
  content: textPart(BODY, { charset: 'us-ascii', encoding: '7bit' }),
  signedBy: { domain: 'github.com', selector: 'sample', atSeconds: 1742911731 },
  world: {
    comment: 'Invented: addresses, records and key are not the brand\'s.',
    takenAt: '2025-03-25T14:30:00Z',
    dns: {
      ...sendingHost({
        domain: 'github.com', host: 'out-21.smtp.github.com', address: '192.0.2.21', spf: 'v=spf1 ip4:192.0.2.16/28 -all', dmarc: 'v=DMARC1; p=reject',
      }),
      'github.com': { A: ['198.51.100.4'], TXT: ['v=spf1 ip4:192.0.2.16/28 -all'] },
    },
    rdap: {
      'github.com': {
        outcome: 'found', registeredAt: '2007-10-09T18:20:50Z', expiresAt: '2026-10-09T18:20:50Z', registrar: 'Invented Names Ltd.', status: ['client delete prohibited'],
      },
    },
    geo: { '192.0.2.21': inventedNetwork('US', 'Invented Sending Network'), '198.51.100.4': inventedNetwork('US', 'Invented Web Network') },
    blocklists: { [LINK]: [{ source: 'Google Safe Browsing', outcome: 'absent' }] },
    capture: {},
  },
};
