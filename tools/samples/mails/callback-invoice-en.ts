import { arrival } from '../arrival.ts';
import { textPart } from '../compose.ts';
import type { Sample } from '../sample.ts';
import { inventedNetwork, sendingHost } from '../world.ts';

const HTML = `<div dir="ltr">
<h3>Norton 360 &ndash; Renewal Confirmation</h3>
<p>Dear User,</p>
<p>Thanks for renew your subscription with us. Your plan is auto renewed today and the amount will be debited from your account with in 24 hours.</p>
<table border="1" cellpadding="6">
<tr><td>Invoice No.</td><td>NRT-77120-SAMPLE</td></tr>
<tr><td>Product</td><td>Norton 360 Total Protection, 3 Years, 5 Device</td></tr>
<tr><td>Payment Mode</td><td>Auto-debit (Online)</td></tr>
<tr><td>Total</td><td>$399.99 USD</td></tr>
</table>
<p>If you did not authorize this charge or want to cancel, call our Billing Department immediately:</p>
<p><b>+1 (808) 555-0142</b> (toll free)</p>
<p>Do not reply on this mail. Refund is possible only by phone.</p>
<p>Regards,<br>Billing Department<br>NortonLifelock Antivirus Team</p>
</div>
`;

/** A renewal nobody ordered; the only way out is a telephone call. */
export const callbackInvoiceEn: Sample = {
  name: 'callback-invoice-en',
  what: 'Call-back invoice for a Norton subscription from a Gmail account; SPF, DKIM and DMARC pass for gmail.com',
  mustFind: 'claimed brand from a free-mail address (passing checks speak for Gmail, not for the brand); telephone number as the only way out, sum, 24 hours; no link at all',
  label: 'fraud',
  lineEnds: 'crlf',
  trace: arrival({
    returnPath: 'billing.desk.example88@gmail.com', helo: 'mail-sample-f41.google.com', reverseName: 'mail-sample-f41.google.com',
    address: '192.0.2.41', recipient: 'sam@example.net', queueId: '4bw8J0P6Yn5zR', date: 'Wed, 24 Sep 2025 15:17:02 +0000 (UTC)',
  }),
  fields: [
    ['From', 'Billing Department <billing.desk.example88@gmail.com>'],
    ['To', 'undisclosed-recipients:;'],
    ['Subject', 'Norton Invoice NRT-77120-SAMPLE: your plan is renewed, $399.99'],
    ['Date', 'Wed, 24 Sep 2025 20:46:55 +0530'],
    ['Message-ID', '<CAExample7f2Kq9sample-bill88@mail.gmail.com>'],
  ],
  content: textPart(HTML, { charset: 'utf-8', encoding: '7bit', subtype: 'html' }),
  signedBy: { domain: 'gmail.com', selector: 'sample', atSeconds: 1758727015 },
  world: {
    comment: 'Invented: gmail.com never sent this and does not know the key.',
    takenAt: '2025-09-24T16:00:00Z',
    dns: sendingHost({
      domain: 'gmail.com', host: 'mail-sample-f41.google.com', address: '192.0.2.41', spf: 'v=spf1 ip4:192.0.2.0/24 ~all', dmarc: 'v=DMARC1; p=none; sp=quarantine',
    }),
    rdap: {},
    geo: { '192.0.2.41': inventedNetwork('US', 'Invented Mail Network') },
    blocklists: {},
    capture: {},
  },
};
