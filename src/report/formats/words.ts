import type { Bilingual, Language } from '../../base/bilingual.ts';
import type { Provenance } from '../../base/provenance.ts';
import type { Bearing, Severity, Viewpoint } from '../../findings/model.ts';
import type { Goal, Label } from '../../verdict/model.ts';
import type { DissectedInput, Dissection, LookupView, Mark, NotKnownView, RouteView, ViewpointView } from '../model.ts';

type Words<K extends string> = Readonly<Record<K, Bilingual>>;

/** The names of the chapters. */
export const VIEWPOINT_NAMES: Words<Viewpoint> = {
  subject: { ja: '件名', en: 'Subject' },
  sender: { ja: '差出人', en: 'Sender' },
  route: { ja: '経路', en: 'Route' },
  addressee: { ja: '宛名', en: 'Addressee' },
  wording: { ja: '文面', en: 'Wording' },
  pretext: { ja: '筋書き', en: 'Story' },
  link: { ja: 'リンク先', en: 'Link' },
  place: { ja: '所在', en: 'Whereabouts' },
  page: { ja: '偽サイト', en: 'Landing page' },
  attachment: { ja: '添付', en: 'Attachment' },
};

/** What each chapter asks, for a reader who has never taken a mail apart. */
export const VIEWPOINT_QUESTIONS: Words<Viewpoint> = {
  subject: { ja: '件名は何を言い、何を急がせているか', en: 'What does the subject say, and what does it rush you into?' },
  sender: { ja: '名乗っている相手と、実際のアドレスは合っているか', en: 'Does the address belong to who the mail says it is from?' },
  route: { ja: 'どのサーバーを通って届いたか', en: 'Through which servers did it come?' },
  addressee: { ja: 'あなたを誰として呼んでいるか', en: 'Whom does it think it is writing to?' },
  wording: { ja: '言葉づかいに不自然なところはないか', en: 'Is there anything odd about the language?' },
  pretext: { ja: '話のつじつまは合っているか', en: 'Does the story hold?' },
  link: { ja: 'リンクはどこへ連れて行くか', en: 'Where do the links lead?' },
  place: { ja: 'リンク先のサイトはどこにあるか', en: 'Where does the linked site stand?' },
  page: { ja: 'リンク先は何のページで、何を入力させるか', en: 'What is the page behind the link, and what does it ask for?' },
  attachment: { ja: '添付ファイルは何ものか', en: 'What are the attached files really?' },
};

/** The verdict in one or two words. */
export const LABEL_NAMES: Words<Label> = {
  phishing: { ja: 'フィッシング詐欺', en: 'Phishing' },
  fraud: { ja: '詐欺メール', en: 'Fraud' },
  malware: { ja: 'ウイルスを送りつけるメール', en: 'Malware' },
  junk: { ja: '迷惑メール', en: 'Junk mail' },
  suspicious: { ja: '不審なメール', en: 'Suspicious' },
  'no-signs': { ja: 'あやしい兆候は見つかりません', en: 'No signs of deception found' },
  'insufficient-evidence': { ja: '判断材料が足りません', en: 'Not enough to judge by' },
};

/** How much a finding weighs. */
export const SEVERITY_NAMES: Words<Severity> = {
  note: { ja: '参考', en: 'for information' },
  low: { ja: '軽い', en: 'minor' },
  medium: { ja: '注意', en: 'moderate' },
  high: { ja: '重い', en: 'serious' },
  critical: { ja: '決定的', en: 'decisive' },
};

/** On which side a finding stands. */
export const BEARING_NAMES: Words<Bearing> = {
  incriminates: { ja: '疑わしい点', en: 'speaks against the mail' },
  'speaks-for': { ja: '本物らしい点', en: 'speaks for the mail' },
  informs: { ja: '参考になる点', en: 'worth knowing' },
};

/** How a chapter stands. The five must never be mistaken for one another. */
export const STATE_NAMES: Words<ViewpointView['state']> = {
  findings: { ja: '所見あり', en: 'Findings' },
  'nothing-found': { ja: '調べたが、見つからず', en: 'Looked, nothing found' },
  'nothing-there': { ja: '対象なし', en: 'None in this mail' },
  'not-checked': { ja: '調べていない', en: 'NOT CHECKED' },
  'source-down': { ja: '問い合わせ先が答えず', en: 'SOURCE DOWN' },
};

/** What a chapter's state means, and what it does not mean. */
export const STATE_MEANINGS: Words<ViewpointView['state']> = {
  findings: { ja: '気づいたことがあります。', en: 'There is something to see.' },
  'nothing-found': { ja: '調べましたが、おかしな点は見つかりませんでした。', en: 'This was looked at, and nothing odd was found.' },
  'nothing-there': { ja: 'このメールには、調べる対象がありません。', en: 'The mail has nothing of this kind to look at.' },
  'not-checked': { ja: '調べていません。安全という意味ではありません。', en: 'This was not looked at. That does not mean it is safe.' },
  'source-down': {
    ja: '問い合わせましたが、答えが得られませんでした。安全という意味ではありません。',
    en: 'The source was asked and gave no answer. That does not mean it is safe.',
  },
};

/** Said beside a chapter's state when one of its look-ups is missing. */
export const INCOMPLETE: Bilingual = { ja: '一部は未確認', en: 'partly unchecked' };

/** What the mail wants from its reader. */
export const GOAL_NAMES: Words<Goal> = {
  credentials: { ja: 'アカウントとパスワードを盗む', en: 'To steal your account name and password' },
  card: { ja: 'クレジットカードの情報を盗む', en: 'To steal your card details' },
  payment: { ja: 'お金を払わせる', en: 'To make you pay' },
  'call-back': { ja: '電話をかけさせる', en: 'To make you telephone' },
  'run-file': { ja: 'ファイルを開かせる', en: 'To make you open a file' },
  reply: { ja: '返信させて、やり取りに引き込む', en: 'To draw you into a conversation' },
  'personal-data': { ja: '個人情報を聞き出す', en: 'To get your personal data' },
  unknown: { ja: 'はっきりしない', en: 'Not clear' },
};

/** How a question to the outside world ended. */
export const OUTCOME_NAMES: Words<LookupView['outcome']> = {
  found: { ja: '回答あり', en: 'answered' },
  absent: { ja: '該当なし', en: 'nothing there' },
  failed: { ja: '答えず', en: 'no answer' },
  skipped: { ja: '未照会', en: 'not asked' },
};

/** Why something is not known. */
export const NOT_KNOWN_NAMES: Words<NotKnownView['why']> = {
  'not-checked': { ja: '調べていない', en: 'not checked' },
  'source-down': { ja: '答えが得られない', en: 'source down' },
};

/** Who vouches for a hop. */
export const STANDING_NAMES: Words<RouteView['hops'][number]['standing']> = {
  attested: { ja: '確か', en: 'attested' },
  claimed: { ja: '自称', en: 'claimed' },
};

/** What was masked. */
export const MASKED_NAMES: Words<Dissection['masked'][number]['what']> = {
  recipient: { ja: '受信者のアドレス', en: "the recipient's address" },
  'recipient-token': { ja: '受信者を示す符号', en: 'codes that identify the recipient' },
  'sender-local-part': { ja: '差出人アドレスの@より前', en: "the part of the sender's address before the @" },
  'message-id': { ja: 'メッセージID', en: 'message ids' },
  'person-name': { ja: '人の名前', en: 'names of people' },
  'postal-address': { ja: '住所', en: 'postal addresses' },
  'phone-number': { ja: '電話番号', en: 'telephone numbers' },
  'recipient-domain': { ja: '受信者のドメイン', en: "the recipient's own domain" },
  'url-token': { ja: 'URLの中の個別の符号', en: 'codes in URLs' },
};

/** Where in the mail a finger points. */
export const MARK_VIEW_NAMES: Words<Mark['view']> = {
  subject: { ja: '件名', en: 'subject' },
  'author-name': { ja: '差出人の名前', en: "sender's name" },
  'author-address': { ja: '差出人のアドレス', en: "sender's address" },
  'reply-to': { ja: '返信先', en: 'reply-to' },
  date: { ja: '日付', en: 'date' },
  body: { ja: '本文', en: 'text' },
  attachment: { ja: '添付', en: 'attachment' },
  source: { ja: '原文', en: 'source' },
};

/** The fields of the shown mail. */
export const MAIL_FIELD_NAMES: Words<'subject' | 'from' | 'reply-to' | 'to' | 'date' | 'attachments'> = {
  subject: { ja: '件名', en: 'Subject' },
  from: { ja: '差出人', en: 'From' },
  'reply-to': { ja: '返信先', en: 'Reply to' },
  to: { ja: '宛先', en: 'To' },
  date: { ja: '日付', en: 'Date' },
  attachments: { ja: '添付', en: 'Attached' },
};

/** Where look-ups were answered from. */
export const WORLD_NAMES: Words<Dissection['world']['kind']> = {
  offline: { ja: '外部への照会なし', en: 'no look-ups made (offline)' },
  recorded: { ja: '記録された回答を使用', en: 'look-ups answered from a recording' },
  network: { ja: 'ネットワークに照会', en: 'look-ups answered by the network' },
};

/** How near our copy is to what the receiver got. */
export const PROVENANCE_NAMES: Words<Provenance> = {
  envelope: { ja: '受信時の封筒つき原本', en: 'original, with its envelope' },
  raw: { ja: '原本', en: 'original' },
  attached: { ja: '添付で転送された原本', en: 'original, forwarded as an attachment' },
  'inline-forward': { ja: '本文に転送されたもの', en: 'forwarded inline' },
  pasted: { ja: '貼り付けられた文面', en: 'pasted text' },
};

/** What must be said of the bytes that were dissected: which of several mails they are, and whether they are those that came. */
export function inputNotes({ position: { number, of }, isRebuilt }: DissectedInput, language: Language): readonly string[] {
  const notes: string[] = [];
  if (of > 1) notes.push(language === 'ja' ? `${of} 通のうち ${number} 通目` : `mail ${number} of ${of}`);
  if (isRebuilt) notes.push(language === 'ja' ? '組み立て直したもの' : 'put together again');
  return notes;
}

/** The parts of a report. */
export const SECTION_NAMES: Words<
  'verdict' | 'reasons' | 'against' | 'mail' | 'chapters' | 'page' | 'route' | 'links' | 'lookups' | 'not-known' | 'footer'
> = {
  verdict: { ja: '結論', en: 'Verdict' },
  reasons: { ja: 'おもな理由', en: 'Main reasons' },
  against: { ja: '結論と逆を指す点', en: 'What points the other way' },
  mail: { ja: '届いたメール', en: 'The mail as it was seen' },
  chapters: { ja: '腑分け', en: 'The dissection' },
  page: { ja: 'リンクの先で見たもの', en: 'What stands behind the link' },
  route: { ja: '届いた道筋', en: 'The way it came' },
  links: { ja: 'メールの中のリンク', en: 'Links in the mail' },
  lookups: { ja: '外部に尋ねたこと', en: 'What the outside world was asked' },
  'not-known': { ja: 'わかっていないこと', en: 'What is not known' },
  footer: { ja: 'この報告について', en: 'About this report' },
};

/** The lines under a verdict. */
export const VERDICT_NAMES: Words<'imitated' | 'goal' | 'certainty' | 'deception' | 'unwanted' | 'advice'> = {
  imitated: { ja: 'かたられた相手', en: 'Pretends to be' },
  goal: { ja: 'ねらい', en: 'What it wants' },
  certainty: { ja: '見込み', en: 'Probability' },
  deception: { ja: 'だまし', en: 'deception' },
  unwanted: { ja: '迷惑メール全般', en: 'unwanted of any kind' },
  advice: { ja: 'どうすればよいか', en: 'What to do now' },
};

/** The heads of the tables. */
export const COLUMN_NAMES: Words<
  'link-text' | 'leads-to' | 'question' | 'answer' | 'source'
> = {
  'link-text': { ja: '見えている文字', en: 'What it says' },
  'leads-to': { ja: '本当の行き先 → 登録ドメイン', en: 'Where it leads → registered domain' },
  question: { ja: '尋ねたこと', en: 'Question' },
  answer: { ja: '答え', en: 'Answer' },
  source: { ja: '出所と時刻', en: 'Source and time' },
};

/** Says that a list goes on. */
export function andMore(count: number): Bilingual {
  return { ja: `ほか ${count} 件(JSON 形式の報告にすべてあります)`, en: `and ${count} more (all of them are in the JSON report)` };
}

/** What stands on the page although no value does. */
export const NOTHING_SHOWN: Words<'no-subject' | 'no-name' | 'no-text' | 'no-hops' | 'no-links' | 'no-lookups' | 'no-reasons' | 'all-known' | 'text-cut'> = {
  'no-subject': { ja: '(件名なし)', en: '(no subject)' },
  'no-name': { ja: '(名前なし)', en: '(no name)' },
  'no-text': { ja: '(本文なし)', en: '(no text)' },
  'no-hops': { ja: '経路の記録(Received)がありません。', en: 'The mail carries no record of its way (no Received field).' },
  'no-links': { ja: 'リンクはありません。', en: 'There are no links.' },
  'no-lookups': { ja: '外部に尋ねることはありませんでした。', en: 'There was nothing to ask the outside world.' },
  'no-reasons': { ja: '結論を左右する所見はありませんでした。', en: 'No finding weighed on the verdict.' },
  'all-known': { ja: '調べようとしたことは、すべて調べられました。', en: 'Everything that was to be checked could be checked.' },
  'text-cut': { ja: '本文はここで切りました(長さの上限)。', en: 'The text is cut here (length limit).' },
};

/** Sources that the report itself names, in the reader's language; what somebody else wrote stays as it is. */
const SOURCE_NAMES: readonly (readonly [pattern: RegExp, ja: string])[] = [
  [/^Google Safe Browsing(?= |$)/, 'Google セーフ ブラウジング'],
  [/^Trend Micro(?= |$)/, 'トレンドマイクロ'],
  [/^shipped network table, (\S+)$/, '同梱のネットワーク表（$1 版）'],
  [/^certificate logs$/, '証明書の公開記録'],
  [/^capture$/, '画面の記録'],
  [/^geography$/, '所在のデータベース'],
  [/^as the article's service answered$/, 'もとの記事が使った照会サービスの答え'],
  [/^invented for this sample$/, 'この見本のための架空の答え'],
  [/^the (\.\S+) registry$/, '$1 の登録機関'],
];
const SHOWN_BY = / ?\(as shown by ([^()]+)\)$/;
const SHOWERS: Readonly<Record<string, string>> = { 'Virus Buster': 'ウイルスバスター' };

/** Who answered, for a reader. */
export function sourceWords(source: string, language: Language): string {
  if (language === 'en') return source;
  const known = SOURCE_NAMES.find(([pattern]) => pattern.test(source));
  const named = known === undefined ? source : source.replace(...known);
  return named.replace(SHOWN_BY, (_, by: string) => `（${SHOWERS[by] ?? by} の表示による）`);
}
