import type { Collector } from '../collector.ts';
import type { AddresseeSeen } from '../model.ts';
import { inBody } from '../place.ts';
import { ANY_ADDRESS, BARE, EVERYBODY, FLATTERING, genericGreeting, HONORIFIC_ALONE, isGreeted, NAMED, NAMED_KINDLY } from './greetings.ts';

/** How far into the text a greeting may stand. */
const GREETING_CHARS = 600;
/** Where the words begin, below lines that are only drawn. */
const FIRST_LETTERS = /(?<=^|\n)[^\n]*[\p{L}\p{N}]/u;
/** Of a mail without a greeting, so much is shown of how it begins: its first clause, or as many whole words. */
const FIRST_CLAUSE = /^(?:[^\n。、！!]{8,40}|[^\n。！!]{1,40})(?=[\n。、！!]|$)/;
const FIRST_WORDS = /^(?:[^\n]{1,24}(?=[^\x21-\x7e])|[^\n]{1,24})/;
/** Addresses looked at: one that greets stands first, or is one of a few. */
const ADDRESSES = 4;

/** How the mail calls its reader: by name, by their mail address, or not at all. A real sender knows the name. */
export const collectAddressee: Collector = ({ mail }) => {
  // Full-width letters and hard blanks are read as what they say; each keeps its place.
  const head = plainly(mail.view.text.slice(0, GREETING_CHARS));
  if (head.trim() === '') return [];
  const seen = (form: AddresseeSeen['form'], start: number, end: number): readonly AddresseeSeen[] =>
    [{ kind: 'addressee', id: 'addressee:0', places: [inBody(mail, { start, end })], form, text: mail.view.text.slice(start, end) }];
  const whole = (form: AddresseeSeen['form'], hit: RegExpExecArray): readonly AddresseeSeen[] => {
    const words = hit[0].trimEnd();
    return seen(form, hit.index + words.length - words.replace(/^[\s　※■●◆▼*>＞・]+/, '').length, hit.index + words.length);
  };
  const lower = head.toLowerCase();
  for (const { addrSpec, localPart } of [...mail.message.header.to, ...mail.message.header.deliveredTo].slice(0, 20)) {
    const at = addrSpec === '' ? -1 : lower.indexOf(addrSpec.toLowerCase());
    if (at >= 0 && isGreeted(head, at, at + addrSpec.length, true)) return seen('mail-address', at, at + addrSpec.length);
    const bare = localPart.length < 3 ? -1 : lower.indexOf(localPart.toLowerCase());
    if (bare >= 0 && /(?:^|\n)[ \t　]*(?:dear|hi|hello|拝啓)?[ ,、　]*$/i.test(head.slice(0, bare)) && /^[ 　]*(?:様|さま|さん|[,、:：\n])/.test(head.slice(bare + localPart.length))) return seen('local-part', bare, bare + localPart.length);
  }
  for (const { 0: address, index } of head.includes('@') ? [...head.matchAll(ANY_ADDRESS)].slice(0, ADDRESSES) : []) {
    if (isGreeted(head, index, index + address.length, false)) return seen('mail-address', index, index + address.length);
  }
  const alone = HONORIFIC_ALONE.exec(head);
  if (alone !== null) return seen('honorific-alone', head.indexOf('様', alone.index), head.indexOf('様', alone.index) + 1);
  const domain = greetedDomain(head, [...mail.message.header.to, ...mail.message.header.deliveredTo].map((mailbox) => mailbox.domain));
  if (domain !== null) return seen('domain', domain.start, domain.end);
  const flattering = FLATTERING.exec(head);
  if (flattering !== null) return whole('flattering', flattering);
  const [form, hit] = firstGreeting(head);
  if (hit !== null && form === 'everybody') return [];
  if (hit !== null && form !== 'everybody') return whole(form, hit);
  const bare = BARE.exec(head);
  if (bare !== null) return whole('greeting-alone', bare);
  const first = head.search(FIRST_LETTERS);
  if (first < 0) return [];
  const start = first + head.slice(first).search(/\S/);
  const words = (FIRST_CLAUSE.exec(head.slice(start)) ?? FIRST_WORDS.exec(head.slice(start)))?.[0].trimEnd() ?? '';
  return words === '' ? [] : seen('nobody', start, start + words.length);
};

/** The greeting that stands first. “皆様” further down takes no name away; of a post and a name on one line the name is meant. */
function firstGreeting(head: string): readonly ['everybody' | 'generic' | 'name', RegExpExecArray | null] {
  const greetings = [['generic', genericGreeting(head)], ['name', NAMED.exec(head) ?? NAMED_KINDLY.exec(head)], ['everybody', EVERYBODY.exec(head)]] as const;
  return greetings.toSorted(([, a], [, b]) => (a?.index ?? head.length) - (b?.index ?? head.length))[0] ?? ['everybody', null];
}

const plainly = (text: string): string => (!/[\u00a0\uff01-\uff5e]/.test(text) ? text
  : text.replace(/\u00a0/g, ' ').replace(/[\uff02-\uff07\uff0a\uff0b\uff0d-\uff19\uff1c-\uff1e\uff20-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)));

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
