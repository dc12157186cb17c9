import { arrival } from '../arrival.ts';
import { encodedWords, textPart } from '../compose.ts';
import type { Sample } from '../sample.ts';
import { absent, inventedNetwork, reverseName, timedOut } from '../world.ts';

const HOST = 'smbc-card-vpass-kakunin.cn';
const LINK = `https://${HOST}/vpass/login?m=hanako@example.jp`;
// The reader's address never leaves: a look-up is made without it, and so it is recorded.
const ASKED = LINK.replace('hanako@example.jp', 'reader');

const HTML = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"></head>
<body>
<p>親愛なるお客様 :</p>
<p>三井住友カードをご愛用いただき、感謝いたします。</p>
<p>お客様のカードに第三者の異常な利用を検出しましたので、安全の為、カードのご利用を 一時停止 しました。
ご本人様の確認を完了するまで、カードは引き続き正常にご利用できます。</p>
<p>２４時間以内にご確認がない場合、お客様のアカウントは永久に凍結されますので、至急お手続きをお願い致します。</p>
<p>▼ご利用確認はこちら<br><a href="${LINK}">https://www.smbc-card.com/mem/index.jsp</a></p>
<p>※ ご確認の期限は本メールの受信後 ３日間 となります。</p>
<p>ご不便をお掛けし、申し訳ございませんを申し上げます。<br>真心を込めて、</p>
<p>三井住友カード 株式会社 Co. 安全センター 担当者<br>(c) 2019 Sumitomo Mitsui Card Company. 無断転載は禁止されています。</p>
</body></html>
`;

/** A card is said to be stopped and to work on at the same time; the link shows the card company's address. */
export const cardJa: Sample = {
  name: 'card-ja',
  what: 'Japanese card mail in the name of 三井住友カード, Shift_JIS, from a throw-away domain without SPF',
  mustFind: 'claimed brand against address; link text shows smbc-card.com, link leads to a young .cn host with the brand\'s words; the reader\'s address in the link; 一時停止 against 正常にご利用, 24時間 against 3日間; translated opening and closing; asks for password and card',
  label: 'phishing',
  lineEnds: 'crlf',
  trace: arrival({
    returnPath: 'service@tkqzmv-hassou.cn', helo: 'tkqzmv-hassou.cn', reverseName: 'unknown',
    address: '198.51.100.77', recipient: 'hanako@example.jp', queueId: '4bT1mL6Hq2zPw', date: 'Tue, 08 Jul 2025 04:11:57 +0900 (JST)',
  }),
  fields: [
    ['From', `${encodedWords('三井住友カード', 'iso-2022-jp')} <service@tkqzmv-hassou.cn>`],
    ['To', '<hanako@example.jp>'],
    ['Subject', encodedWords('【重要】三井住友カード ご利用確認のお願い', 'iso-2022-jp')],
    ['Date', 'Tue, 8 Jul 2025 03:11:50 +0800'],
    ['Message-ID', '<20250708031150.66C1B2@tkqzmv-hassou.cn>'],
    ['X-Mailer', 'Bulk Post 5.2'],
  ],
  content: textPart(HTML, { charset: 'shift_jis', encoding: 'base64', subtype: 'html' }),
  world: {
    comment: 'Invented. One blocklist is down and says nothing; the address has no name.',
    takenAt: '2025-07-08T00:20:00Z',
    dns: {
      [reverseName('198.51.100.77')]: { PTR: absent },
      'tkqzmv-hassou.cn': { A: absent, TXT: absent, MX: absent },
      '_dmarc.tkqzmv-hassou.cn': { TXT: absent },
      [HOST]: { A: ['198.51.100.140'] },
    },
    rdap: {
      [HOST]: {
        outcome: 'found', registeredAt: '2025-07-05T14:02:31Z', expiresAt: '2026-07-05T14:02:31Z', registrar: 'Invented Names Ltd.', status: ['ok'],
      },
      'tkqzmv-hassou.cn': timedOut('The registry'),
    },
    geo: { '198.51.100.77': inventedNetwork('HK', 'Invented Cloud Ltd.'), '198.51.100.140': inventedNetwork('HK', 'Invented Cloud Ltd.') },
    certificates: { [HOST]: { count: 1, firstAt: '2025-07-05T14:40:00Z', latestAt: '2025-07-05T14:40:00Z', names: [HOST] } },
    blocklists: {
      [ASKED]: [
        { source: 'Google Safe Browsing', outcome: 'found', threat: 'SOCIAL_ENGINEERING' },
        { source: 'URLhaus', ...timedOut('URLhaus') },
      ],
    },
    capture: {
      [ASKED]: { looksLike: 'the Vpass login page of 三井住友カード', asksFor: ['Vpass ID', 'password', 'card number', 'card security code'] },
    },
  },
};
