import type { Severity, Viewpoint, Bearing } from '../../../findings/model.ts';
import type { Dissection, FindingView, Mark, SafeText, ViewpointView } from '../../model.ts';
import type { DefangedUrl } from '../../../base/url.ts';

/** Text as if it had been through the masking; for hand-made dissections in tests only. */
export const safe = (text: string): SafeText => text as SafeText;
const both = (ja: string, en: string): { readonly ja: SafeText; readonly en: SafeText } => ({ ja: safe(ja), en: safe(en) });
const defanged = (text: string): DefangedUrl => text as DefangedUrl;

const BODY = [
  '拝啓 i•••@e•••,',
  'メールの保存障害により、メール アカウントは正常に動作しなくなりました。重要なメールが受信トレイに届かない可能性があります。メールが正常に機能するように、上記の安全なリンクを使用して、今すぐ修正してください。',
  'クリックして今すぐ修正',
  '心から、\nKAGOYA Japan セキュリティ チーム',
  'Copyright © 2025 KAGOYA Japan, K.K Inc. 無断転載を禁じます',
].join('\n');

function mark(view: Mark['view'], text: string, quote: string, byte: number): Mark {
  const start = text.indexOf(quote);
  return { view, at: start < 0 ? null : { start, end: start + quote.length }, quote: safe(quote), range: { start: byte, end: byte + quote.length * 3 } };
}

function finding(rule: string, viewpoint: Viewpoint, severity: Severity, bearing: Bearing, texts: readonly [string, string, string, string], marks: readonly Mark[]): FindingView {
  const [titleJa, titleEn, ja, en] = texts;
  return {
    rule, viewpoint, severity, bearing, marks,
    title: both(titleJa, titleEn),
    sentence: both(ja, en),
    why: both('本物の会社なら、まずこうは書きません。だます側がよく使う手口です。', 'A genuine company hardly ever does this; people who deceive do it all the time.'),
    observations: [`${viewpoint}:0`],
    techniques: ['T1566.002'], shows: null,
  };
}

const SUBJECT = '[spam] 重要: メール保存障害のお知らせ';
const FINDINGS: readonly FindingView[] = [
  finding('subject-stamp', 'subject', 'note', 'informs', ['途中のフィルターの印', 'A filter’s stamp', '件名の「[spam]」は、途中のどこかのフィルターがこのメールを迷惑メールとみたという印です。証言の一つであって、証拠ではありません。', 'The stamp “[spam]” in the subject says that some filter on the way took the mail for junk: a witness, not proof.'], [mark('subject', SUBJECT, '[spam]', 420)]),
  finding('subject-pressure', 'subject', 'low', 'incriminates', ['急がせる件名', 'A subject that presses', '件名が「重要」という言葉で読み手を急がせています。', 'The subject presses the reader with “重要” (important).'], [mark('subject', SUBJECT, '重要', 430)]),
  finding('claimed-brand-foreign-address', 'sender', 'high', 'incriminates', ['名乗りとアドレスが合わない', 'The name and the address do not agree', '名前は「Kagoya Japan Support Center」と名乗っていますが、アドレスは一般の接続会社の会員用 kmf[.]biglobe[.]ne[.]jp です。カゴヤ・ジャパンのドメインではありません。', 'The name says “Kagoya Japan Support Center”, but the address is a member mailbox of a consumer provider, kmf[.]biglobe[.]ne[.]jp, not a domain of KAGOYA.'], [mark('author-name', 'Kagoya Japan Support Center', 'Kagoya Japan', 300), mark('author-address', 't•••@kmf[.]biglobe[.]ne[.]jp', 'kmf[.]biglobe[.]ne[.]jp', 350)]),
  finding('forward-confirmed-host', 'route', 'note', 'speaks-for', ['送り出したサーバーは名乗りどおり', 'The sending server is what it says', '渡したサーバー 27.86.113.8 は、順引きと逆引きが一致し、確かに BIGLOBE のものです。', 'The server 27.86.113.8 is forward-confirmed: it is BIGLOBE’s own.'], [{ view: 'source', at: null, quote: safe('mta-snd-e08.biglobe.ne.jp [27.86.113.8]'), range: { start: 60, end: 110 } }]),
  finding('addressed-by-mail-address', 'addressee', 'medium', 'incriminates', ['宛名がメールアドレス', 'It calls you by your mail address', '「拝啓」のあとがメールアドレスのままです。契約のある会社なら契約者名を知っています。', 'After “拝啓” stands the bare mail address; a provider knows its customer’s name.'], [mark('body', BODY, 'i•••@e•••', 900)]),
  finding('translated-opening', 'wording', 'medium', 'incriminates', ['翻訳された書き出しと結び', 'A translated opening and closing', '「拝啓」で始まり「心から」で結ばれています。英語の Dear と Sincerely をそのまま訳したものとみられます。', 'It opens with “拝啓” and closes with “心から”: word for word from “Dear” and “Sincerely”.'], [mark('body', BODY, '拝啓', 890), mark('body', BODY, '心から', 1600)]),
  finding('link-position-contradiction', 'wording', 'low', 'incriminates', ['「上記のリンク」が上にない', 'The “link above” is below', '「上記の安全なリンク」と書かれていますが、リンクはその下にあります。', 'It speaks of “上記の安全なリンク” (the safe link above), but the link stands below.'], [mark('body', BODY, '上記の安全なリンク', 1300)]),
  finding('two-company-forms', 'wording', 'medium', 'incriminates', ['会社の形が二重', 'Two company forms at once', '「K.K Inc.」は株式会社を二度名乗っています。', '“K.K Inc.” names two company forms at once.'], [mark('body', BODY, 'K.K Inc.', 1700)]),
  finding('brand-words-in-foreign-domain', 'link', 'critical', 'incriminates', ['ドメインの中に会社名を並べた', 'Brand words inside a foreign domain', 'ボタンの行き先 su-activemail-kagoya-jp[.]es は、activemail・kagoya・jp という言葉を並べただけの、カゴヤとは無関係の .es ドメインです。', 'The button leads to su-activemail-kagoya-jp[.]es: the words activemail, kagoya and jp inside one foreign name under .es.'], [mark('body', BODY, 'クリックして今すぐ修正', 1450)]),
  finding('reverse-proxy', 'place', 'note', 'informs', ['本当の所在は隠れている', 'Where it really stands is hidden', '104.21.33.250 は Cloudflare の中継用アドレスで、サイトが実際にどこにあるかはわかりません。', '104.21.33.250 is a Cloudflare proxy; where the site really stands is hidden.'], []),
  finding('imitated-login-page', 'page', 'critical', 'incriminates', ['ログイン画面の偽物', 'An imitated login page', 'Active! mail のログイン画面に似せて、メールアカウントとパスワードを入力させます。', 'It imitates the login page of Active! mail and asks for mail account and password.'], []),
];

const STATES: readonly (readonly [Viewpoint, ViewpointView['state']])[] = [
  ['subject', 'findings'], ['sender', 'findings'], ['route', 'findings'], ['addressee', 'findings'], ['wording', 'findings'], ['pretext', 'nothing-found'],
  ['link', 'findings'], ['place', 'source-down'], ['page', 'findings'], ['attachment', 'not-checked'],
];

/** The origin case as a report format gets it, made by hand. */
export const EXAMPLE: Dissection = {
  schema: 'fuwake/dissection@1',
  tool: { name: 'fuwake', version: '0.1.0' },
  input: { name: safe('kagoya.eml'), sha256: 'ab'.repeat(32), sizeBytes: 2345, container: 'eml', position: { number: 1, of: 1 }, provenance: 'raw', isRebuilt: false, leftOut: [], defects: [{ code: 'header-8bit', range: { start: 1, end: 2 } }], limits: [] },
  times: { received: '2025-03-18T09:12:44+09:00', dissected: '2025-03-18T00:30:00Z' },
  world: { kind: 'recorded', takenAt: '2025-03-18T00:30:00Z' },
  verdict: {
    label: 'phishing', unwanted: 0.991, deception: 0.987,
    imitated: { brandId: 'kagoya', brand: both('カゴヤ・ジャパン', 'KAGOYA Japan'), productId: 'active-mail', product: safe('Active! mail') },
    goal: 'credentials',
    answer: both('カゴヤ・ジャパンをかたり、偽のログイン画面でメールのパスワードを盗もうとするフィッシングメールです。', 'This is a phishing mail that poses as KAGOYA Japan to steal your mail password on an imitated login page.'),
    reasons: ['brand-words-in-foreign-domain', 'imitated-login-page', 'claimed-brand-foreign-address'],
    speaksAgainst: ['forward-confirmed-host'],
    notKnown: [{ viewpoint: 'place', why: 'source-down', code: 'restricted', what: both('su-activemail-kagoya-jp[.]es をいつ誰が登録したか(登録簿が回答を断った)', 'Who registered su-activemail-kagoya-jp[.]es and when (the registry refused)'), wouldChange: both('登録が何年も前なら、乗っ取られたサイトの可能性が出てきます。', 'A registration years ago would point to a taken-over site.'), observations: ['registration:0'] }],
    advice: [both('リンクを押さず、何も入力しないでください。', 'Do not follow the link and do not enter anything.'), both('もう入力してしまったら、すぐに本物のサイトを自分で開いてパスワードを変えてください。', 'If you have entered your password, open the real site yourself and change it at once.')],
    weights: [],
  },
  viewpoints: STATES.map(([viewpoint, state]) => ({ viewpoint, state, findings: FINDINGS.flatMap((one, index) => (one.viewpoint === viewpoint ? [index] : [])), isIncomplete: viewpoint === 'link' || state === 'source-down' })),
  findings: FINDINGS,
  mail: {
    subject: safe(SUBJECT), authorName: safe('Kagoya Japan Support Center'), authorAddress: safe('t•••@kmf[.]biglobe[.]ne[.]jp'), replyTo: null,
    recipient: safe('i•••@e•••'), date: safe('Tue, 18 Mar 2025 00:12:41 +0000'), language: 'ja',
    body: {
      source: 'html', text: safe(BODY), isCut: false,
      blocks: blocksOf(BODY),
      links: [{ start: BODY.indexOf('クリックして'), end: BODY.indexOf('クリックして') + 11, link: 'link:0', isButton: true }],
      images: [],
    },
    attachments: [],
  },
  route: { boundary: 0, foundBy: 'own-hosts', missing: null, origin: { address: '27.86.113.8', outcome: 'found', asn: 2516, network: safe('KDDI CORPORATION'), country: 'JP', reverseProxy: null, rentedFrom: null, source: safe('shipped table'), takenAt: '2026-06-17T00:00:00Z' }, hops: [
    { addressKind: 'public', delayMs: 3_000, clock: null, index: 0, standing: 'attested', helo: safe('mta-snd-e08.biglobe.ne.jp'), reverseName: safe('mta-snd-e08.biglobe.ne.jp'), address: '27.86.113.8', by: safe('mx.example.jp'), time: '2025-03-18T00:12:44Z' },
    { addressKind: 'public', delayMs: null, clock: null, index: 1, standing: 'claimed', helo: safe('localhost'), reverseName: null, address: '192.0.2.7', by: safe('mta-snd-e08.biglobe.ne.jp'), time: null },
  ] },
  links: [{ id: 'link:0', url: defanged('hxxps://su-activemail-kagoya-jp[.]es/mail/login[.]html'), host: defanged('su-activemail-kagoya-jp[.]es'), registrableDomain: defanged('su-activemail-kagoya-jp[.]es'), text: safe('クリックして今すぐ修正'), via: 'a', isCallToAction: true }],
  lookups: [
    { observation: 'address-record:0', viewpoint: 'place', question: both('su-activemail-kagoya-jp[.]es の IP アドレス', 'The IP address of su-activemail-kagoya-jp[.]es'), outcome: 'found', answer: both('104.21.33.250', '104.21.33.250'), source: safe('DNS'), takenAt: '2025-03-18T00:30:00Z' },
    { observation: 'registration:0', viewpoint: 'place', question: both('su-activemail-kagoya-jp[.]es の登録者', 'Who registered su-activemail-kagoya-jp[.]es'), outcome: 'failed', answer: both('.es の登録簿は、許可したアドレスにしか答えません。', 'The .es registry answers only addresses that it has approved.'), source: safe('RDAP'), takenAt: '2025-03-18T00:30:00Z' },
    { observation: 'blocklist:0', viewpoint: 'link', question: both('詐欺サイトの一覧に載っているか', 'Is it on a list of phishing sites?'), outcome: 'found', answer: both('載っている(SOCIAL_ENGINEERING)', 'Listed (SOCIAL_ENGINEERING)'), source: safe('Google Safe Browsing'), takenAt: '2025-03-18T00:30:00Z' },
    { observation: 'spf:0', viewpoint: 'sender', question: both('SPF', 'SPF'), outcome: 'skipped', answer: both('記録に回答がない', 'the recording holds no answer'), source: null, takenAt: null },
    { observation: 'x:0', viewpoint: 'sender', question: both('DMARC の方針', 'DMARC policy'), outcome: 'absent', answer: both('公開されていない', 'none is published'), source: safe('DNS'), takenAt: '2025-03-18T00:30:00Z' },
  ],
  observations: [],
  nearMisses: [], setAside: [], ownRulesFailed: [], secondReader: null, picture: { outcome: 'skipped', code: 'not-chosen', sha256: null, widthPx: 0, heightPx: 0, pins: [], emptied: 0, blur: 'none' }, page: null,
  masked: [{ what: 'recipient', count: 3 }, { what: 'sender-local-part', count: 1 }],
};

function blocksOf(text: string): Dissection['mail']['body']['blocks'] {
  let start = 0;
  return text.split('\n').map((line) => {
    const block = { kind: 'paragraph' as const, start, end: start + line.length };
    start += line.length + 1;
    return block;
  });
}
