import { files } from '../../../src/findings/attached-files.fixture.ts';
import { arrival } from '../arrival.ts';
import { encodedWords, filePart, multipart, textPart } from '../compose.ts';
import type { Sample } from '../sample.ts';
import { absent, inventedNetwork, sendingHost } from '../world.ts';

const HOST = 'seikyu-shorui-kakunin.top';
const LINK = `https://${HOST}/view?d=0912`;
const BODY = `ご請求書を添付いたします。
内容をご確認のうえ、本日中にお手続きください。
`;
const PAPER = 'Amazon Billing\nDear customer, your payment method was declined.\nYour account will be suspended within 24 hours.\nClick here to update your payment information';

/** The mail says nothing; its PDF has the brand, the threat and the one link. */
export const pdfLinkJa: Sample = {
  name: 'pdf-link-ja',
  what: 'Japanese mail of two lines with a PDF of one page, in which the brand, the threat and the only link stand',
  mustFind: 'a short PDF with a single link to a foreign .top host; nobody addressed; the reader is hurried',
  label: 'phishing',
  lineEnds: 'crlf',
  trace: arrival({
    returnPath: 'kanri@kikyou-unsou.example', helo: 'sv3.kikyou-unsou.example', reverseName: 'sv3.kikyou-unsou.example',
    address: '203.0.113.91', recipient: 'hanako@example.jp', queueId: '4dQ7t51KzXz3m', date: 'Fri, 12 Sep 2025 08:15:22 +0900 (JST)',
  }),
  fields: [
    ['From', `${encodedWords('請求書サービス')} <kanri@kikyou-unsou.example>`],
    ['To', 'hanako@example.jp'],
    ['Subject', encodedWords('【重要】ご請求書のご確認（お支払い方法の更新）')],
    ['Date', 'Fri, 12 Sep 2025 08:15:19 +0900'],
    ['Message-ID', '<0912.5a1c@sv3.kikyou-unsou.example>'],
  ],
  content: multipart('mixed', '----=_pdf_20250912', [
    textPart(BODY, { charset: 'utf-8', encoding: '8bit' }),
    filePart(files.pdf({ link: LINK, text: PAPER }).bytes, 'application/pdf; name="invoice_0912.pdf"', [['Content-Disposition', 'attachment; filename="invoice_0912.pdf"']]),
  ]),
  world: {
    comment: 'Invented. The host was registered two days before; nobody has listed it.',
    takenAt: '2025-09-12T03:00:00Z',
    dns: { ...sendingHost({ domain: 'kikyou-unsou.example', host: 'sv3.kikyou-unsou.example', address: '203.0.113.91' }), [HOST]: { A: ['198.51.100.66'] } },
    rdap: { [HOST]: { outcome: 'found', registeredAt: '2025-09-10T02:11:00Z', expiresAt: '2026-09-10T02:11:00Z', registrar: 'Invented Names Ltd.', status: ['client transfer prohibited'] } },
    geo: { '203.0.113.91': inventedNetwork('JP', 'Invented Server Co.'), '198.51.100.66': absent },
    blocklists: { [LINK]: [{ source: 'Google Safe Browsing', outcome: 'absent' }] },
    capture: {},
  },
};
