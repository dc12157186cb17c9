import type { DefangedUrl } from '../../base/url.ts';
import type { Bearing, Severity, Viewpoint } from '../../findings/model.ts';
import type { Dissection, FindingView, MailView, Mark, SafeBilingual, SafeText, ViewpointView } from '../model.ts';

const safe = (text: string): SafeText => text as SafeText;
const broken = (text: string): DefangedUrl => text as DefangedUrl;
const both = (ja: string, en: string): SafeBilingual => ({ ja: safe(ja), en: safe(en) });

const VIEWPOINTS: readonly Viewpoint[] = ['subject', 'sender', 'route', 'addressee', 'wording', 'pretext', 'link', 'place', 'page', 'attachment'];

/** Builds the shown body out of paragraphs. `[[…]]` is a button. */
function bodyOf(paragraphs: readonly string[], source: 'html' | 'plain'): MailView['body'] {
  const blocks: { kind: 'paragraph'; start: number; end: number }[] = [];
  const links: { start: number; end: number; link: string; isButton: boolean }[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    const start = text.length;
    const button = paragraph.startsWith('[[');
    const shown = button ? paragraph.slice(2, -2) : paragraph;
    text += shown;
    if (button) links.push({ start, end: text.length, link: 'link:0', isButton: true });
    blocks.push({ kind: 'paragraph', start, end: text.length });
    text += '\n';
  }
  return { source, text: safe(text.slice(0, -1)), isCut: false, blocks, links, images: [] };
}

/** A finger on words of a mail under construction: the range is looked up, so that it cannot point beside them. */
function markIn(mail: MailView, view: Mark['view'], quote: string, byte: number): Mark {
  const texts: Partial<Record<Mark['view'], string>> = {
    subject: mail.subject, 'author-name': mail.authorName, 'author-address': mail.authorAddress, 'reply-to': mail.replyTo ?? '', date: mail.date ?? '',
    body: mail.body.text, attachment: mail.attachments[0]?.name ?? '',
  };
  const start = (texts[view] ?? '').indexOf(quote);
  return { view, at: start < 0 ? null : { start, end: start + quote.length }, quote: safe(quote), range: { start: byte, end: byte + quote.length * 2 } };
}

/** What a hop has that nothing is odd about. */
const PLAIN_HOP = { addressKind: 'public', delayMs: null, clock: null } as const;

type Told = readonly [rule: string, viewpoint: Viewpoint, severity: Severity, bearing: Bearing, title: SafeBilingual, sentence: SafeBilingual, why: SafeBilingual, observations: readonly string[], marks: readonly Mark[], techniques: readonly string[]];

function findingOf([rule, viewpoint, severity, bearing, title, sentence, why, observations, marks, techniques]: Told): FindingView {
  return { rule, viewpoint, severity, bearing, title, sentence, why, observations, marks, techniques, shows: null };
}

function chapters(findings: readonly FindingView[], states: Partial<Record<Viewpoint, ViewpointView['state']>>, incomplete: readonly Viewpoint[]): readonly ViewpointView[] {
  return VIEWPOINTS.map((viewpoint) => {
    const own = findings.flatMap((finding, at) => (finding.viewpoint === viewpoint ? [at] : []));
    return { viewpoint, state: own.length > 0 ? 'findings' : (states[viewpoint] ?? 'nothing-found'), findings: own, isIncomplete: incomplete.includes(viewpoint) };
  });
}

// ---------------------------------------------------------------------------------------------------------------
// The origin case

const ORIGIN_MAIL: MailView = {
  subject: safe('[spam] 重要: メール保存障害のお知らせ'),
  authorName: safe('Kagoya Japan Support Center'),
  authorAddress: safe('t•••@kmf.biglobe.ne.jp'),
  replyTo: null,
  recipient: safe('i•••@e•••.jp'),
  date: safe('Tue, 18 Mar 2025 00:12:41 +0000'),
  language: 'ja',
  body: bodyOf([
    '拝啓 i•••@e•••.jp,',
    'メールの保存障害により、メール アカウントが正常に動作しなくなりました。これにより、メール データが破損し、 重要なメールが受信トレイに届かなくなる可能性があります。 メールが正常に機能するよう、上記の安全なリンクを使用して、 今すぐこの保存の問題を修正してください。',
    '[[クリックして今すぐメールの保存障害を修正]]',
    '心から、',
    'KAGOYA Japan セキュリティ チーム',
    'Copyright © 2025 KAGOYA Japan, K.K Inc. 無断転載を禁じます',
  ], 'html'),
  attachments: [],
};

const at = (view: Mark['view'], quote: string, byte: number): Mark => markIn(ORIGIN_MAIL, view, quote, byte);

const ORIGIN_FINDINGS: readonly FindingView[] = ([
  ['subject-spam-stamp', 'subject', 'note', 'informs', both('途中のフィルターの印', 'A filter’s stamp'),
    both('件名の「[spam]」は、途中のどこかのフィルターが迷惑メールとみて押した印です。証言の一つで、証拠ではありません。', 'The stamp “[spam]” in the subject was put there by a filter on the way. It is a witness, not a proof.'),
    both('フィルターは本物のメールに印を押すこともあります。', 'Filters stamp genuine mail, too.'), ['subject:0', 'filter-stamp:0'], [at('subject', '[spam]', 421)], []],
  ['subject-pressure', 'subject', 'low', 'incriminates', both('急がせる件名', 'A subject that presses'),
    both('件名が「重要」という言葉で、考える前に動くよう急かしています。', 'The word “重要” (important) wants you to act before you think.'),
    both('あせった人は、送り主を確かめずに押してしまいます。', 'People in a hurry do not check who is writing.'), ['subject:0', 'phrase:0'], [at('subject', '重要', 430)], ['T1566.002']],
  ['claimed-brand-foreign-address', 'sender', 'high', 'incriminates', both('名乗りとアドレスが合わない', 'The name and the address disagree'),
    both('「Kagoya Japan」と名乗っていますが、アドレスは接続会社の会員用「kmf.biglobe.ne.jp」です。カゴヤの持つドメインではありません。', 'It calls itself “Kagoya Japan”, but the address is a member mailbox at “kmf.biglobe.ne.jp”, an internet provider. KAGOYA does not own that domain.'),
    both('会社は自社のドメインから送ります。名前の欄は誰でも自由に書けます。', 'A company writes from its own domain; the name beside the address can be anything.'), ['mailbox:0', 'brand-claim:0'], [at('author-name', 'Kagoya Japan', 312), at('author-address', 'kmf.biglobe.ne.jp', 355)], ['T1656', 'T1036']],
  ['author-host-confirmed', 'route', 'note', 'informs', both('送り出したのは確かに BIGLOBE のサーバー', 'It did leave a BIGLOBE server'),
    both('受信側が記録した 27.86.113.8 は、サーバーの名前と番号（IPアドレス）がどちらから調べても一致し「mta-snd-e08.biglobe.ne.jp」でした。差出人のドメインは偽装ではなく、会員のアカウント（乗っ取られたものかもしれません）から送られたとみられます。', 'The receiver recorded 27.86.113.8; its name “mta-snd-e08.biglobe.ne.jp” is confirmed both ways. The domain is not forged: a member’s account, perhaps a hijacked one, sent this.'),
    both('この一段だけが確かな記録です。アカウントの持ち主が犯人とは限りません。', 'Only this hop is a sure record. The owner of the account may be a victim.'), ['hop:0', 'confirmed-address:0'], [{ view: 'source', at: null, quote: safe('mta-snd-e08.biglobe.ne.jp [27.86.113.8]'), range: { start: 61, end: 128 } }], ['T1586.002']],
  ['addressed-by-mail-address', 'addressee', 'medium', 'incriminates', both('宛名がメールアドレスのまま', 'It calls you by your mail address'),
    both('宛名が「i•••@e•••.jp」とメールアドレスのままです。契約のある会社なら契約者の名前を知っています。', 'It greets “i•••@e•••.jp”. A provider you have a contract with knows your name.'),
    both('名簿から大量に送るメールは、アドレスしか知りません。', 'Mail sent to a stolen list knows nothing but the address.'), ['addressee:0'], [at('body', 'i•••@e•••.jp', 905)], []],
  ['translated-opening-and-closing', 'wording', 'medium', 'incriminates', both('翻訳調の書き出しと結び', 'Translated opening and closing'),
    both('「拝啓」で始まり「心から」で終わっています。Dear と Sincerely をそのまま訳した形で、日本の会社のメールでは使いません。', '“拝啓” and “心から” are Dear and Sincerely word for word; no Japanese company closes a mail like that.'),
    both('外国語の原稿を機械で訳した跡です。', 'This is what a machine-translated template looks like.'), ['phrase:1', 'phrase:2'], [at('body', '拝啓', 898), at('body', '心から', 1566)], []],
  ['spaces-inside-japanese', 'wording', 'low', 'incriminates', both('日本語の中の不自然な空白', 'Spaces inside Japanese'),
    both('「メール データ」のように、日本語の単語の間に空白があります。', 'Blanks stand between Japanese words, as in “メール データ”. Japanese is written without.'),
    both('翻訳ソフトの出力によく残る癖です。', 'Translation software leaves such traces.'), ['text-shape:0'], [at('body', 'メール データ', 1010)], []],
  ['pretext-contradicts-itself', 'pretext', 'medium', 'incriminates', both('話のつじつまが合わない', 'The story contradicts itself'),
    both('「正常に動作しなくなりました」と言いながら、そのメールがこうして届いています。', 'It says the mailbox “正常に動作しなくなりました” (no longer works), and yet this very mail arrived in it.'),
    both('作り話は、読み手があわてることを前提にしています。', 'An invented story counts on a reader who does not stop to think.'), ['phrase:3'], [at('body', '正常に動作しなくなりました', 960)], []],
  ['link-above-stands-below', 'wording', 'low', 'incriminates', both('「上記のリンク」が上にない', 'The “link above” is not above'),
    both('「上記の安全なリンク」とありますが、リンクはこの文より下にしかありません。', 'It speaks of “上記の安全なリンク” (the safe link above), but the only link stands below.'),
    both('ひな形を継ぎはぎした跡です。', 'Templates were patched together.'), ['phrase:4', 'link:0'], [at('body', '上記の安全なリンク', 1190)], []],
  ['brand-words-in-foreign-domain', 'link', 'critical', 'incriminates', both('無関係のドメインに会社名を並べた', 'Brand words inside a foreign domain'),
    both('ボタンの行き先は「su-activemail-kagoya-jp[.]es」。activemail・kagoya・jp という言葉を並べただけの .es ドメインで、カゴヤのものではありません。', 'The button leads to “su-activemail-kagoya-jp[.]es”: the words activemail, kagoya and jp strung together under .es. It is not KAGOYA’s.'),
    both('ドメインは右から読みます。最後の区切りの直前だけが持ち主を表します。', 'Read a domain from the right: only the last label before the ending says who owns it.'), ['link:0', 'address-record:0'], [at('body', 'クリックして今すぐメールの保存障害を修正', 1402)], ['T1583.001', 'T1598.003']],
  ['two-company-forms', 'wording', 'medium', 'incriminates', both('会社の形が二重', 'Two company forms at once'),
    both('「K.K Inc.」は株式会社を日本式と米国式で二度名乗っています。そんな会社はありません。', '“K.K Inc.” says “company limited” twice, once the Japanese and once the American way.'),
    both('本物の会社は自分の名前を間違えません。', 'A genuine company does not get its own name wrong.'), ['phrase:5'], [at('body', 'K.K Inc.', 1633)], []],
  ['listed-as-phishing', 'link', 'critical', 'incriminates', both('二つの一覧が「詐欺」と登録', 'Listed as phishing, twice'),
    both('この行き先は、互いに独立した二つの一覧に詐欺サイトとして載っています。', 'Two independent lists hold this address as a phishing site.'),
    both('一覧は誰かが先に調べた結果です。', 'Somebody else has looked at it already.'), ['blocklist:0', 'blocklist:1'], [at('body', 'クリックして今すぐメールの保存障害を修正', 1402)], []],
  ['behind-reverse-proxy', 'place', 'note', 'informs', both('サイトの所在は隠れている', 'Where the site stands is hidden'),
    both('104.21.33.250 は Cloudflare の中継用アドレスです。本当のサーバーがどこにあるかは見えません。地図の「トロント」は何も語りません。', '104.21.33.250 is a Cloudflare relay. The real server behind it is not visible; “Toronto” on a map says nothing.'),
    both('中継そのものは悪くありませんが、犯人の隠れみのにもなります。', 'A relay is nothing bad in itself, but it hides whoever stands behind it.'), ['address-record:0', 'address-place:0'], [], ['T1090']],
  ['imitated-login-page', 'page', 'critical', 'incriminates', both('ログイン画面の偽物', 'A copied login page'),
    both('開くと Active! mail のログイン画面に似せたページが出て、メールアカウントとパスワードを入力させます。', 'The page copies the login of Active! mail and asks for the mail account and its password.'),
    both('入力した瞬間に相手へ渡り、メールを乗っ取られます。', 'Whatever is typed there goes to the thieves, and the mailbox with it.'), ['landing-page:0'], [], ['T1056.003']],
] satisfies readonly Told[]).map(findingOf);

/** The origin case, as the whole journey should tell it with the recorded world. */

const NO_PICTURE: Dissection['picture'] = { outcome: 'skipped', code: 'not-chosen', sha256: null, widthPx: 0, heightPx: 0, pins: [], emptied: 0, blur: 'none' };

export const ORIGIN_CASE: Dissection = {
  schema: 'fuwake/dissection@1',
  tool: { name: 'fuwake', version: '0.1.0' },
  input: {
    name: safe('kagoya.eml'), sha256: '3f1c9a52d07be84461a0c95e7d2b8f03a6417c5de98b20f4738d1ce05a9b6f72', sizeBytes: 1898, container: 'eml',
    position: { number: 1, of: 1 }, provenance: 'raw', isRebuilt: false, leftOut: [],
    defects: [{ code: 'display-name-quoted-needlessly', range: { start: 305, end: 334 } }], limits: [],
  },
  times: { received: '2025-03-18T09:12:44+09:00', dissected: '2025-03-18T00:30:00Z' },
  world: { kind: 'recorded', takenAt: '2025-03-18T00:30:00Z' },
  verdict: {
    label: 'phishing', unwanted: 0.998, deception: 0.994,
    imitated: { brandId: 'kagoya', brand: both('カゴヤ・ジャパン', 'KAGOYA JAPAN'), productId: 'active-mail', product: safe('Active! mail') },
    goal: 'credentials',
    answer: both('カゴヤ・ジャパンを装い、偽の Active! mail ログイン画面でメールアカウントとパスワードを盗もうとするメールです。', 'This mail pretends to be KAGOYA JAPAN and wants your mail account and password, by way of a copied Active! mail login page.'),
    reasons: ['imitated-login-page', 'brand-words-in-foreign-domain', 'claimed-brand-foreign-address'],
    speaksAgainst: ['author-host-confirmed'],
    notKnown: [{ viewpoint: 'place', why: 'source-down', code: 'restricted', what: both('ドメインがいつ、誰の名で登録されたか（.es の登録機関は承認した相手にしか答えません）', 'When and for whom the domain was registered (the .es registry answers approved askers only)'), wouldChange: both('登録から日が浅ければ、疑いはさらに強まります。', 'A domain only days old would weigh further against it.'), observations: ['registration:0'] }],
    advice: [both('リンクは開かず、メールは返信せずに削除してください。', 'Do not open the link, do not answer; delete the mail.'), both('もし入力してしまったら、すぐに正規の画面からパスワードを変え、契約先に連絡してください。', 'If you typed your password: change it on the genuine site now and tell your provider.')],
    weights: [{ rule: 'imitated-login-page', unwanted: 3.1, deception: 3.4 }, { rule: 'brand-words-in-foreign-domain', unwanted: 2.4, deception: 2.6 }, { rule: 'claimed-brand-foreign-address', unwanted: 1.8, deception: 2.0 }],
  },
  viewpoints: chapters(ORIGIN_FINDINGS, { attachment: 'nothing-found' }, ['place']),
  findings: ORIGIN_FINDINGS,
  mail: ORIGIN_MAIL,
  route: { boundary: 0, foundBy: 'own-hosts', missing: null, origin: { address: '27.86.113.8', outcome: 'found', asn: 2516, network: safe('KDDI CORPORATION'), country: 'JP', reverseProxy: null, rentedFrom: null, source: safe('shipped table'), takenAt: '2026-06-17' }, hops: [{ ...PLAIN_HOP, index: 0, standing: 'attested', helo: safe('mta-snd-e08.biglobe.ne.jp'), reverseName: safe('mta-snd-e08.biglobe.ne.jp'), address: '27.86.113.8', by: safe('mx.e•••.jp'), time: '2025-03-18T09:12:44+09:00' }] },
  links: [{ id: 'link:0', url: broken('hxxps://su-activemail-kagoya-jp[.]es/mail/login[.]html'), host: broken('su-activemail-kagoya-jp[.]es'), registrableDomain: broken('su-activemail-kagoya-jp[.]es'), text: safe('クリックして今すぐメールの保存障害を修正'), via: 'anchor', isCallToAction: true }],
  lookups: [
    { observation: 'confirmed-address:0', viewpoint: 'route', question: both('27.86.113.8 の名前と、その名前のアドレスは一致するか', 'Do 27.86.113.8 and its name point at each other?'), outcome: 'found', answer: both('一致する（mta-snd-e08.biglobe.ne.jp）', 'Yes (mta-snd-e08.biglobe.ne.jp)'), source: safe('DNS'), takenAt: '2025-03-18T00:30:00Z' },
    { observation: 'registration:0', viewpoint: 'place', question: both('su-activemail-kagoya-jp[.]es はいつ登録されたか', 'When was su-activemail-kagoya-jp[.]es registered?'), outcome: 'failed', answer: both('登録機関が回答を断った', 'The registry refused to answer'), source: safe('.es 登録機関 / the .es registry'), takenAt: '2025-03-18T00:30:00Z' },
    { observation: 'blocklist:0', viewpoint: 'link', question: both('行き先は詐欺サイトの一覧に載っているか', 'Is the address on a list of phishing sites?'), outcome: 'found', answer: both('載っている', 'It is'), source: safe('Google Safe Browsing (as shown by Chrome)'), takenAt: null },
    { observation: 'blocklist:1', viewpoint: 'link', question: both('行き先は詐欺サイトの一覧に載っているか', 'Is the address on a list of phishing sites?'), outcome: 'found', answer: both('載っている', 'It is'), source: safe('Trend Micro (as shown by Virus Buster)'), takenAt: null },
  ],
  observations: [
    { kind: 'link', id: 'link:0', host: 'su-activemail-kagoya-jp[.]es', registrableDomain: 'su-activemail-kagoya-jp[.]es', path: '/mail/login.html', via: 'anchor', isCallToAction: true },
    { kind: 'hop', id: 'hop:0', index: 0, standing: 'attested', address: '27.86.113.8' },
    { kind: 'address-record', id: 'address-record:0', host: 'su-activemail-kagoya-jp[.]es', outcome: { kind: 'found', value: { value: ['104.21.33.250'], source: 'DNS', takenAt: '2025-03-18T00:30:00Z' } } },
    { kind: 'address-place', id: 'address-place:0', address: '104.21.33.250', of: 'link-host', host: 'su-activemail-kagoya-jp[.]es', reverseProxy: 'Cloudflare', outcome: { kind: 'found', value: { value: { country: 'CA', region: null, city: 'Toronto', asn: 13335, asName: 'Cloudflare, Inc.' }, source: 'recorded', takenAt: null } } },
    { kind: 'landing-page', id: 'landing-page:0', productName: 'Active! mail', asks: ['mail-account', 'password'] },
    { kind: 'mailbox', id: 'mailbox:0', role: 'author', displayName: 'Kagoya Japan Support Center', domain: 'kmf.biglobe.ne.jp' },
  ],
  nearMisses: [{ rule: 'newly-registered-domain', failed: 'registration is not known' }], setAside: [], ownRulesFailed: [], secondReader: null, picture: NO_PICTURE, page: null,
  masked: [{ what: 'recipient', count: 3 }, { what: 'sender-local-part', count: 2 }, { what: 'message-id', count: 1 }],
};

// ---------------------------------------------------------------------------------------------------------------
// A parcel that does not exist

const PARCEL_MAIL: MailView = {
  subject: safe('Final notice: your parcel is on hold (1 attempt left)'),
  authorName: safe('Royal Mail Delivery'),
  authorAddress: safe('notice@rm-redelivery-desk.example'),
  replyTo: safe('claims@mailbox-agent.example'),
  recipient: safe('j•••@e•••.org'),
  date: safe('Mon, 03 Nov 2025 06:14:02 +0000'),
  language: 'en',
  body: {
    ...bodyOf([
      'Dear Customer,',
      'We tried to deliver your parcel RM-4471-90 today but the address was incomplete. A small re-delivery fee of £1.45 is due.',
      'Your parcel will be returned to the sender within 24 hours unless the fee is paid.',
      '[[Pay £1.45 and release my parcel]]',
      'Kindly do the needful to avoid storage charges.',
      'Royal Mail Group Ltd. This is an automatic message.',
    ], 'html'),
    images: [{ at: 0, alt: safe('Royal Mail'), widthPx: 180, heightPx: 48, range: null, codes: 0 }],
  },
  attachments: [{ name: safe('label_RM-4471-90.pdf.html'), mediaType: 'application/pdf', sizeBytes: 18_204, trueType: 'text/html' }],
};

const on = (view: Mark['view'], quote: string, byte: number): Mark => markIn(PARCEL_MAIL, view, quote, byte);

const PARCEL_FINDINGS: readonly FindingView[] = ([
  ['subject-pressure', 'subject', 'low', 'incriminates', both('急がせる件名', 'A subject that presses'), both('「Final notice」と、最後の機会であるかのように急かします。', '“Final notice” makes it sound like the last chance.'), both('あせった人は確かめません。', 'People in a hurry do not check.'), ['subject:0'], [on('subject', 'Final notice', 210)], ['T1566.002']],
  ['claimed-brand-foreign-address', 'sender', 'high', 'incriminates', both('名乗りとアドレスが合わない', 'The name and the address disagree'), both('「Royal Mail」と名乗りますが、アドレスは「rm-redelivery-desk.example」です。', 'It calls itself “Royal Mail” and writes from “rm-redelivery-desk.example”.'), both('会社は自社のドメインから送ります。', 'A company writes from its own domain.'), ['mailbox:0'], [on('author-name', 'Royal Mail', 300), on('author-address', 'rm-redelivery-desk.example', 330)], ['T1656']],
  ['reply-goes-elsewhere', 'sender', 'medium', 'incriminates', both('返信は別の相手へ', 'Replies go elsewhere'), both('返信すると「mailbox-agent.example」という別のドメインへ届きます。', 'An answer would go to “mailbox-agent.example”, a third domain.'), both('', 'The mail and its answers should live in one house.'), ['mailbox:1'], [on('reply-to', 'mailbox-agent.example', 380)], []],
  ['generic-addressee', 'addressee', 'low', 'incriminates', both('名前を知らない', 'It does not know your name'), both('「Dear Customer」とだけ呼んでいます。', 'It calls you “Dear Customer”; a carrier has the name on the parcel.'), both('名簿あての大量送信です。', 'Mail to a stolen list knows no names.'), ['addressee:0'], [on('body', 'Dear Customer', 900)], []],
  ['small-fee-pretext', 'pretext', 'high', 'incriminates', both('少額の手数料という口実', 'The small-fee trick'), both('「£1.45」という小さな額は、カード番号を入れさせるための口実です。', 'The “re-delivery fee of £1.45” is small on purpose: what is wanted is the card number.'), both('本物の配達会社は再配達の料金をメールで取りません。', 'Carriers do not collect re-delivery fees by mail.'), ['phrase:1'], [on('body', 're-delivery fee of £1.45', 1010)], ['T1598.003']],
  ['deadline', 'wording', 'medium', 'incriminates', both('短い期限', 'A short deadline'), both('「within 24 hours」と短い期限を切っています。', 'It threatens “within 24 hours”.'), both('期限は考える時間を奪うためのものです。', 'A deadline takes away the time to think.'), ['phrase:2'], [on('body', 'within 24 hours', 1100)], []],
  ['call-to-action-elsewhere', 'link', 'critical', 'incriminates', both('ボタンの行き先は他人のドメイン', 'The button leads to a stranger'), both('行き先は「rm-parcel-pay[.]example」で、Royal Mail のものではありません。', 'It leads to “rm-parcel-pay[.]example”, which Royal Mail does not own.'), both('行き先の持ち主は、ドメインで分かります。', 'The domain says who owns the place.'), ['link:0'], [on('body', 'Pay £1.45 and release my parcel', 1200)], ['T1598.003']],
  ['odd-english', 'wording', 'low', 'incriminates', both('企業らしくない英語', 'Not how a company writes'), both('「Kindly do the needful」は英国の企業が使う言い方ではありません。', '“Kindly do the needful” is not how a British company writes.'), both('', 'Odd phrases point at a writer who is not who he says.'), ['phrase:3'], [on('body', 'Kindly do the needful', 1260)], []],
  ['attachment-type-disagrees', 'attachment', 'high', 'incriminates', both('PDF を名乗る HTML', 'An HTML file dressed as PDF'), both('「label_RM-4471-90.pdf.html」は PDF を名乗りますが、中身は HTML です。', '“label_RM-4471-90.pdf.html” says it is a PDF; it is a web page.'), both('開くと偽の画面を手元で表示できます。', 'Opened, it can show a fake page from your own disk.'), ['attachment:0'], [on('attachment', 'label_RM-4471-90.pdf.html', 1900)], ['T1027.006']],
] satisfies readonly Told[]).map(findingOf);

/** An English parcel phish, dissected offline. */
export const PARCEL_PHISH: Dissection = {
  ...ORIGIN_CASE,
  input: { ...ORIGIN_CASE.input, name: safe('parcel.eml'), sizeBytes: 21_733, defects: [], limits: [{ limit: 'links-shown', allowed: 50, seen: 61, unit: 'links' }] },
  times: { received: '2025-11-03T06:14:09Z', dissected: '2025-11-03T07:00:00Z' },
  world: { kind: 'offline', takenAt: null },
  verdict: {
    label: 'phishing', unwanted: 0.981, deception: 0.97, imitated: { brandId: 'royal-mail', brand: both('ロイヤルメール', 'Royal Mail'), productId: null, product: null }, goal: 'card',
    answer: both('ロイヤルメールを装い、再配達の手数料を口実にカードの情報を盗もうとするメールです。', 'This mail pretends to be Royal Mail and uses a small fee to get your card details.'),
    reasons: ['call-to-action-elsewhere', 'small-fee-pretext', 'claimed-brand-foreign-address'], speaksAgainst: [],
    notKnown: [
      { viewpoint: 'route', why: 'not-checked', code: 'offline', what: both('送り出したサーバーの名前が本物か', 'Whether the sending server is what it says'), wouldChange: both('本物の配達会社のサーバーなら、疑いは弱まります。', 'A server of the carrier itself would lower the alarm.'), observations: ['confirmed-address:0'] },
      { viewpoint: 'place', why: 'not-checked', code: 'offline', what: both('リンク先のサイトがどこにあり、いつ登録されたか', 'Where the linked site stands and when it was registered'), wouldChange: both('登録が新しければ、疑いは強まります。', 'A new domain would raise it.'), observations: ['registration:0'] },
      { viewpoint: 'page', why: 'not-checked', code: 'offline', what: both('リンク先が何のページか', 'What the page behind the link is'), wouldChange: both('カード番号の入力欄があれば、決定的です。', 'A card form there would decide it.'), observations: ['landing-page:0'] },
    ],
    advice: [both('リンクも添付も開かないでください。', 'Open neither the link nor the attachment.'), both('荷物の番号は、配達会社の公式サイトで確かめてください。', 'Look up the parcel number on the carrier’s own site.')], weights: [],
  },
  viewpoints: chapters(PARCEL_FINDINGS, { route: 'not-checked', place: 'not-checked', page: 'not-checked' }, ['route', 'link', 'place', 'page']),
  findings: PARCEL_FINDINGS,
  mail: PARCEL_MAIL,
  route: { boundary: 0, foundBy: 'own-hosts', missing: null, origin: { address: '203.0.113.77', outcome: 'found', asn: 64500, network: safe('Host Example'), country: null, reverseProxy: null, rentedFrom: safe('Host Example'), source: safe('shipped table'), takenAt: '2026-06-17' }, hops: [{ ...PLAIN_HOP, index: 0, standing: 'attested', helo: safe('vps-3391.host.example'), reverseName: null, address: '203.0.113.77', by: safe('mx.e•••.org'), time: '2025-11-03T06:14:09Z' }, { ...PLAIN_HOP, index: 1, standing: 'claimed', helo: safe('royalmail.com'), reverseName: null, address: '198.51.100.4', by: safe('vps-3391'), time: null }] },
  links: [{ id: 'link:0', url: broken('hxxps://rm-parcel-pay[.]example/pay?id=4471'), host: broken('rm-parcel-pay[.]example'), registrableDomain: broken('rm-parcel-pay[.]example'), text: safe('Pay £1.45 and release my parcel'), via: 'anchor', isCallToAction: true }],
  lookups: [{ observation: 'registration:0', viewpoint: 'place', question: both('rm-parcel-pay[.]example はいつ登録されたか', 'When was rm-parcel-pay[.]example registered?'), outcome: 'skipped', answer: both('照会していない（オフライン）', 'Not asked (offline)'), source: null, takenAt: null }],
  observations: [], nearMisses: [], setAside: [], ownRulesFailed: [], secondReader: null, picture: NO_PICTURE, page: null, masked: [{ what: 'recipient', count: 2 }],
};

// ---------------------------------------------------------------------------------------------------------------
// A mail that is what it says

const GENUINE_MAIL: MailView = {
  subject: safe('ご注文の商品を発送しました（注文番号 A-20418）'), authorName: safe('みどり書店'), authorAddress: safe('order@midori-books.example'), replyTo: null, recipient: safe('h•••@e•••.jp'),
  date: safe('Wed, 12 Nov 2025 10:02:11 +0900'), language: 'ja',
  body: bodyOf(['林 花子 様', 'いつもみどり書店をご利用いただき、ありがとうございます。ご注文の本を本日発送しました。', '[[配送状況を見る]]', 'お届けは 11 月 14 日の予定です。', 'みどり書店　カスタマーサポート'], 'html'), attachments: [],
};

const GENUINE_FINDINGS: readonly FindingView[] = ([
  ['dmarc-aligned-with-own-domain', 'sender', 'note', 'speaks-for', both('自社のドメインからの署名つき', 'Signed by its own domain'), both('「midori-books.example」の署名が正しく、名乗りと一致します。', 'The signature of “midori-books.example” holds and matches the name.'), both('署名は鍵の持ち主にしか作れません。', 'Only the holder of the key can sign.'), ['authentication:0'], [markIn(GENUINE_MAIL, 'author-address', 'midori-books.example', 330)], []],
  ['knows-the-name', 'addressee', 'note', 'speaks-for', both('名前で呼んでいる', 'It knows the name'), both('「林 花子 様」と名前で呼んでいます。', 'It greets “林 花子 様” by name.'), both('店は注文した人の名前を知っています。', 'A shop knows who ordered.'), ['addressee:0'], [markIn(GENUINE_MAIL, 'body', '林 花子 様', 900)], []],
] satisfies readonly Told[]).map(findingOf);

/** A genuine shipping notice. */
export const GENUINE_NOTICE: Dissection = {
  ...ORIGIN_CASE,
  input: { ...ORIGIN_CASE.input, name: safe('shipping.eml'), defects: [] },
  verdict: { label: 'no-signs', unwanted: 0.012, deception: 0.004, imitated: null, goal: null, answer: both('だまそうとする兆候は見つかりませんでした。署名のあるドメインと行き先が、名乗りと一致しています。', 'No signs of deception were found: the signed domain and every link agree with who it says it is.'), reasons: ['dmarc-aligned-with-own-domain'], speaksAgainst: [], notKnown: [], advice: [both('心当たりのある注文か、念のため確かめてください。', 'Check once more that you did order this.')], weights: [] },
  viewpoints: chapters(GENUINE_FINDINGS, {}, []), findings: GENUINE_FINDINGS, mail: GENUINE_MAIL,
  route: { boundary: 0, foundBy: 'own-hosts', missing: null, origin: null, hops: [{ ...PLAIN_HOP, index: 0, standing: 'attested', helo: safe('out.midori-books.example'), reverseName: safe('out.midori-books.example'), address: '192.0.2.15', by: safe('mx.e•••.jp'), time: '2025-11-12T10:02:14+09:00' }] },
  links: [{ id: 'link:0', url: broken('hxxps://midori-books[.]example/track'), host: broken('midori-books[.]example'), registrableDomain: broken('midori-books[.]example'), text: safe('配送状況を見る'), via: 'anchor', isCallToAction: true }],
  lookups: [], observations: [], nearMisses: [], setAside: [], ownRulesFailed: [], secondReader: null, picture: NO_PICTURE, page: null, masked: [{ what: 'recipient', count: 1 }],
};
