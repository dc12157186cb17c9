import type { DomainListName } from '../../brands/model.ts';
import type { Base } from '../model.ts';

/** The subject as a reader sees it, with and without what filters wrote into it. */
export interface SubjectSeen extends Base<'subject'> {
  readonly text: string;
  readonly withoutStamps: string;
  readonly isReplyOrForward: boolean;
  /** In-Reply-To or References is there. */
  readonly hasThread: boolean;
}

/** A stamp that some filter on the way wrote into the subject. */
export interface FilterStamp extends Base<'filter-stamp'> {
  readonly stamp: string;
  readonly opinion: 'spam' | 'authentication-failed' | 'advertisement';
}

export interface MailboxSeen extends Base<'mailbox'> {
  readonly role: 'author' | 'sender' | 'reply-to' | 'return-path' | 'recipient';
  readonly displayName: string;
  readonly addrSpec: string;
  readonly localPart: string;
  readonly domain: string;
  /** Registrable domain, private suffixes counted; `null` for an address literal or a broken domain. */
  readonly organizationalDomain: string | null;
  readonly lists: readonly DomainListName[];
  /** Brand that owns the domain. */
  readonly ownerBrandId: string | null;
  /** An address written into the display name that is not the mailbox's own. */
  readonly addressInDisplayName: string | null;
}

/** The mail names a brand where a sender names itself. Several brands give several claims. */
export interface BrandClaim extends Base<'brand-claim'> {
  readonly brandId: string;
  readonly brandName: { readonly ja: string; readonly en: string };
  readonly productId: string | null;
  readonly productName: string | null;
  readonly spoken: 'display-name' | 'subject' | 'heading' | 'signature' | 'copyright' | 'body' | 'local-part' | 'link-text' | 'image-alt';
  /** The first claim by strength: who the mail says it is. */
  readonly isMain: boolean;
  readonly brandDomains: readonly string[];
  /** The author's domain may speak for it (its own, or one that sends for it). */
  readonly isAuthorPermitted: boolean;
}
