import { arrival } from '../arrival.ts';
import { encodedWords, multipart, textPart } from '../compose.ts';
import type { Sample } from '../sample.ts';
import { inventedNetwork, sendingHost } from '../world.ts';

const PLAIN = `佐倉 花子 様

平素よりみずほ銀行をご利用いただき、誠にありがとうございます。

みずほダイレクトは、システムメンテナンスのため、次の時間帯はサービスを
休止いたします。お客さまにお手続きいただくことはございません。

　休止日時：２０２５年９月１４日（日）２：００～７：００
　対象　　：みずほダイレクト（インターネットバンキング、アプリ）

コンビニATMでのお引き出しは、通常どおりご利用いただけます。
詳しくは、みずほ銀行ウェブサイトの「お知らせ」をご覧ください。
https://www.mizuhobank.co.jp/

なお、当行がメールで暗証番号やパスワードをお尋ねすることはありません。

株式会社みずほ銀行
`;

const HTML = `<!DOCTYPE html>
<html lang="ja"><head><meta charset="utf-8"><title>システムメンテナンスのお知らせ</title></head>
<body>
<p>佐倉 花子 様</p>
<p>平素よりみずほ銀行をご利用いただき、誠にありがとうございます。</p>
<p>みずほダイレクトは、システムメンテナンスのため、次の時間帯はサービスを休止いたします。お客さまにお手続きいただくことはございません。</p>
<table cellpadding="4">
<tr><th align="left">休止日時</th><td>２０２５年９月１４日（日）２：００～７：００</td></tr>
<tr><th align="left">対象</th><td>みずほダイレクト（インターネットバンキング、アプリ）</td></tr>
</table>
<p>コンビニATMでのお引き出しは、通常どおりご利用いただけます。<br>
詳しくは、<a href="https://www.mizuhobank.co.jp/">みずほ銀行ウェブサイト</a>の「お知らせ」をご覧ください。</p>
<p>なお、当行がメールで暗証番号やパスワードをお尋ねすることはありません。</p>
<p>株式会社みずほ銀行</p>
</body></html>
`;

/** A bank announces a night of maintenance and wants nothing from its reader. */
export const genuineBankJa: Sample = {
  name: 'genuine-bank-ja',
  what: 'Maintenance notice of みずほ銀行, multipart/alternative in base64, with a DKIM signature of the brand\'s domain',
  mustFind: 'SPF, DKIM and DMARC pass, aligned with the brand\'s own domain; the one link on it; 暗証番号 and 休止 are named but nothing is asked: nothing above low',
  label: 'no-signs',
  lineEnds: 'crlf',
  trace: arrival({
    returnPath: 'bounce@mizuhobank.co.jp', helo: 'mail3.mizuhobank.co.jp', reverseName: 'mail3.mizuhobank.co.jp',
    address: '198.51.100.33', recipient: 'hanako@example.jp', queueId: '4cM0n6K2TzYz8x', date: 'Mon, 08 Sep 2025 10:00:14 +0900 (JST)',
  }),
  fields: [
    ['From', `${encodedWords('みずほ銀行')} <info@mizuhobank.co.jp>`],
    ['To', `${encodedWords('佐倉 花子')} <hanako@example.jp>`],
    ['Subject', encodedWords('みずほダイレクト システムメンテナンスのお知らせ')],
    ['Date', 'Mon, 8 Sep 2025 10:00:10 +0900'],
    ['Message-ID', '<20250908.100010.4417@mail3.mizuhobank.co.jp>'],
  ],
  content: multipart('alternative', '----=_Part_4417_20250908', [
    textPart(PLAIN, { charset: 'utf-8', encoding: 'base64' }),
    textPart(HTML, { charset: 'utf-8', encoding: 'base64', subtype: 'html' }),
  ]),
  signedBy: { domain: 'mizuhobank.co.jp', selector: 'sample', atSeconds: 1757293210 },
  world: {
    comment: 'Invented: addresses, records and key are not the brand\'s.',
    takenAt: '2025-09-08T02:00:00Z',
    dns: {
      ...sendingHost({
        domain: 'mizuhobank.co.jp', host: 'mail3.mizuhobank.co.jp', address: '198.51.100.33', spf: 'v=spf1 ip4:198.51.100.32/28 -all', dmarc: 'v=DMARC1; p=reject',
      }),
      'www.mizuhobank.co.jp': { A: ['198.51.100.40'] },
    },
    rdap: {
      'mizuhobank.co.jp': {
        outcome: 'found', registeredAt: '2001-02-01T00:00:00Z', expiresAt: '2026-02-28T00:00:00Z', registrar: 'Invented Names Ltd.', status: ['connected'],
      },
    },
    geo: { '198.51.100.33': inventedNetwork('JP', 'Invented Bank Network'), '198.51.100.40': inventedNetwork('JP', 'Invented Bank Network') },
    blocklists: { 'https://www.mizuhobank.co.jp/': [{ source: 'Google Safe Browsing', outcome: 'absent' }] },
    capture: {},
  },
};
