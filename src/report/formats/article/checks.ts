import type { Bilingual } from '../../../base/bilingual.ts';
import type { FindingView } from '../../model.ts';
import type { Check, Ground } from './model.ts';
import { forPublicEn, forPublicJa } from './retell.ts';
import { isAddressItself, quote, startSentence, wordOf } from './teller.ts';
import type { Teller } from './teller.ts';

interface Way {
  readonly heading: Bilingual;
  readonly look: Bilingual;
  /** The gravest first: one of them stands for the check. */
  readonly rules: readonly string[];
  /** In this mail; the finding's own sentence where it is missing. */
  readonly here?: (teller: Teller, finding: FindingView) => Bilingual | null;
}

/** Where anybody can look, without a tool and without opening anything; the plainest first. */
const WAYS: readonly Way[] = [
  {
    heading: { ja: 'アドレスの「@」より後ろを見る', en: 'Read what stands behind the @' },
    look: { ja: '差出人の名前を押すか長く押すと、アドレスの全体が出ます。名前ではなく「@」より後ろを、公式サイトのドメインと見比べます。', en: 'Press the sender’s name to see the whole address, and compare what stands behind the @ with the company’s official site.' },
    rules: ['sender-brand-mismatch', 'sender-consumer-provider', 'sender-address-in-name', 'sender-lookalike-domain', 'sender-brand-in-local-part', 'sender-desk-at-free-mail', 'sender-unreadable-address', 'sender-random-address'],
    here: (teller) => addressHere(teller),
  },
  {
    heading: { ja: 'リンクの行き先を、押さずに見る', en: 'See where the link goes, without pressing it' },
    look: { ja: 'パソコンなら、押さずにマウスを重ねると行き先が出ます。スマートフォンでは試さず、公式アプリかお気に入りから開き直します。', en: 'On a computer, rest the mouse on it without pressing and read the address. On a telephone do not try: open the official app or your bookmark instead.' },
    rules: ['link-call-to-action-foreign', 'link-text-differs', 'link-lookalike-host', 'link-brand-words-in-domain', 'link-lent-page', 'link-address-literal', 'link-hidden-destination', 'link-foreign-registry'],
    here: (teller) => linkHere(teller),
  },
  {
    heading: { ja: '添付ファイルの名前を最後まで読む', en: 'Read the file’s name to its end' },
    look: { ja: '開く前に、名前のいちばん最後（拡張子）を見ます。文書のはずなのに .html や .js、.exe などで終わるもの、圧縮ファイルの中にそれが入っているものは開きません。', en: 'Before opening it, look at the very end of the name. A “document” that ends in .html, .js or .exe, or a zip with one inside, is not opened.' },
    rules: ['attachment-active', 'attachment-archive-runs', 'attachment-double-ending', 'attachment-type-differs', 'attachment-html'],
  },
  {
    heading: { ja: 'なぜQRコードなのかを考える', en: 'Ask why there is a QR code' },
    look: { ja: 'パソコンで読んでいるメールが、わざわざ携帯で読み取らせようとするときは、行き先を見せたくない理由があります。', en: 'A mail that you read on a computer and that wants you to take your telephone has a reason to hide where it leads.' },
    rules: ['attachment-qr-only', 'pretext-scan-code'],
  },
  {
    heading: { ja: '話のつじつまを疑う', en: 'Doubt the story' },
    look: { ja: '書いてあることが本当なら、ほかに何が起きているはずかを考えます。心当たりがなければ、前から知っている連絡先に尋ねます。', en: 'If it were true, what else would have happened? If it rings no bell, ask by a contact you had before.' },
    rules: [
      'pretext-mailbox-broken', 'pretext-extortion', 'pretext-executive-group', 'pretext-advance-fee', 'pretext-callback-invoice', 'pretext-parcel-fee', 'pretext-gift-cards', 'pretext-bank-change',
      'pretext-asks-for-secret', 'pretext-account-scare', 'pretext-storage-full', 'pretext-payment-problem', 'pretext-identity-check', 'pretext-restriction', 'pretext-security-alert', 'pretext-held-mail',
      'pretext-quarantine', 'pretext-refund', 'pretext-points', 'pretext-prize', 'pretext-tax', 'pretext-invoice', 'pretext-shared-document', 'pretext-voicemail', 'pretext-subscription',
      'pretext-job-offer', 'pretext-move-to-chat',
    ],
  },
  {
    heading: { ja: '頼んだ覚えがあるかを考える', en: 'Ask whether you asked for it' },
    look: { ja: '知らない相手からの売り込みや誘いに、返事をする義理はありません。断りの返信や配信停止の手続きも、読んだことを相手に知らせるだけです。', en: 'Nobody owes an answer to a stranger’s offer. Refusing it, or unsubscribing, only tells them that it was read.' },
    rules: ['pretext-unasked-offer', 'pretext-supplier', 'pretext-bargain', 'pretext-investment', 'pretext-loan', 'pretext-romance', 'pretext-gambling', 'pretext-health-cure'],
  },
  {
    heading: { ja: '差出人が自分になっていたら、送信済みを見る', en: 'If it comes from yourself, look at what you sent' },
    look: { ja: '自分のアドレスから届いたように見えても、差出人の欄が書き換えられただけかもしれません。送信済みのメールに同じものがなければ、自分の箱から出たものではありません。', en: 'The sender line can hold any address, yours too. If the mail is not among those you sent, it did not leave your mailbox.' },
    rules: ['sender-is-recipient'],
  },
  {
    heading: { ja: '声に出して読んでみる', en: 'Read it aloud' },
    look: { ja: '機械で訳した文章や使い回しのひな形は、声に出すと引っかかります。', en: 'Machine translation and worn templates trip the tongue.' },
    rules: [
      'wording-link-above', 'wording-translated-closing', 'wording-two-company-forms', 'wording-misspelt-phrases', 'wording-kana-lookalikes', 'wording-lookalike-letters', 'wording-split-words', 'wording-translated', 'wording-english-slips',
      'wording-foreign-slips', 'wording-chinese-characters', 'wording-missing-dakuten', 'wording-mojibake', 'wording-placeholder', 'wording-letter-opening', 'wording-spaces-in-japanese', 'wording-halfwidth-kana',
    ],
  },
  {
    heading: { ja: '誰宛てになっているかを見る', en: 'See whom it greets' },
    look: { ja: '契約している会社からの大事な知らせなら、たいてい名前が書いてあります。', en: 'Important news from a company that you deal with mostly has your name in it.' },
    rules: ['addressee-is-mail-address', 'addressee-is-domain', 'addressee-honorific-alone', 'addressee-flattering', 'addressee-generic', 'addressee-nobody'],
  },
  {
    heading: { ja: '返信先を見る', en: 'See where a reply would go' },
    look: { ja: '「返信」を押すと宛先が出ます。差出人と違っていたら、送らずに閉じます。', en: 'Press “reply” and read the address that appears. If it is not the sender’s, close it unsent.' },
    rules: ['sender-reply-elsewhere'],
  },
  {
    heading: { ja: '急かされたら、手を止める', en: 'When rushed, stop' },
    look: { ja: '期限や警告の言葉が出てきたら、その場では何も押さず、時間を置いて公式の窓口から確かめます。', en: 'At words of warning and deadlines, press nothing; check later by the official way.' },
    rules: ['subject-pressure'],
  },
];

const CHECKS = 3;

/** The checks that a reader without tools could have made on this very mail. *Shape*: at most three, fewer where the mail shows less. */
export function checksOf(teller: Teller): readonly Check[] {
  const { say, finding } = teller;
  return WAYS.flatMap((way): readonly Check[] => {
    const found = way.rules.flatMap((rule) => finding(rule) ?? []).find((each) => each.bearing !== 'speaks-for');
    if (found === undefined) return [];
    const ground: Ground = `finding:${found.rule}`;
    const here = way.here?.(teller, found) ?? found.sentence;
    return [{ heading: say(way.heading, 'general', ground), look: say(way.look, 'general'), here: say({ ja: forPublicJa(here.ja), en: startSentence(forPublicEn(here.en)) }, ground) }];
  }).slice(0, CHECKS);
}

function addressHere({ seen, choose, finding }: Teller): Bilingual | null {
  const author = seen('mailbox').find((mailbox) => mailbox['role'] === 'author');
  const claim = seen('brand-claim').find((each) => each['isMain'] === true);
  const name = claim?.['brandName'] as Bilingual | undefined;
  const own = Array.isArray(claim?.['brandDomains']) ? (claim['brandDomains'] as readonly string[]).slice(0, 2) : [];
  const domain = wordOf(author, 'domain');
  if (domain === '' || name === undefined || own.length === 0 || finding('sender-brand-mismatch') === undefined) return null;
  return choose('check/address', [
    { ja: `${domain} でした。${name.ja}の公式のドメインは ${own.join(' や ')} です。`, en: `it is ${domain}. ${name.en} writes from ${own.join(' and ')}.` },
    { ja: `「@」の後ろは ${domain} です。${own.join('、')} であれば${name.ja}のものですが、そうではありません。`, en: `what stands there is ${domain}. ${name.en}’s own would be ${own.join(' or ')}.` },
  ]);
}

function linkHere({ dissection, finding, choose }: Teller): Bilingual | null {
  const call = dissection.links.find((link) => link.isCallToAction);
  if (call === undefined || finding('link-call-to-action-foreign') === undefined) return null;
  const place = call.registrableDomain ?? call.host;
  const words = isAddressItself(call.text, call.url) ? '' : shortWords(call.text.trim());
  const from = words === '' ? { ja: '本文のリンク', en: 'the link' } : quote(words);
  return choose('check/link', [
    { ja: `${from.ja}の行き先は ${place} でした。`, en: `${from.en} leads to ${place}.` },
    { ja: `${from.ja}に重ねると、${place} と出ます。`, en: `over ${from.en} the address shows ${place}.` },
  ]);
}

/** Words of a link that fit into a line: of an address the host, of a text its first letters. */
const WORDS = 40;
function shortWords(text: string): string {
  const host = /^[a-z]+:\/\/[^/?#\s]+/i.exec(text)?.[0];
  if (host !== undefined) return host.length < text.length ? `${host}/…` : host;
  const letters = [...text];
  return letters.length > WORDS ? `${letters.slice(0, WORDS).join('')}…` : text;
}
