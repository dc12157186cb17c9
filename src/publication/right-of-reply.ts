import { getDomain } from 'tldts';
import type { Dissection } from '../report/model.ts';
import { plainHost } from './machine/guard-host.ts';
import type { OwnerReply, SiteEntry } from './model.ts';

/** Letters of a reply that are shown; who has more to say links to nothing, but may be asked. */
const MOST_LETTERS = 2_000;

/** The name below a domain whose TXT record proves that its owner speaks, and what must stand there. */
export const replyRecord = (domain: string, slug: string): { readonly name: string; readonly text: string } => ({ name: `_fuwake.${domain}`, text: `fuwake-reply=${slug}` });

/** The subject of a mail that proves the same: exactly this, so that no automatic answer can have it. */
export const replySubject = (slug: string): string => `fuwake-reply ${slug}`;

/**
 * Whether the owner of a domain is accused by a warning, and so may reply: it is the registered domain of a host that the
 * mail wants opened, or of its author. Who lends names or space to others is not the owner of theirs.
 */
export function mayReply(domain: string, { observations, links }: Dissection): boolean {
  const authors = observations.filter((seen) => seen['kind'] === 'mailbox' && seen['role'] === 'author').map((seen) => String(seen['domain']));
  return [...links.map((link) => plainHost(link.host)), ...authors.map((author) => author.replaceAll('[.]', '.'))].some((host) => getDomain(host, { allowPrivateDomains: true }) === domain);
}

/** The index line with a reply on it; a later reply of the same owner takes the place of the earlier one. */
export function withReply(entry: SiteEntry, reply: OwnerReply): SiteEntry {
  const named = reply.domain.replaceAll('.', '[.]');
  return {
    ...entry, replies: [...(entry.replies ?? []).filter(({ domain }) => domain !== reply.domain), { ...reply, text: reply.text.slice(0, MOST_LETTERS) }],
    changes: [...entry.changes, { at: reply.at, note: { ja: `${named}の持ち主の返答を載せました。`, en: `The owner of ${named} has replied.` } }],
  };
}
