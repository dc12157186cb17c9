import type { Collector } from '../collector.ts';
import type { AddresseeSeen } from '../model.ts';
import { inBody } from '../place.ts';

/** How far into the text a greeting may stand. */
const GREETING_CHARS = 600;
/** Of a mail without a greeting, so much is shown of how it begins. */
const FIRST_WORDS_CHARS = 24;
const GENERIC = /(?:お客様各位|お客様|お客さま|お得意様|会員様|ご利用者様|ユーザー様|利用者様|各位|契約者様|カード会員様|dear (?:(?:valued |e-?mail )?(?:customer|user|client|member|sir|madam|beneficiary|friend|account holder|winner)(?:\s*(?:\/|or)\s*(?:sir|madam))?)|hello (?:customer|user|dear)|sehr geehrte[rs]? (?:kunde|kundin|damen und herren)|cher(?:e)? client|estimado cliente|prezado cliente|gentile cliente|geachte klant)/i;
const NAMED = /^[ \t　]*(?:(?:[Dd]ear|[Hh]i|[Hh]ello) (?!.*(?:customer|user|client|member|friend))[A-Z][\w'-]+|[^\s　]{2,12}[ 　]?[^\s　]{0,8}[ 　]?様)/m;

/**
 * A name with the title that people who know each other use, at the head of a line and behind it nothing but a comma or
 * a greeting: in running text (“山田さんが来ます”, “たくさん、”) nobody is greeted.
 */
const NAMED_KINDLY = /^[ \t　]*(?!たく|皆|みな)[^\s　、。,，.!！?？:：「」（）()]{1,10}(?:[ 　][^\s　、。,，.!！?？:：「」（）()]{1,8})?[ 　]?(?:さん|さま|くん|君|ちゃん|殿|先生)(?=[ \t　]*(?:$|[、,，!！]|へ$|こんにちは|こんばんは|おはよう|お疲れ|お世話|ご無沙汰))/m;
/** Everybody at once: no name, but a greeting. */
const EVERYBODY = /^[ \t　]*(?:皆|みな)(?:さん|さま|様|々様)(?=[ \t　]*(?:$|[、,，!！へ]|こんにちは|おはよう|お疲れ))/m;

/** 様 with nothing before it: the template's name was empty. */
const HONORIFIC_ALONE = /(?:^|\n)[ \t　]*様[ \t　、,]*(?=\n|$)/;
/** Words that no firm greets a stranger with. */
const FLATTERING = /(?:^|\n)[ \t　]*(?:my )?(?:dear(?:est)?|hello|greetings|good day|attention|attn)[ ,:]{1,3}(?:my )?(?:dear(?:est)?|beloved|beneficiary|winner|esteemed [a-z]+|good friend|one in (?:christ|the lord)|friend in christ|lucky winner|fund beneficiary|e-?mail (?:owner|user)|account owner|webmail user)\b/i;

/** How the mail calls its reader: by name, by their mail address, or not at all. A real sender knows the name. */
export const collectAddressee: Collector = ({ mail }) => {
  const head = mail.view.text.slice(0, GREETING_CHARS);
  if (head.trim() === '') return [];
  const seen = (form: AddresseeSeen['form'], start: number, end: number): readonly AddresseeSeen[] =>
    [{ kind: 'addressee', id: 'addressee:0', places: [inBody(mail, { start, end })], form, text: mail.view.text.slice(start, end) }];
  const lower = head.toLowerCase();
  for (const { addrSpec, localPart } of [...mail.message.header.to, ...mail.message.header.deliveredTo].slice(0, 20)) {
    const at = addrSpec === '' ? -1 : lower.indexOf(addrSpec.toLowerCase());
    if (at >= 0 && isGreeted(head, at, at + addrSpec.length)) return seen('mail-address', at, at + addrSpec.length);
    const bare = localPart.length < 3 ? -1 : lower.indexOf(localPart.toLowerCase());
    if (bare >= 0 && /(?:^|\n)[ \t　]*(?:dear|hi|hello|拝啓)?[ ,、　]*$/i.test(head.slice(0, bare)) && /^[ 　]*(?:様|さま|さん|[,、:：\n])/.test(head.slice(bare + localPart.length))) return seen('local-part', bare, bare + localPart.length);
  }
  const alone = HONORIFIC_ALONE.exec(head);
  if (alone !== null) return seen('honorific-alone', head.indexOf('様', alone.index), head.indexOf('様', alone.index) + 1);
  const domain = greetedDomain(head, [...mail.message.header.to, ...mail.message.header.deliveredTo].map((mailbox) => mailbox.domain));
  if (domain !== null) return seen('domain', domain.start, domain.end);
  const flattering = FLATTERING.exec(head);
  if (flattering !== null) return seen('flattering', flattering.index + flattering[0].length - flattering[0].trimStart().length, flattering.index + flattering[0].length);
  const generic = GENERIC.exec(head);
  if (generic !== null) return seen('generic', generic.index, generic.index + generic[0].length);
  const named = NAMED.exec(head) ?? NAMED_KINDLY.exec(head);
  if (named !== null) return seen('name', named.index, named.index + named[0].length);
  if (EVERYBODY.test(head)) return [];
  const first = /\S[^\n]*/.exec(head);
  return first === null ? [] : seen('nobody', first.index, first.index + Math.min(FIRST_WORDS_CHARS, first[0].trimEnd().length));
};

// An address in running text ("your account a@b was used"), in a report ("a@b: host not found") or in a quotation
// ("a@b wrote:") is no greeting: a word of greeting stands before it, or a title or comma behind.
function isGreeted(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const after = text.slice(end, end + 12);
  if (/^[ \t　]*(?:dear|hi|hello|attention|attn|good (?:morning|day)|拝啓|前略|親愛なる|尊敬する|ユーザー|アカウント)[ ,:、：　]*$/i.test(before)) return /^[ 　]*(?:[,、:：;!！.\n]|様|さま|さん|$)/.test(after);
  return /^[ \t　]*$/.test(before) && /^[ 　]*(?:様|さま|さん|[,、!！][ 　]*(?:\n|こんにちは|$))/.test(after);
}

/** The recipient's domain as if it were a company: "home.example 御中", "Dear home.example user". */
function greetedDomain(text: string, domains: readonly string[]): { readonly start: number; readonly end: number } | null {
  const lower = text.toLowerCase();
  for (const domain of domains.slice(0, 20)) {
    const at = domain === '' ? -1 : lower.indexOf(domain);
    if (at < 0) continue;
    const before = lower.slice(lower.lastIndexOf('\n', at - 1) + 1, at);
    const after = lower.slice(at + domain.length, at + domain.length + 16);
    if (/^[ \t　]*(?:dear|hi|hello|attention|attn)[ ,:]+$/.test(before) && /^[ ]?(?:team|user|admin|customer|client|employee|staff|member|[,:\n])/.test(after)) return { start: at, end: at + domain.length };
    if (/^[ \t　]*$/.test(before) && /^[ 　]?(?:御中|様|ご担当者|管理者|担当者)/.test(after)) return { start: at, end: at + domain.length };
  }
  return null;
}
