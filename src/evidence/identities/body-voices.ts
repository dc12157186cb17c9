import type { OpenMail, ReaderView } from '../../message/model.ts';
import type { Spoken } from './model.ts';

const COPYRIGHT = /(?:©|\(c\) ?\d|copyright[\s,]*(?:©|\(c\)|\d{4}|by\b|.{1,40}\b(?:ltd|inc|corp|llc|\d{4})\b)|all rights? reserved|無断(?:転載|で引用)|版權所有)/i;
/** A line of a quoted mail, of a patch or of a program: what stands there is nobody's own voice. */
const QUOTED = /^\s*(?:[>|+]|(?:[-#;%*]|\/[/*])\s*\S|\S+\.[ch]\b|[-+]{3} )/;
/** Above a mail that is passed on: what follows is the voice of somebody else, and is dissected as a mail of its own. */
const PASSED_ON = /^[ \t>*_]*(?:-{2,}[^\n]{0,10}(?:forwarded|original|転送|元の|オリジナル)[^\n]{0,40}|begin forwarded message:?[ \t]*|以下転送[^\n]{0,20})$/im;
const PUBLISHER = /^(?:──|━━|__|==|■|□|【?(?:発行|配信|運営)(?:元|者)?[】:：\s])/;
const COMPANY = /(?:^|[^一-龠])(?:株式会社|有限会社|\((?:株|有)\)|（株）)|\b(?:inc|ltd|llc|corp|gmbh|k\.k)\.?$/i;
/** What a desk is called before the word that makes it one; "Acme kernel support" is a feature and no desk. */
const DESK_OF = '(?:billing|accounts?|security|customers?|members?|membership|clients?|technical|tech|fraud|prevention|payments?|verification|trust|safety|help|online|card|mail|webmail|web|support|service|services|relations|delivery|order|orders|store|shop|bank|banking|credit|pay|the|and|&)';
/** "Netflix Billing Department", a line of its own: the desk that signs. People may be called anything, support and service only what desks are. */
const DESK_AFTER_EN = new RegExp(`^(?:\\.(?:com|co\\.jp))?(?:['’]s)?\\s*(?:(?:[\\w&-]{2,20}\\s+){0,2}(?:team|department|dept|help ?desk|desk)|\\b(?:${DESK_OF}\\s+){0,3}(?:support|services?|care|cent(?:er|re)))\\s*[.,!]?\\s*(?:\\n|$)`, 'i');
const DESK_AFTER_JA = /^[」』】）)]?\s*(?:\.(?:com|co\.jp)\s*)?(?:[\w&-]{2,20}\s+){0,1}(?:チーム|カスタマー|お?客[様さ]|サポート|事務局|サービスセンター|運営|コールセンター)/;
/** What may stand before the name in the line with which a desk signs. */
const SIGNED_BY = /^[\s\-–—_*~|]*(?:(?:(?:best |kind |warm )?regards|sincerely|yours|thanks|thank you|cheers|from|by|your|the|team)[,.!]?\s+){0,3}$/i;

const CUSTOMER_JA = /^[」』】）)\]]{0,2}\s?(?:カード|サービス|アプリ|プライム|アカウント|会員|ポイント){0,2}(?:を|の|に|への|へ|より)?\s?(?:いつも|平素より?)?[ごこ]\s?(?:利用|愛顧|契約|登録|加入|入会)/;
const MEMBER_JA = /^[」』】）)\]]{0,2}\s?(?:カード|サービス)?の?\s?(?:会員|お客|ユーザー|メンバー|アカウント)(?:様|さま|の皆|をご|が|は)?/;
const GREETED_EN = /(?:dear|valued|hello|hi|attention)\s+(?:\w+\s+)?$/i;
const CUSTOMER_EN = /^\s*(?:\w+\s+)?(?:customer|user|member|client|cardholder|account\s?holder|subscriber)/i;
const YOURS_EN = /\byour\s+$/i;
const POSSESSION_EN = /^(?:\s+\w+)?\s+(?:account|card|membership|wallet|id|password|subscription|profile|mailbox)\b/i;
const THANKS_EN = /(?:thanks?(?:\s+you)?\s+for\s+(?:using|choosing|shopping\s+(?:with|at)|banking\s+with|being\s+with)|welcome\s+to)\s+(?:the\s+)?$/i;

/** The end of a mail: where a signature, a contact block and the copyright line stand. */
const END_SHARE = 0.6;
const END_CHARACTERS = 400;
/** What is longer is a sentence and no signature. */
const SIGNATURE_CHARACTERS = 60;
/** What stands in a contact block beside the firm's name, each kind once: its post, its telephone, its page, its hours. */
const CONTACT_LINES: readonly RegExp[] = [
  /(?:^|[^一-龠])(?:住所|所在地|本社|address)\s*[:：\]】]|〒\s*\d{3}|\b\d{3}-\d{4}\b.{0,12}[都道府県]/im,
  /(?:tel|fax|phone|電話(?:番号)?|フリーダイヤル|ナビダイヤル)\s*[.:：\]】]?\s*[(（+]?\d/im,
  /(?:url|web|ホームページ|サイト|website)\s*[:：\]】]|^\s*(?:https?:\/\/|www\.)\S+\s*$/im,
  /(?:営業|受付)時間|office hours|opening hours/im,
];
const CONTACT_KINDS = 2;
/** Lines around the name in which the rest of its block stands. */
const CONTACT_REACH = 5;
/** The line names its firm by a label, or holds nothing but the name. */
const NAMES_FIRM = /^[\s■□◆◇●▼*・【[<＜-]*(?:(?:会社|社|企業|店舗?|団体|組織)名|運営(?:会社|元|者)?|発行(?:元|者)?|配信(?:元|者)?|送信(?:元|者)|お?問い?合わせ先|company|sender|operated by)\s*[:：\]】>＞]/i;
/** A person's own address in the block: it is a letter's signature, and tells for whom somebody works. */
const PERSONAL_ADDRESS = /\b[a-z]+[._-][a-z]+@[\w.-]+/i;
const DESK_ADDRESS = /\b(?:no[._-]?reply|customer[._-]\w+|do[._-]not[._-]reply|\w+[._-](?:support|info|desk|center|service))@/i;

/** A line is looked at so far; what stands farther off says nothing about the name. */
const LINE_CHARACTERS = 300;

/** In which voice the visible text names something at a place. */
export const voicesOf = ({ view }: OpenMail): ((start: number, end: number) => Spoken) => voicesIn(view);

/** The same for any text that is laid out as a view is. */
export function voicesIn(view: Laid): (start: number, end: number) => Spoken {
  const passedOnAt = view.text.search(PASSED_ON);
  return (start, end) => (passedOnAt >= 0 && start > passedOnAt ? 'body' : voiceAt(view, start, end));
}

type Laid = Pick<ReaderView, 'text' | 'blocks' | 'anchors'>;

function voiceAt({ text, blocks, anchors }: Laid, start: number, end: number): Spoken {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', start);
  const line = text.slice(lineStart, Math.min(lineEnd < 0 ? text.length : lineEnd, lineStart + LINE_CHARACTERS)).trim();
  if (QUOTED.test(line) || blocks.some((block) => block.kind === 'quote' && holds(block.range, start))) return 'body';
  if (COPYRIGHT.test(line)) return 'copyright';
  const [before, after] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 40)];
  if (isAddressing(before, after)) return 'addressing';
  const isNearEnd = start > text.length * END_SHARE || text.length - start < END_CHARACTERS;
  if (isNearEnd && line.length <= SIGNATURE_CHARACTERS && (PUBLISHER.test(line) || COMPANY.test(line) || isDesk(text.slice(lineStart, start), after) || isInContactBlock(text, line, lineStart, end - start))) return 'signature';
  if (blocks.some((block) => block.kind === 'heading' && holds(block.range, start))) return 'heading';
  return anchors.some((anchor) => holds(anchor.range, start)) ? 'link-text' : 'body';
}

/** 会社名, 住所, TEL, URL in a block: who closes with it says whose mail this is. */
function isInContactBlock(text: string, line: string, lineStart: number, nameLength: number): boolean {
  if (!NAMES_FIRM.test(line) && line.length > nameLength + BESIDE_NAME) return false;
  const before = text.slice(Math.max(0, lineStart - LINE_CHARACTERS), lineStart).split('\n').slice(-CONTACT_REACH - 1);
  const after = text.slice(lineStart, lineStart + 2 * LINE_CHARACTERS).split('\n').slice(0, CONTACT_REACH + 1);
  const block = [...before, ...after].join('\n');
  if (PERSONAL_ADDRESS.test(block) && !DESK_ADDRESS.test(block)) return false;
  return CONTACT_LINES.filter((kind) => kind.test(block)).length >= CONTACT_KINDS;
}

/** Letters beside the name in a line that holds nothing else: a bracket, a ruling, 本社. */
const BESIDE_NAME = 6;

const isDesk = (before: string, after: string): boolean => DESK_AFTER_JA.test(after) || (SIGNED_BY.test(before) && DESK_AFTER_EN.test(after));

const holds = (range: { readonly start: number; readonly end: number }, at: number): boolean => range.start <= at && at < range.end;

/** The reader is spoken to as a customer of what is named: who writes so speaks for it. */
function isAddressing(before: string, after: string): boolean {
  return CUSTOMER_JA.test(after) || MEMBER_JA.test(after) || (GREETED_EN.test(before) && CUSTOMER_EN.test(after))
    || (YOURS_EN.test(before) && POSSESSION_EN.test(after)) || THANKS_EN.test(before);
}
