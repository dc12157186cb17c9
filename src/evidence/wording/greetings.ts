/**
 * How letters begin, language by language. Each pattern is for the head of a text only, and each finds one greeting
 * there: words inside a sentence (“お客様に安心して…”) greet nobody.
 */

/** A letter's beginning that leads to its first sentence. */
const FIRST_WORDS = '(?:平素|いつも|日頃|日ごろ|この度|このたび|こんにちは|こんばんは|お世話|拝啓|誠に|大切な|弊社|当社|本メール|このメール|ご利用|お客[様さ]|あなた|we |you|our |this |please |thank|there )';
const END = '(?=[ \\t　]*(?:$|[\\n、,，:：;；!！。．]|\\.(?:\\s|$)))';
const LINE = '(?:^|\\n)[ \\t　※■●◆▼【\\[「『*>＞・]*';

/** Words of greeting that a name, an address or “customer” follows. */
const HELLO = '(?:dear|hi|hello|hey|greetings|welcome|attention|attn|good (?:morning|day|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|sehr geehrte[rs]?|liebe[rs]?|bonjour|bonsoir|salut|ch[eè]re?s?|hola|buen(?:os|as) (?:d[ií]as|tardes)|estimad[oa]s?|apreciad[oa]s?|querid[oa]s?|ol[áa]|oi|bom dia|boa (?:tarde|noite)|prezad[oa]s?(?:\\(a\\))?|car[oai]|ciao|salve|buongiorno|gentile|egregi[oa]|spettabile|geachte|beste|尊敬的|亲爱的|親愛的|您好|친애하는|존경하는|소중한|拝啓|前略|親愛なる|尊敬する|敬愛する|ユーザー|アカウント|会員|お客様)';

/** Words that stand in the place of a name. */
const READER_JA = '(?:お客[様さ]ま?|お得意[様さ]ま?|会員|ご?利用者|ユーザー|ユーザ|メンバー|ご?契約者|カード会員|名義人|ご?担当者|ご?関係者|管理者|所有者)';
const READER_EN = '(?:customer|user|client|member|sir|madam|subscriber|shopper|cardholder|card holder|cardmember|account (?:holder|owner|user)|valued (?:customer|member|client|user)|guest|buyer|seller|traveler|merchant|owner|beneficiary|friend|winner|recipient|consumer|taxpayer|employee|mailbox (?:user|owner))s?';
/** A firm's name between the greeting and the word for the reader: “Dear Blue Bank customer”. */
const BRAND_EN = '(?:[\\p{L}\\d][\\p{L}\\d.&\'’+-]{1,19} ){0,3}';
const GENERIC_OTHERS = [
  `(?:sehr geehrte[rs]?|liebe[rs]?|werte[rs]?|guten tag,?|hallo) (?:[\\p{L}\\d.&-]{2,20}[ -]){0,2}(?:kunde|kundin|kunden|kundinnen|nutzer|nutzerin|mitglied|mitglieder|karteninhaber|kontoinhaber|damen und herren)`,
  `(?:bonjour|ch[eè]re?s?|bonsoir),? (?:chère? )?(?:client|cliente|clients|utilisateur|utilisatrice|abonnée?|membre|adhérente?|titulaire|usager|madame)|madame,? monsieur`,
  `(?:estimad[oa]|apreciad[oa]|querid[oa]|hola)(?:/a|\\(a\\))?s?,? (?:cliente|usuari[oa]|soci[oa]|titular|miembro|contribuyente|señor)`,
  `(?:prezad[oa]|car[oa]|estimad[oa]|ol[áa])(?:\\(a\\))?s?,? (?:cliente|usuári[oa]|correntista|associad[oa]|consumidor|contribuinte|titular|senhor|beneficiári[oa])`,
  `(?:gentile|egregi[oa]|car[oa]|spettabile) (?:[\\p{L}\\d.&-]{2,20} )?(?:cliente|utente|titolare|contribuente)`,
  `(?:geachte|beste) (?:[\\p{L}\\d.&-]{2,20}[ -])?(?:klant|relatie|gebruiker|heer\\/mevrouw|heer, mevrouw)`,
  `(?:尊敬的|亲爱的|親愛的|各位)[^\\n，,。：:]{0,12}?(?:客户|客戶|用户|用戶|会员|會員|顾客|顧客|持卡人|同事|员工)`,
  `(?:친애하는 |존경하는 |소중한 )?(?:[^\\s,]{1,12} )?(?:고객|회원|사용자|이용자|가입자)님(?:께)?`,
].join('|');

/** “お客様各位”, “青葉カード会員様”: it fits everybody, and the firm's name in it does not change that. */
const GENERIC_JA = new RegExp(
  `${LINE}(?:[^\\n、。,，.:：@＠]{0,24}?${READER_JA}(?:(?:[ 　]?(?:様|さま|殿|方))?(?:各位|の皆[様さ]ま?|へ)?)(?:[ 　]?様)?|[^\\n、。]{0,16}各位様?|(?:[^\\n、。,，@＠]{0,16}(?:営業部|経理部|総務部|人事部|情報システム部|部|課|室|係)[ 　]?御中)|(?:社長|部長|課長|店長|院長|校長|支店長|代表者|経営者)[ 　]?(?:様|さま|殿|各位))${END}(?!\\s*[にのがをはへもでと])`
  // On one line with what follows: the title says that it is a greeting.
  + `|${LINE}[^\\n、。,，.:：@＠]{0,24}?${READER_JA}[ 　]?(?:様|さま|各位)[ 　]+(?=${FIRST_WORDS})`, 'iu');
/** “Dear Blue Bank customer”, and the like in other languages. */
const GENERIC_EN = new RegExp(`\\b(?:dear|hello|hi|attention|attn:?|greetings),? (?:the |our |all |to )?(?:esteemed |valued |loyal |honou?red )?(?:e-?mail |web-?mail )?${BRAND_EN}${READER_EN}(?:\\s*(?:\\/|or|and)\\s*(?:sir|madam)s?)?\\b(?!['’-])`, 'iu');
const GENERIC_ELSEWHERE = new RegExp(`${LINE}(?:${GENERIC_OTHERS})${END}`, 'iu');
/** Letters without which none of them can be there: most mails are spared the search. */
const GENERICS: readonly { readonly cue: RegExp; readonly pattern: RegExp }[] = [
  { cue: /お客|お得意|会員|利用者|ユーザ|メンバー|契約者|名義人|担当者|関係者|管理者|所有者|各位|御中|[長者][ 　]?[様さ殿]/, pattern: GENERIC_JA },
  { cue: /dear|hello|hi|att|greetings/i, pattern: GENERIC_EN },
  { cue: /geehr|lieb|werte|guten|hallo|bonjour|bonsoir|ch[eè]r|madame|estimad|apreciad|querid|hola|prezad|car[oai]|ol[áa]|gentile|egregi|spettabile|geachte|beste|[户戶员員顾顧]|님/i, pattern: GENERIC_ELSEWHERE },
];

/** The first greeting in `head` that fits everybody. */
export function genericGreeting(head: string): RegExpExecArray | null {
  let first: RegExpExecArray | null = null;
  for (const { cue, pattern } of GENERICS) {
    const hit = cue.test(head) ? pattern.exec(head) : null;
    if (hit !== null && (first === null || hit.index < first.index)) first = hit;
  }
  return first;
}

/** A name with 様 at the head of a line and nothing of a sentence behind it. */
const NOT_A_NAME = `(?![^\\n]{0,20}(?:お客|の客|お得意|会員|ユーザー|利用者|契約者))(?!皆|みな|各位|同様|多様|模様|様々|仕様|一様|何様)`;
export const NAMED = new RegExp(
  `^[ \\t　]*(?:(?:[Dd]ear|[Hh]i|[Hh]ello),? (?!.*(?:customer|user|client|member|friend))[A-Z][\\w'-]+|(?:[Hh]allo|Guten Tag|Bonjour|Hola|Olá|Prezad[oa]|Estimad[oa]|Liebe[rs]?|Sehr geehrte[rs]? (?:Herr|Frau)|Cher|Chère|Caro|Cara|Gentile|Beste|Geachte),? (?!.*@)\\p{Lu}[\\p{L}'-]+`
  + `|${NOT_A_NAME}[^\\s　、。,，:：「」@＠]{1,20}(?:[ 　][^\\s　、。,，:：「」@＠]{1,12}){0,2}[ 　]?(?:様|さま)(?=[ \\t　]*(?:$|[、,，!！:：へ（(]|いつも|平素|日頃|お世話|この(?:度|たび)|こんにちは|こんばんは)))`, 'mu');

/**
 * A name with the title that people who know each other use, at the head of a line and behind it nothing but a comma or
 * a greeting: in running text (“山田さんが来ます”, “たくさん、”) nobody is greeted.
 */
export const NAMED_KINDLY = /^[ \t　]*(?!たく|皆|みな)(?:[^\s　、。,，.!！?？:：「」（）()]{1,10}(?:[ 　][^\s　、。,，.!！?？:：「」（）()]{1,8})?|[A-Za-z0-9][\w.-]{1,38})[ 　]?(?:さん|さま|くん|君|ちゃん|殿|先生)(?=[ \t　]*(?:$|[、,，!！]|へ$|こんにちは|こんばんは|おはよう|お疲れ|お世話|ご無沙汰))/m;
/** Everybody at once: no name, but a greeting. */
export const EVERYBODY = /^[ \t]*(?:[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey),? (?:[Aa]ll|[Tt]eam|[Ee]veryone|[Ee]verybody|[Ff]olks|[Cc]olleagues|[Gg]uys|[Ff]riends)\b|^[^\n、。]{0,20}?(?:皆|みな)(?:さん|さま|様|々様)(?:へ|方)?(?=[ \t　]*(?:$|[、,，!！へ]|こんにちは|おはよう|お疲れ))/m;
/** A greeting, and nobody in it. */
export const BARE = new RegExp(`^[ \\t　]*(?:dear|hi|hello|hey|greetings|good (?:morning|day|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|moin|bonjour|bonsoir|salut|hola|buen(?:os|as) (?:d[ií]as|tardes)|ol[áa]|oi|bom dia|boa (?:tarde|noite)|ciao|salve|buongiorno|您好|你好|안녕하세요|こんにちは|こんばんは|はじめまして)(?: (?:there|zusammen|ihr))?[ ]*(?:[,、，!！.。:]{1,2})?[ \\t]*(?=\\n|$)`, 'imu');

/** 様 with nothing before it: the template's name was empty. */
export const HONORIFIC_ALONE = /(?:^|\n)[ \t　]*様[ \t　、,]*(?=\n|$)/;
/** Words that no firm greets a stranger with. */
export const FLATTERING = /(?:^|\n)[ \t　]*(?:my )?(?:dear(?:est)?|hello|greetings|good day|attention|attn)[ ,:]{1,3}(?:my )?(?:dear(?:est)?|beloved|beneficiary|winner|esteemed [a-z]+|good friend|one in (?:christ|the lord)|friend in christ|lucky winner|fund beneficiary|e-?mail (?:owner|user)|account owner|webmail user)\b/i;

const BEFORE = new RegExp(`^[ \\t　]*${HELLO}[ ,:、　]*$`, 'iu');
/** “青葉カード会員 a@b.example”: a word for the reader, then the address. */
const READER_BEFORE = new RegExp(`^[^\\n、。:：]{0,24}(?:会員|ユーザー|お客[様さ]ま?|ご?利用者|ご?契約者)[ 　]*$`, 'u');
const TITLE = '(?:会員|ユーザー|ご?利用者|ご?契約者|お客)?(?:様|さま|さん|殿)|님|先生|女士|您好';
const BEHIND = new RegExp(`^[ 　]*(?:${TITLE}|[,、，:：;!！.。\\n]|$)`, 'u');
const TITLE_BEHIND = new RegExp(`^[ 　]*(?:${TITLE}|[,、，!！][ 　]*(?:\\n|こんにちは|$))`, 'u');
const ALONE_BEHIND = new RegExp(`^[ \\t　]*\\n\\s*${FIRST_WORDS}`, 'iu');

/**
 * Whether the words from `start` to `end` are the greeting. An address in running text ("your account a@b was used"), in
 * a report ("a@b: host not found"), in a quotation ("a@b wrote:") or behind a label is none: a word of greeting stands
 * before it, a title or comma behind, or it is the reader's own (`isReaders`), has a line to itself, and the letter begins
 * below.
 */
export function isGreeted(text: string, start: number, end: number, isReaders: boolean): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const after = text.slice(end, end + 12);
  if (BEFORE.test(before)) return BEHIND.test(after);
  if (READER_BEFORE.test(before)) return BEHIND.test(after);
  return /^[ \t　]*$/.test(before) && (TITLE_BEHIND.test(after) || (isReaders && ALONE_BEHIND.test(text.slice(end, end + 60))));
}

/** Any mail address where a name belongs. Mail is passed on: the address greeted need not be the one it came to. */
export const ANY_ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
