import { arrival } from '../arrival.ts';
import { textPart } from '../compose.ts';
import type { Sample } from '../sample.ts';
import { absent, inventedNetwork, reverseName } from '../world.ts';

// A well-formed address made from the hash of a sentence: nobody holds a key to it.
const WALLET = 'bc1qlud58q87k0ywqeutg77s58awags62j78p458sd';

// Some letters are Cyrillic, as such writers do it to slip past word filters.
const BODY = `Hello!

As you can see, I am writing to you from your own mailbox. It means that your
device is fully under my control since three months ago.

I have installed a trоjan when you have visited a site for аdults. Through
your саmera I made a vidео of you, and I copied all your contacts and chats.
Your pаsswоrd is known to me and to change it will not help.

Here is my offer: transfer $1,450 in Вitcоin to this wallet, and I delete
everything and we forget each other.

${WALLET}

You have 48 hours from the moment when you open this letter, my program has
sent me a signal. If I do not see the payment, the video goes to your family
and your colleagues. Do not go to police, do not answer, this address is not
real.

In future be more careful. Good luck!
`;

/** The writer claims to be inside the reader's computer, and wants bitcoin within two days. */
export const sextortionEn: Sample = {
  name: 'sextortion-en',
  what: 'Extortion with an invented video, text only, From forged to be the reader\'s own address (SPF and DMARC fail)',
  mustFind: 'From is the reader\'s own address and forged; wallet address, amount, deadline, threat; look-alike letters inside words; no link',
  label: 'fraud',
  lineEnds: 'lf',
  trace: arrival({
    returnPath: 'sam@example.net', helo: '[203.0.113.199]', reverseName: 'unknown',
    address: '203.0.113.199', recipient: 'sam@example.net', queueId: '4c0V3S7Dk4z6M', date: 'Mon, 18 Aug 2025 22:03:08 +0000 (UTC)',
  }),
  fields: [
    ['From', '<sam@example.net>'],
    ['To', '<sam@example.net>'],
    ['Subject', 'Your account is hacked. Your data is stolen. Payment is waited'],
    ['Date', 'Tue, 19 Aug 2025 03:03:01 +0500'],
    ['Message-ID', '<9A1D07E43B529A1D07E43B52@GXHTQ>'],
  ],
  content: textPart(BODY, { charset: 'utf-8', encoding: 'quoted-printable' }),
  world: {
    comment: 'Invented. The reader\'s own domain says which hosts may send for it, and this was none of them.',
    takenAt: '2025-08-18T22:30:00Z',
    dns: {
      [reverseName('203.0.113.199')]: { PTR: absent },
      'example.net': { TXT: ['v=spf1 ip4:192.0.2.10 -all'] },
      '_dmarc.example.net': { TXT: ['v=DMARC1; p=none'] },
    },
    rdap: {},
    geo: { '203.0.113.199': inventedNetwork('KZ', 'Invented Broadband') },
    blocklists: {},
    capture: {},
  },
};
