import { arrival } from '../arrival.ts';
import { encodedWords, textPart } from '../compose.ts';
import type { Sample } from '../sample.ts';
import { inventedNetwork, sendingHost } from '../world.ts';

const BODY = `お疲れ様です。

新しいプロジェクトの為、至急LINEの業務グループを1つ作成してください。
他のメンバーは追加しないで、作成後にグループのQRコードを本メールに返信
してください。私が参加した後で、経理の担当者を招待して、振込の手配を
進めます。

この件は内密の案件ですので、電話や他の社員への相談は控えて下さい。
今日中にお願いします。

代表取締役　月野 誠
`;

/** The managing director, at a free-mail address, wants a chat group that nobody else knows of. */
export const bossJa: Sample = {
  name: 'boss-ja',
  what: 'Japanese "from the boss" mail asking for a LINE group, text only, ISO-2022-JP, from a free-mail account',
  mustFind: 'a company\'s officer writing from a free-mail address; secrecy, haste, a payment to come; a move to another channel; no link and no brand imitated',
  label: 'fraud',
  lineEnds: 'lf',
  trace: arrival({
    returnPath: 'tsukino.example.ceo@outlook.jp', helo: 'out-12.example-relay.outlook.com', reverseName: 'out-12.example-relay.outlook.com',
    address: '192.0.2.12', recipient: 'hanako@example.jp', queueId: '4dVt6Q3BwYz9c', date: 'Thu, 13 Nov 2025 10:24:31 +0900 (JST)',
  }),
  fields: [
    ['From', `${encodedWords('月野 誠', 'iso-2022-jp')} <tsukino.example.ceo@outlook.jp>`],
    ['To', 'hanako@example.jp'],
    ['Subject', encodedWords('社内業務のご連絡', 'iso-2022-jp')],
    ['Date', 'Thu, 13 Nov 2025 01:24:25 +0000'],
    ['Message-ID', '<TY9P12B0E7A4@out-12.example-relay.outlook.com>'],
  ],
  content: textPart(BODY, { charset: 'iso-2022-jp', encoding: '7bit' }),
  world: {
    comment: 'Invented: outlook.jp never sent this.',
    takenAt: '2025-11-13T02:00:00Z',
    dns: sendingHost({
      domain: 'outlook.jp', host: 'out-12.example-relay.outlook.com', address: '192.0.2.12', spf: 'v=spf1 ip4:192.0.2.0/24 ~all', dmarc: 'v=DMARC1; p=none',
    }),
    rdap: {},
    geo: { '192.0.2.12': inventedNetwork('JP', 'Invented Mail Network') },
    blocklists: {},
    capture: {},
  },
};
