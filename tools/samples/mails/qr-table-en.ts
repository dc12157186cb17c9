import { codeModules } from '../../../src/findings/attached-files.fixture.ts';
import { arrival } from '../arrival.ts';
import { textPart } from '../compose.ts';
import type { Sample } from '../sample.ts';
import { absent, inventedNetwork, sendingHost } from '../world.ts';

const LINK = 'https://evil.example/a';
// Cells of four pixels; what is dark has a colour, what is light has none.
const TABLE = codeModules().map((row) => `<tr>${row.map((isDark) => `<td${isDark ? ' class="d"' : ''}></td>`).join('')}</tr>`).join('\n');

const HTML = `<html><head><style>td{width:4px;height:4px;padding:0} .d{background-color:#101010}</style></head><body>
<p>Microsoft 365</p>
<p>Dear user, your multi-factor authentication expires today. Scan the QR code with your phone camera to keep your account active.</p>
<table cellspacing="0" cellpadding="0" border="0">
${TABLE}
</table>
<p>IT Service Desk</p>
</body></html>
`;

/** A code and no picture: it is a table. */
export const qrTableEn: Sample = {
  name: 'qr-table-en',
  what: 'Mail in the name of Microsoft 365 whose QR code is no picture: it is drawn with the cells of a table',
  mustFind: 'the code that is drawn with a table, and its link; claimed brand against address; the reader is to scan it today',
  label: 'phishing',
  lineEnds: 'lf',
  trace: arrival({
    returnPath: 'desk@harborview-print.example', helo: 'mx2.harborview-print.example', reverseName: 'mx2.harborview-print.example',
    address: '198.51.100.88', recipient: 'sam@example.net', queueId: '4dG6k90RzTz4w', date: 'Thu, 13 Nov 2025 10:12:40 +0000 (UTC)',
  }),
  fields: [
    ['From', '"Microsoft 365 Service Desk" <desk@harborview-print.example>'],
    ['To', 'sam@example.net'],
    ['Subject', 'MFA expires today'],
    ['Date', 'Thu, 13 Nov 2025 10:12:31 +0000'],
    ['Message-ID', '<1113.qr@mx2.harborview-print.example>'],
  ],
  content: textPart(HTML, { charset: 'us-ascii', encoding: 'quoted-printable', subtype: 'html' }),
  world: {
    comment: 'Invented. The page is gone already.',
    takenAt: '2025-11-13T12:00:00Z',
    dns: { ...sendingHost({ domain: 'harborview-print.example', host: 'mx2.harborview-print.example', address: '198.51.100.88' }), 'evil.example': { A: absent } },
    rdap: {}, geo: { '198.51.100.88': inventedNetwork('US', 'Invented Hosting Inc.') }, blocklists: { [LINK]: [{ source: 'Google Safe Browsing', outcome: 'absent' }] }, capture: {},
  },
};
