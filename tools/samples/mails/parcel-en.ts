import { arrival } from '../arrival.ts';
import { encodedWords, multipart, textPart } from '../compose.ts';
import type { Sample } from '../sample.ts';
import { absent, behindCloudflare, inventedNetwork, sendingHost } from '../world.ts';

const LINK = 'https://royalmail-redelivery-4471.pages.dev/pay?ref=RM4471902GB';

const PLAIN = `Dear Customer,

Your parcel RM 4471 902 GB has arrive at our depot, but it could not be
delivered because an handling fee of £1.99 is outstanding.

To avoid the return to sender, please settle the fee within 12 hours:
${LINK}

Please keep your debit card ready. Parcels not paid after 48 hours will be
destroyed.

Kindly Regards,
Royal Mail Group Inc. Ltd
`;

const HTML = `<html><body style="font-family:Arial,sans-serif">
<table width="560" cellpadding="16" style="border-top:6px solid #da202a"><tr><td>
<h2>Royal Mail</h2>
<p>Dear Customer,</p>
<p>Your parcel <b>RM 4471 902 GB</b> has arrive at our depot, but it could not be delivered because an handling fee of <b>£1.99</b> is outstanding.</p>
<p>To avoid the return to sender, please settle the fee within <b>12 hours</b>:</p>
<p><a href="${LINK}" style="background:#da202a;color:#fff;padding:12px 20px">https://www.royalmail.com/redelivery</a></p>
<p>Please keep your debit card ready. Parcels not paid after 48 hours will be destroyed.</p>
<p>Kindly Regards,<br>Royal Mail Group Inc. Ltd</p>
</td></tr></table>
</body></html>
`;

/** A parcel is said to wait for a small fee; the button shows the carrier's address and leads to a free host. */
export const parcelEn: Sample = {
  name: 'parcel-en',
  what: 'English parcel-fee mail in the name of Royal Mail, sent from the taken-over mail server of a small shop',
  mustFind: 'claimed brand against address; link text shows royalmail.com, link leads to a free host with the brand\'s word in it; 12 hours against 48 hours; two company forms at once; asks for a card',
  label: 'phishing',
  lineEnds: 'crlf',
  trace: arrival({
    returnPath: 'orders@harrowgate-tiles.example', helo: 'mail.harrowgate-tiles.example', reverseName: 'mail.harrowgate-tiles.example',
    address: '203.0.113.24', recipient: 'sam@example.net', queueId: '4bQk7N2Z9xz3T', date: 'Thu, 05 Jun 2025 07:42:19 +0000 (UTC)',
  }),
  fields: [
    ['From', '"Royal Mail Delivery" <orders@harrowgate-tiles.example>'],
    ['To', 'sam@example.net'],
    ['Subject', encodedWords('Action required: your parcel RM4471902GB is on hold (£1.99 unpaid)')],
    ['Date', 'Thu, 05 Jun 2025 07:42:11 +0000'],
    ['Message-ID', '<6f1c2a90b7.1749109331@harrowgate-tiles.example>'],
  ],
  content: multipart('alternative', '=_a81f0c_parcel', [
    textPart(PLAIN, { charset: 'utf-8', encoding: 'quoted-printable' }),
    textPart(HTML, { charset: 'utf-8', encoding: 'quoted-printable', subtype: 'html' }),
  ]),
  world: {
    comment: 'Invented. The sender passes SPF: the shop\'s own server did send it. The brand has nothing to do with that.',
    takenAt: '2025-06-05T09:00:00Z',
    dns: {
      ...sendingHost({ domain: 'harrowgate-tiles.example', host: 'mail.harrowgate-tiles.example', address: '203.0.113.24', spf: 'v=spf1 ip4:203.0.113.24 -all' }),
      'royalmail-redelivery-4471.pages.dev': { A: ['198.51.100.61'] },
    },
    rdap: { 'royalmail-redelivery-4471.pages.dev': absent },
    geo: { '203.0.113.24': inventedNetwork('GB', 'Invented Hosting Ltd'), '198.51.100.61': behindCloudflare },
    blocklists: {
      [LINK]: [
        { source: 'Google Safe Browsing', outcome: 'found', threat: 'SOCIAL_ENGINEERING' },
        { source: 'PhishTank', outcome: 'absent' },
      ],
    },
    capture: {
      [LINK]: { finalUrl: LINK, looksLike: 'a payment page with the sign of Royal Mail', asksFor: ['name', 'address', 'card number', 'card security code'] },
    },
  },
};
