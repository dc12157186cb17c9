import { arrival } from '../arrival.ts';
import { encodedWords, filePart, multipart, textPart } from '../compose.ts';
import { picture } from '../pictures.ts';
import type { Sample } from '../sample.ts';
import { inventedNetwork, sendingHost } from '../world.ts';

const PLAIN = `花子さん

こんにちは。先日は楽しい時間をありがとう。

帰り道に川沿いで撮った夕焼けを送ります。写真だと色が少し薄いけれど、
本当はもっと赤くて、みんな立ち止まって見ていました。

来月の土曜、また三人でお昼でもどうですか。駅前に新しいうどん屋さんが
できたそうです。都合のいい日があったら教えてね。

それでは、風邪などひかないように。

遥
`;

const HTML = `<html><body>
<p>花子さん</p>
<p>こんにちは。先日は楽しい時間をありがとう。</p>
<p>帰り道に川沿いで撮った夕焼けを送ります。写真だと色が少し薄いけれど、本当はもっと赤くて、みんな立ち止まって見ていました。</p>
<p><img src="cid:yuyake@tsukimi-note.example" alt="夕焼け" width="96" height="64"></p>
<p>来月の土曜、また三人でお昼でもどうですか。駅前に新しいうどん屋さんができたそうです。都合のいい日があったら教えてね。</p>
<p>それでは、風邪などひかないように。</p>
<p>遥</p>
</body></html>
`;

const SUNSET_WIDTH = 96;
const SUNSET_HEIGHT = 64;
const sunset = (): Uint8Array => picture(SUNSET_WIDTH, SUNSET_HEIGHT, (x, y) => {
  const isSun = (x - 62) ** 2 + (y - 40) ** 2 < 90;
  if (y > 46) return [40 + (y % 4) * 6, 34, 60];
  return isSun ? [255, 226, 150] : [255 - y, 90 + y * 2, 120 - y];
});

/** A friend writes, with a picture: no brand, no link, nothing wanted. */
export const personalJa: Sample = {
  name: 'personal-ja',
  what: 'Plain friendly mail from a person with a photo inside, multipart/related around multipart/alternative',
  mustFind: 'no brand, no link, no demand; SPF, DKIM and DMARC pass for the writer\'s own domain: nothing above low',
  label: 'no-signs',
  lineEnds: 'crlf',
  trace: arrival({
    returnPath: 'haruka@tsukimi-note.example', helo: 'mail.tsukimi-note.example', reverseName: 'mail.tsukimi-note.example',
    address: '203.0.113.90', recipient: 'hanako@example.jp', queueId: '4cPw9R5VbJz7k', date: 'Sun, 19 Oct 2025 21:14:40 +0900 (JST)',
  }),
  fields: [
    ['From', `${encodedWords('小野 遥')} <haruka@tsukimi-note.example>`],
    ['To', `${encodedWords('佐倉 花子')} <hanako@example.jp>`],
    ['Subject', encodedWords('このあいだの夕焼け')],
    ['Date', 'Sun, 19 Oct 2025 21:14:36 +0900'],
    ['Message-ID', '<2f6c7b1e-sample@tsukimi-note.example>'],
    ['User-Agent', 'Mozilla Thunderbird'],
  ],
  content: multipart('related', '------------related0yuyake', [
    multipart('alternative', '------------alternative1yuyake', [
      textPart(PLAIN, { charset: 'utf-8', encoding: 'base64' }),
      textPart(HTML, { charset: 'utf-8', encoding: 'quoted-printable', subtype: 'html' }),
    ]),
    filePart(sunset(), 'image/png; name="yuyake.png"', [['Content-ID', '<yuyake@tsukimi-note.example>'], ['Content-Disposition', 'inline; filename="yuyake.png"']]),
  ]),
  signedBy: { domain: 'tsukimi-note.example', selector: 'sample', atSeconds: 1760876076 },
  world: {
    comment: 'Invented.',
    takenAt: '2025-10-19T13:00:00Z',
    dns: sendingHost({
      domain: 'tsukimi-note.example', host: 'mail.tsukimi-note.example', address: '203.0.113.90', spf: 'v=spf1 a:mail.tsukimi-note.example -all', dmarc: 'v=DMARC1; p=none',
    }),
    rdap: {},
    geo: { '203.0.113.90': inventedNetwork('JP', 'Invented Broadband') },
    blocklists: {},
    capture: {},
  },
};
