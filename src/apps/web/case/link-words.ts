import type { Bilingual } from '../../../base/bilingual.ts';
import type { LinkSeen } from '../../../evidence/model.ts';

type Words<K extends string> = Readonly<Record<K, Bilingual>>;

export const LINK_WORDS: Words<'likeTo' | 'owned' | 'authors' | 'none' | 'noText' | 'written' | 'opens' | 'hides' | 'says' | 'mayLead' | 'rests' | 'asked' | 'why' | 'tricks' | 'houses'> = {
  likeTo: { ja: '似せている相手', en: 'made to look like' },
  owned: { ja: 'ブランド台帳での持ち主', en: 'owner, by the brand book' },
  authors: { ja: '差出人のドメインと同じ', en: 'the author’s own domain' },
  none: { ja: 'ウェブ以外の宛先', en: 'no address on the web' },
  noText: { ja: '（見える文字なし）', en: '(no words to see)' },
  written: { ja: 'メールに書かれているアドレス', en: 'as it stands in the mail' },
  opens: { ja: '開く場所', en: 'what opens' },
  hides: { ja: 'この先はサービスだけが知っている', en: 'only the service knows where it goes from here' },
  says: { ja: '行き先の名乗り', en: 'says that it leads to' },
  mayLead: { ja: 'ここから送られるかもしれない先', en: 'may send its visitor on to' },
  rests: { ja: 'これに基づく所見', en: 'Findings that rest on it' },
  asked: { ja: 'この行き先について尋ねたこと', en: 'What was asked about this place' },
  why: { ja: '押させたいリンクと見た理由', en: 'Why it is taken for the one to be followed' },
  tricks: { ja: '目をだます書き方', en: 'Written so as to deceive the eye' },
  houses: { ja: '行き先ごとにまとめてあります。上が、押させようとしているところです。', en: 'By the place that opens in the end; the one that it wants you to go to comes first.' },
};

export const WRAPPER_WORDS: Words<LinkSeen['wrappers'][number]['kind']> = {
  gateway: { ja: '受信側のメール検査', en: 'a mail filter of the receiving side' },
  tracker: { ja: '送信側のクリック計測', en: 'the sender’s click counter' },
  redirector: { ja: '誰でもどこへでも送る転送ページ', en: 'a page that sends anybody anywhere' },
  copy: { ja: '別の名前で写しを見せるサービス', en: 'shows the page under another name' },
};

export const LINK_VIA_WORDS: Words<LinkSeen['via']> = {
  anchor: { ja: 'リンク', en: 'a link' }, text: { ja: '文中のアドレス', en: 'an address in the text' }, form: { ja: '入力フォームの送り先', en: 'where a form sends' }, area: { ja: '画像の一部', en: 'part of a picture' },
  'meta-refresh': { ja: '自動転送', en: 'opens by itself' }, resource: { ja: '埋め込み', en: 'embedded' }, loaded: { ja: '開くだけで読み込まれるもの', en: 'loaded as the mail is opened' }, attachment: { ja: '添付の中', en: 'in an attachment' },
  'qr-code': { ja: 'QRコード', en: 'a QR code' }, 'other-part': { ja: '見えないテキスト版の中', en: 'in the plain text that is not shown' },
};

export const TRICK_WORDS: Words<LinkSeen['tricks'][number]> = {
  'user-info': { ja: '「@」の前は飾り', en: 'what stands before the @ is decoration' }, 'address-in-disguise': { ja: '数字を変えて書いたIPアドレス', en: 'an IP address in disguise' }, backslash: { ja: '「/」の代わりの「\\」', en: 'backslashes for slashes' }, 'full-width': { ja: '全角文字', en: 'full-width letters' },
  'look-alike-slash': { ja: '「/」に似た別の文字', en: 'a letter that looks like a slash' }, 'direction-override': { ja: '文字の向きを逆にする記号', en: 'a mark that turns letters around' }, 'invisible-character': { ja: '見えない文字', en: 'invisible letters' }, 'percent-in-host': { ja: '名前を「%」で隠す', en: 'a name in percent codes' },
  'odd-slashes': { ja: '数の合わない「/」', en: 'too many or too few slashes' }, 'odd-port': { ja: '普通でないポート', en: 'an unusual port' }, defanged: { ja: '壊した形で書いてある', en: 'written in a broken form' }, 'no-scheme': { ja: 'https が書かれていない', en: 'no https in front' },
};

export const WHY_WORDS: Words<LinkSeen['whyCallToAction'][number]> = {
  'demand-words': { ja: '求める言葉', en: 'demanding words' }, button: { ja: 'ボタンの形', en: 'drawn as a button' }, 'asked-just-before': { ja: '直前で求めている', en: 'asked for just before' }, form: { ja: '入力フォーム', en: 'a form' }, 'qr-code': { ja: 'QRコード', en: 'a QR code' },
  'opens-by-itself': { ja: 'ひとりでに開く', en: 'opens by itself' }, picture: { ja: '画像', en: 'a picture' }, 'login-path': { ja: 'ログインらしい名前', en: 'named like a login' }, repeated: { ja: '繰り返し出てくる', en: 'repeated' }, 'only-link': { ja: 'ただひとつのリンク', en: 'the only link' }, 'file-leads-there': { ja: '添付の行き先', en: 'where the file leads' },
};
