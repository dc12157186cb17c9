import type { Evidence } from '../../evidence/model.ts';
import type { Mailbox, OpenMail } from '../../message/model.ts';
import type { MaskKind, PublicSecret, Unmaskable } from '../model.ts';
import { isRoleName } from './role-names.ts';

const MASK = '***';
/** Places of one kind in one mail; a mail with more is a list of people, and the rest falls to the same words. */
const MOST_OF_A_KIND = 200;

/**
 * What of a mail is not for the public beyond what the report masks: names of the people it was for, postal addresses
 * and telephone numbers in it, the part of the sender's address before the @ unless it is an office (`info`), ids of
 * messages, the recipient's own domain. *Shape*: literal words, to be masked wherever they stand.
 */
export function findSecrets(mail: OpenMail, evidence: Evidence, unmask: readonly Unmaskable[] = []): readonly PublicSecret[] {
  const { header } = mail.message;
  const subject = header.subject?.text ?? '';
  const text = `${subject}\n${mail.view.text}`;
  const claimed = evidence.observations.flatMap((seen) => (seen.kind === 'brand-claim' ? [seen.brandName.ja, seen.brandName.en] : []));
  const recipients = [...header.to, ...header.cc, ...header.deliveredTo];
  const senders = [...header.from, ...header.sender, ...header.replyTo, ...(header.returnPath === null ? [] : [header.returnPath])];
  const all: readonly PublicSecret[] = [
    ...namesOf(recipients, evidence, claimed), ...numbersIn(text, PHONE, 'phone-number'), ...numbersIn(text, POSTAL_CODE, 'postal-address'), ...numbersIn(text, POSTAL_JA, 'postal-address'), ...numbersIn(text, POSTAL_EN, 'postal-address'),
    ...localParts(senders), ...idsOf(mail), ...domainsOf(recipients, evidence),
  ];
  const seen = new Set<string>();
  return all.filter(({ kind, text: words }) => {
    const key = words.toLowerCase();
    return words.length >= 3 && !unmask.some((each) => each === kind) && !seen.has(key) && seen.add(key);
  });
}

const secret = (kind: MaskKind, text: string, shown: string = MASK): PublicSecret => ({ kind, text, shown });

/** Three digits or more at each end, with marks between them: 03-1234-5678, +1 (555) 010-0199, 0120 123 456, 090ー…. */
const PHONE = /(?<![\d.\w-])(?:\+\d{1,3}[\s-]?)?(?:\(0?\d{1,4}\)|0\d{1,4}|\d{3})[\s\-‐‑–ー－)]\s?\d{2,4}[\s\-‐‑–ー－]\d{3,4}(?![\d\w-])/g;
/** A Japanese postal code, and an address from the prefecture to the house number; apart, since a report may quote either. */
const POSTAL_CODE = /〒\s?\d{3}[-‐－ー]?\d{4}/g;
const POSTAL_JA = /(?:東京都|北海道|京都府|大阪府|[\u4e00-\u9fff]{2,3}県)[\u3040-\u30ff\u4e00-\u9fff]{1,8}[市区町村郡][^\n、。「」\s]{0,40}\d[^\n、。「」\s]{0,20}/g;
/** A house number with a street, as English letters carry it. */
const POSTAL_EN = /\b\d{1,5}\s(?:[A-Z][a-z]+\s){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct)\b\.?[^\n]{0,40}/g;

function numbersIn(text: string, pattern: RegExp, kind: MaskKind): readonly PublicSecret[] {
  return [...text.matchAll(pattern)].slice(0, MOST_OF_A_KIND).map((hit) => secret(kind, hit[0].trim(), kind === 'phone-number' ? '***-****' : MASK));
}

/** Honorifics and greetings around a name: with them even a name of two letters can be found again. */
const HONORIFICS = ['様', ' 様', '　様', 'さん', '殿', '先生'];
const GREETINGS = ['Dear ', 'Hi ', 'Hello ', 'Hey ', 'Good morning ', 'Mr ', 'Mrs ', 'Ms ', 'Mr. ', 'Mrs. ', 'Ms. '];

function namesOf(recipients: readonly Mailbox[], evidence: Evidence, claimed: readonly string[]): readonly PublicSecret[] {
  const told = recipients.map((mailbox) => mailbox.displayName);
  const greeted = evidence.observations.flatMap((seen) => (seen.kind === 'addressee' && seen.form === 'name' ? [seen.text] : []));
  const names = [...new Set([...told, ...greeted].map(bareName))].filter((name) => name.length >= 2 && !name.includes('@') && !claimed.includes(name) && !isRoleName(name));
  return names.slice(0, MOST_OF_A_KIND).flatMap((name) => {
    const parts = name.split(/[\s　]+/).filter((part) => part.length >= 1);
    const inGreeting = parts.flatMap((part) => [...HONORIFICS.map((word) => secret('person-name', `${part}${word}`, `${MASK}${word}`)), ...GREETINGS.map((word) => secret('person-name', `${word}${part}`, `${word}${MASK}`))]);
    return [...(isDistinct(name) ? [secret('person-name', name)] : []), ...(parts.length > 1 ? [secret('person-name', parts.join('')), secret('person-name', parts.join('　')), secret('person-name', parts.toReversed().join(' '))] : []), ...inGreeting];
  });
}

/** A short first name is a part of ordinary words (“Mark”): such a one is found in greetings only. */
const isDistinct = (name: string): boolean => (/^[\x21-\x7e]+$/.test(name) ? name.length >= 6 : [...name].length >= 4);

const bareName = (name: string): string => name.replace(/^[\s"'「]+|[\s"'」,，、]+$/g, '').replace(/(?:[\s　]*(?:様|さん|殿|先生))+$/, '').replace(/^(?:Dear|Hi|Hello|Mr\.?|Mrs\.?|Ms\.?)\s+/i, '').trim();

/** Whose mailbox sent it may be a victim; what an office is called is no person's. */
function localParts(senders: readonly Mailbox[]): readonly PublicSecret[] {
  return senders.flatMap(({ addrSpec, localPart, domain }) => (localPart === '' || domain === '' || isRoleName(localPart) ? [] : [secret('sender-local-part', addrSpec, `${MASK}@${domain}`)]));
}

function idsOf({ message: { header } }: OpenMail): readonly PublicSecret[] {
  const texts = [header.messageId?.text, header.inReplyTo?.text, header.references?.text].filter((text) => text !== undefined);
  return texts.flatMap((text) => [...text.matchAll(/<([^<>\s]{4,})>/g)].map((hit) => secret('message-id', hit[1] ?? ''))).slice(0, MOST_OF_A_KIND);
}

/** A domain of one's own tells who one is; one that millions share tells nothing. */
function domainsOf(recipients: readonly Mailbox[], evidence: Evidence): readonly PublicSecret[] {
  const seen = evidence.observations.flatMap((each) => (each.kind === 'mailbox' && each.role === 'recipient' ? [each] : []));
  return recipients.flatMap(({ domain }) => {
    const known = seen.find((each) => each.domain === domain);
    const isShared = known !== undefined && (known.lists.some((list) => list === 'free-mail' || list === 'consumer-provider') || known.ownerBrandId !== null);
    const own = known?.organizationalDomain ?? domain;
    return isShared || !domain.includes('.') ? [] : [secret('recipient-domain', own), ...(own === domain ? [] : [secret('recipient-domain', domain)])];
  });
}
