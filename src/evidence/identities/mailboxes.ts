import type { DomainListName } from '../../brands/model.ts';
import type { Mailbox } from '../../message/model.ts';
import type { Collector, CollectorInput } from '../collector.ts';
import type { MailboxSeen, Place } from '../model.ts';
import { hasKnownEnding, registrableDomain } from '../domains.ts';
import { inSource, whole } from '../place.ts';
import { deskWords } from './desk-words.ts';
import { unreadableTokens } from './random-token.ts';

/** An address written into a display name; the reader takes it for the sender. */
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

/** Everybody whom the header section names, in their roles of RFC 5322 and 5321. */
export const collectMailboxes: Collector = (input) => {
  const { header } = input.mail.message;
  const roles: readonly (readonly [MailboxSeen['role'], readonly Mailbox[]])[] = [
    ['author', header.from],
    ['sender', header.sender],
    ['reply-to', header.replyTo],
    ['return-path', header.returnPath === null ? [] : [header.returnPath]],
    ['recipient', [...header.to, ...header.deliveredTo]],
  ];
  return roles.flatMap(([role, mailboxes]) => mailboxes.slice(0, 20).map((mailbox, at) => seen(input, role, mailbox, at)));
};

function seen({ lists, brands }: CollectorInput, role: MailboxSeen['role'], mailbox: Mailbox, at: number): MailboxSeen {
  const inName = ADDRESS.exec(mailbox.displayName)?.[0] ?? null;
  const owner = brands.ownerOf(mailbox.domain);
  const inLists = lists.listsOf(mailbox.domain);
  return {
    kind: 'mailbox', id: `mailbox:${role}:${at}`, places: placesOf(role, mailbox), role,
    displayName: mailbox.displayName, addrSpec: mailbox.addrSpec, localPart: mailbox.localPart, domain: mailbox.domain,
    organizationalDomain: registrableDomain(mailbox.domain),
    hasKnownEnding: hasKnownEnding(mailbox.domain),
    lists: inLists,
    ownerBrandId: owner?.id ?? null,
    isMembers: isMembers(mailbox, inLists),
    // A known service is itself, whatever its name holds.
    likeness: inLists.some((list) => SERVICES.includes(list)) ? [] : brands.likenessOf(mailbox.domain),
    // As if it were a label: `amazon.co.jp-info@` and `www.amazon@` say who is meant, in an address of somebody else.
    localPartLikeness: role === 'recipient' || owner !== null ? [] : brands.likenessOf(`${mailbox.localPart}.example`).filter((like) => like.range.end <= mailbox.localPart.length),
    unreadable: role === 'author' ? [...unreadableTokens(mailbox.localPart), ...unreadableTokens(registrableDomain(mailbox.domain)?.split('.')[0] ?? '')] : [],
    deskWords: role === 'author' ? deskWords(mailbox.localPart) : [],
    addressInDisplayName: inName !== null && inName.toLowerCase() !== mailbox.addrSpec.toLowerCase() ? inName : null,
  };
}

const SERVICES: readonly DomainListName[] = ['consumer-provider', 'free-mail', 'mail-service'];

/** Names that no member can have (RFC 2142), or that name the machine. */
const ROLE = /^(?:postmaster|mailer-daemon|hostmaster|webmaster|abuse|noc|security|no-?reply|do-?not-?reply)$/i;

/** Free mail is given out at the domain itself; providers also give mailboxes below theirs. */
function isMembers({ localPart, domain }: Mailbox, lists: readonly DomainListName[]): boolean {
  if (ROLE.test(localPart)) return false;
  return lists.includes('consumer-provider') || (lists.includes('free-mail') && registrableDomain(domain) === domain.toLowerCase());
}

function placesOf(role: MailboxSeen['role'], mailbox: Mailbox): readonly Place[] {
  if (role === 'author') {
    return [
      whole('author-address', mailbox.addrSpec, mailbox.addressRange ?? mailbox.range),
      ...(mailbox.displayName === '' ? [] : [whole('author-name', mailbox.displayName, mailbox.displayNameRange ?? mailbox.range)]),
    ];
  }
  return [role === 'reply-to' ? whole('reply-to', mailbox.addrSpec, mailbox.range) : inSource(mailbox.addrSpec, mailbox.range)];
}
