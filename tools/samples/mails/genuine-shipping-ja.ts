import { arrival } from '../arrival.ts';
import { encodedWords, textPart } from '../compose.ts';
import type { Sample } from '../sample.ts';
import { inventedNetwork, sendingHost } from '../world.ts';

const BODY = `佐倉 花子 様

いつもヤマト運輸をご利用いただき、ありがとうございます。
お荷物のお届け予定をお知らせいたします。

■お届け予定日時：６月１２日（木）１４時～１６時
■ご依頼主　　　：つきのわ書房 様
■品名　　　　　：書籍
■送り状番号　　：0000-0000-0000

配達状況は次のページでご覧いただけます。
https://toi.kuronekoyamato.co.jp/cgi-bin/tneko

お届け日時やお受け取り場所の変更は、クロネコメンバーズの
マイページからお手続きください。
https://member.kms.kuronekoyamato.co.jp/

※このメールは送信専用です。ご返信いただいてもお答えできません。

ヤマト運輸株式会社
https://www.kuronekoyamato.co.jp/
`;

/** A carrier tells a customer by name when a parcel will come; every link stays in the carrier's house. */
export const genuineShippingJa: Sample = {
  name: 'genuine-shipping-ja',
  what: 'Delivery notice of ヤマト運輸, text only, ISO-2022-JP, with a DKIM signature of the brand\'s domain',
  mustFind: 'SPF, DKIM and DMARC pass, aligned with the brand\'s own domain; all links on it; the reader\'s name; nothing above low',
  label: 'no-signs',
  lineEnds: 'crlf',
  trace: arrival({
    returnPath: 'mail@kuronekoyamato.co.jp', helo: 'mta07.kuronekoyamato.co.jp', reverseName: 'mta07.kuronekoyamato.co.jp',
    address: '192.0.2.107', recipient: 'hanako@example.jp', queueId: '4bHf5W8CzXz4s', date: 'Wed, 11 Jun 2025 18:05:22 +0900 (JST)',
  }),
  fields: [
    ['From', `${encodedWords('ヤマト運輸株式会社', 'iso-2022-jp')} <mail@kuronekoyamato.co.jp>`],
    ['To', 'hanako@example.jp'],
    ['Subject', encodedWords('お荷物お届け予定のお知らせ', 'iso-2022-jp')],
    ['Date', 'Wed, 11 Jun 2025 18:05:20 +0900'],
    ['Message-ID', '<20250611180520.0A7F31@mta07.kuronekoyamato.co.jp>'],
  ],
  content: textPart(BODY, { charset: 'iso-2022-jp', encoding: '7bit' }),
  signedBy: { domain: 'kuronekoyamato.co.jp', selector: 'sample', atSeconds: 1749632720 },
  world: {
    comment: 'Invented: addresses, records and key are not the brand\'s.',
    takenAt: '2025-06-11T10:00:00Z',
    dns: {
      ...sendingHost({
        domain: 'kuronekoyamato.co.jp', host: 'mta07.kuronekoyamato.co.jp', address: '192.0.2.107', spf: 'v=spf1 ip4:192.0.2.96/27 -all', dmarc: 'v=DMARC1; p=quarantine',
      }),
      'toi.kuronekoyamato.co.jp': { A: ['192.0.2.65'] },
      'member.kms.kuronekoyamato.co.jp': { A: ['192.0.2.66'] },
      'www.kuronekoyamato.co.jp': { A: ['192.0.2.67'] },
    },
    rdap: {
      'kuronekoyamato.co.jp': {
        outcome: 'found', registeredAt: '1998-04-01T00:00:00Z', expiresAt: '2026-04-30T00:00:00Z', registrar: 'Invented Names Ltd.', status: ['connected'],
      },
    },
    geo: { '192.0.2.107': inventedNetwork('JP', 'Invented Carrier Network'), '192.0.2.65': inventedNetwork('JP', 'Invented Carrier Network') },
    blocklists: { 'https://toi.kuronekoyamato.co.jp/cgi-bin/tneko': [{ source: 'Google Safe Browsing', outcome: 'absent' }] },
    capture: {},
  },
};
