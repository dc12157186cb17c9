import { arrival } from '../arrival.ts';
import { encodedWords, filePart, multipart, textPart } from '../compose.ts';
import { qrCode } from '../pictures.ts';
import type { Sample } from '../sample.ts';
import { absent, inventedNetwork, sendingHost, timedOut } from '../world.ts';

const HOST = 'm365-ninshou-koushin.top';
const LINK = `https://${HOST}/mfa/?s=4f9a`;

const HTML = `<html><body style="text-align:center">
<p>Microsoft 365 多要素認証の更新</p>
<p><img src="cid:code@sample" width="220" alt=""></p>
<p>スマートフォンで読み取ってください。有効期限：本日</p>
</body></html>
`;

/** Hardly a word, and a picture that only a telephone can read. */
export async function qrJa(): Promise<Sample> {
  return {
    name: 'qr-ja',
    what: 'Japanese mail that is a QR code and two lines, in the name of Microsoft 365, from a builder\'s taken-over account',
    mustFind: 'the QR code\'s link, to a foreign .top host with a product\'s word; claimed brand against address; the page is on no blocklist and could not be looked at: not known, never clean',
    label: 'phishing',
    lineEnds: 'crlf',
    trace: arrival({
      returnPath: 'info@yamabuki-kensetsu.example', helo: 'sv07.yamabuki-kensetsu.example', reverseName: 'sv07.yamabuki-kensetsu.example',
      address: '203.0.113.80', recipient: 'hanako@example.jp', queueId: '4cF5d93XgZz2n', date: 'Mon, 06 Oct 2025 09:02:34 +0900 (JST)',
    }),
    fields: [
      ['From', `${encodedWords('Microsoft 365 セキュリティ')} <info@yamabuki-kensetsu.example>`],
      ['To', 'hanako@example.jp'],
      ['Subject', encodedWords('【要対応】多要素認証の有効期限は本日までです')],
      ['Date', 'Mon, 6 Oct 2025 09:02:30 +0900'],
      ['Message-ID', '<b71e90.4c2a@sv07.yamabuki-kensetsu.example>'],
    ],
    content: multipart('related', '----=_qr_20251006', [
      textPart(HTML, { charset: 'utf-8', encoding: 'base64', subtype: 'html' }),
      filePart(await qrCode(LINK), 'image/png; name="image001.png"', [['Content-ID', '<code@sample>'], ['Content-Disposition', 'inline; filename="image001.png"']]),
    ]),
    world: {
      comment: 'Invented. The host is gone already, the registry and the capture gave no answer.',
      takenAt: '2025-10-07T01:00:00Z',
      dns: {
        ...sendingHost({ domain: 'yamabuki-kensetsu.example', host: 'sv07.yamabuki-kensetsu.example', address: '203.0.113.80', spf: 'v=spf1 a:sv07.yamabuki-kensetsu.example -all' }),
        [HOST]: { A: absent },
      },
      rdap: { [HOST]: timedOut('The registry') },
      geo: { '203.0.113.80': inventedNetwork('JP', 'Invented Server Co.') },
      blocklists: { [LINK]: [{ source: 'Google Safe Browsing', outcome: 'absent' }, { source: 'PhishTank', outcome: 'absent' }] },
      capture: { [LINK]: { outcome: 'failed', error: 'permerror', code: 'no-address', detail: 'The host has no address any more.' } },
    },
  };
}
