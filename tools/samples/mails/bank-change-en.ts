import { arrival } from '../arrival.ts';
import { textPart } from '../compose.ts';
import type { Sample } from '../sample.ts';
import { inventedNetwork, sendingHost } from '../world.ts';

const BODY = `Dear Hanako,

Thank you for the order of 4 November. The boards left our yard this morning
and should reach you on Thursday.

Please note that our bank details have changed: we closed the account at our
old bank at the end of October. Could you update your records before you pay
invoice 20418?

  Hollowmoor Timber Ltd
  Sort code 00-00-00
  Account 00000000

The invoice itself stays as it was, due in 30 days. If anything is unclear,
ring me at the yard.

Best wishes,
Owen Tarrant
Hollowmoor Timber Ltd
`;

/** A supplier that changed its bank writes just so, and so does who reads its mail: only a call to the number on an old invoice tells. */
export const bankChangeEn: Sample = {
  name: 'bank-change-en',
  what: 'A supplier that tells of a new bank account, from its own domain, which passes SPF and DMARC; true as often as not',
  mustFind: 'a change of bank details, and how to make sure of it; the domain is not forged, the reader is named, no link, no haste: neither fraud nor in order, but suspicious',
  label: 'suspicious',
  lineEnds: 'crlf',
  trace: arrival({
    returnPath: 'owen@hollowmoor-timber.example', helo: 'mail.hollowmoor-timber.example', reverseName: 'mail.hollowmoor-timber.example',
    address: '198.51.100.27', recipient: 'h.sato@example.jp', queueId: '4d6Xm20sTnz7q', date: 'Tue, 11 Nov 2025 19:20:40 +0900 (JST)',
  }),
  fields: [
    ['From', 'Owen Tarrant <owen@hollowmoor-timber.example>'],
    ['To', 'Hanako Sato <h.sato@example.jp>'],
    ['Subject', 'Your boards are on the way, and our new bank details'],
    ['Date', 'Tue, 11 Nov 2025 10:20:33 +0000'],
    ['Message-ID', '<E2B7.20251111102033@mail.hollowmoor-timber.example>'],
  ],
  content: textPart(BODY, { charset: 'us-ascii', encoding: '7bit' }),
  world: {
    comment: 'Invented, as the yard and its account are.',
    takenAt: '2025-11-11T12:00:00Z',
    dns: sendingHost({ domain: 'hollowmoor-timber.example', host: 'mail.hollowmoor-timber.example', address: '198.51.100.27', spf: 'v=spf1 ip4:198.51.100.27 -all', dmarc: 'v=DMARC1; p=none' }),
    rdap: {
      'hollowmoor-timber.example': {
        outcome: 'found', registeredAt: '2009-03-18T00:00:00Z', expiresAt: '2027-03-18T00:00:00Z', registrar: 'Invented Names Ltd.', status: ['ok'],
      },
    },
    geo: { '198.51.100.27': inventedNetwork('GB', 'Invented Hosting') },
    blocklists: {},
    capture: {},
  },
};
