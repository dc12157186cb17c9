import { arrival } from '../arrival.ts';
import { textPart } from '../compose.ts';
import type { Sample } from '../sample.ts';
import { inventedNetwork, sendingHost } from '../world.ts';

const BODY = `Dearest One in the Lord,

Compliments of the season to you and your family. I am Mrs. Eleanor
Whitcombe, a widow of 74 years, presently in a hospital bed in Lisbon where
the doctors say that my days are numbered.

My late husband, an engineer, deposited the sum of £8,500,000.00 (Eight
Million Five Hundred Thousand US Dollars) with a security company before his
death. We were not blessed with a child. After much prayers I have chosen you
to be the next of kin and to use this fund for orphans. 40% of the money is
for your own self.

Kindly send to my lawyer, Barrister Okoye, your full names, house address,
telephone number, and a copy of your international passport, so that he can
prepare the certificate of deposit. A small fee of £350 only is required for
the stamp duty, and it will be refunded.

Keep this matter confidential until the fund is in your account, and reply
only to the lawyer's private email: barrister.okoye.example@yandex.com

Yours in Christ,
Mrs. Eleanor Whitcombe
`;

/** A dying widow has chosen the reader for her millions; the answer goes to somebody else's mailbox. */
export const advanceFeeEn: Sample = {
  name: 'advance-fee-en',
  what: 'Advance-fee letter ("419"), text only, ISO-8859-1 as 8bit, from a free-mail account that passes SPF and DMARC',
  mustFind: 'Reply-To at another free-mail address; nobody named in To; large sum, fee first, secrecy, passport wanted; £ against US Dollars',
  label: 'fraud',
  lineEnds: 'lf',
  trace: arrival({
    returnPath: 'mrs.whitcombe.example@outlook.com', helo: 'out-77.example-relay.outlook.com', reverseName: 'out-77.example-relay.outlook.com',
    address: '192.0.2.77', recipient: 'sam@example.net', queueId: '4aZr0C5Wm1z8K', date: 'Sun, 02 Feb 2025 11:29:40 +0000 (UTC)',
  }),
  fields: [
    ['From', 'Mrs Eleanor Whitcombe <mrs.whitcombe.example@outlook.com>'],
    ['Reply-To', '"Barrister Okoye" <barrister.okoye.example@yandex.com>'],
    ['To', 'undisclosed-recipients:;'],
    ['Subject', 'From a widow: please reply urgently with love'],
    ['Date', 'Sun, 2 Feb 2025 11:29:33 +0000'],
    ['Message-ID', '<CY8X77A0C2D1@out-77.example-relay.outlook.com>'],
  ],
  content: textPart(BODY, { charset: 'iso-8859-1', encoding: '8bit' }),
  signedBy: { domain: 'outlook.com', selector: 'sample', atSeconds: 1738495773 },
  world: {
    comment: 'Invented: outlook.com never sent this and does not know the key. A real account at a free-mail provider passes every check; that says nothing about its owner.',
    takenAt: '2025-02-02T12:00:00Z',
    dns: sendingHost({
      domain: 'outlook.com', host: 'out-77.example-relay.outlook.com', address: '192.0.2.77', spf: 'v=spf1 ip4:192.0.2.0/24 ~all', dmarc: 'v=DMARC1; p=none',
    }),
    rdap: {},
    geo: { '192.0.2.77': inventedNetwork('IE', 'Invented Mail Network') },
    blocklists: {},
    capture: {},
  },
};
