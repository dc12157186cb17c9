import type { DomainListName, Likeness } from '../../brands/model.ts';
import type { Base, ViewName } from '../model.ts';
import type { DeskWord } from './desk-words.ts';

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
  /** The Public Suffix List knows how the domain ends. */
  readonly hasKnownEnding: boolean;
  readonly lists: readonly DomainListName[];
  /** Brand that owns the domain. */
  readonly ownerBrandId: string | null;
  /** Anybody gets an address there, this one included: a member's, and not the provider's own. */
  readonly isMembers: boolean;
  /** Which brands the domain is made to look like. */
  readonly likeness: readonly Likeness[];
  /** The same for what stands before the `@`; its ranges lie in the local part. */
  readonly localPartLikeness: readonly Likeness[];
  /** The author's: parts of the local part and of the domain's own label that nobody could read out. */
  readonly unreadable: readonly string[];
  /** The author's: words before the `@` that call it a desk, a notice or a demand. */
  readonly deskWords: readonly DeskWord[];
  /** An address written into the display name that is not the mailbox's own. */
  readonly addressInDisplayName: string | null;
}

/** The identifier that the system which made the mail gave it (RFC 5322 §3.6.4). */
export interface MessageIdSeen extends Base<'message-id'> {
  readonly domain: string;
  readonly organizationalDomain: string | null;
  readonly ownerBrandId: string | null;
  readonly lists: readonly DomainListName[];
  /** A machine reports by this mail what became of another one (RFC 6522), or it has no sender to return to. */
  readonly isReport: boolean;
}

/** A house that signed the mail, by the signature's own word (RFC 6376). */
export interface SignerSeen extends Base<'signer'> {
  readonly domain: string;
  readonly organizationalDomain: string | null;
  readonly ownerBrandId: string | null;
  readonly lists: readonly DomainListName[];
  readonly isAuthorsHouse: boolean;
}

/** The sender asked the mail program to mark the mail as urgent. */
export interface UrgencyMark extends Base<'urgency-mark'> {
  /** Name and value of the field, as written. */
  readonly field: string;
  readonly value: string;
}

/** A name or subject of plain ASCII letters that was written in encoded words (RFC 2047), which it did not need. */
export interface WrappedWords extends Base<'wrapped-words'> {
  readonly view: ViewName;
  readonly text: string;
  readonly isBase64: boolean;
}

/**
 * How a mail names a brand, the strongest first. `address`: the author's domain is the brand's, or can only
 * be meant to look so; `addressing`: the reader is spoken to as its customer; `address-words`: the address holds its word;
 * `attached`: a short attached page or paper is headed by it and leads elsewhere, in a mail that says little itself;
 * `link-text`, `image-alt` and `body` are mentions only.
 */
export type Spoken =
  | 'display-name' | 'copyright' | 'addressing' | 'signature' | 'address' | 'attached' | 'subject' | 'address-words' | 'heading'
  | 'link-text' | 'image-alt' | 'body';

/** The mail names a brand where a sender names itself. Several brands give several claims. */
export interface BrandClaim extends Base<'brand-claim'> {
  readonly brandId: string;
  readonly brandName: { readonly ja: string; readonly en: string };
  readonly productId: string | null;
  readonly productName: string | null;
  /** The strongest of {@link voices}. */
  readonly spoken: Spoken;
  /** Every way in which the brand is named, the strongest first; the places follow the same order. */
  readonly voices: readonly Spoken[];
  /** It is named where a sender speaks of itself, and not only in a subject, a heading or running text. */
  readonly isOwnVoice: boolean;
  /** The strongest claim: who the mail says it is. */
  readonly isMain: boolean;
  readonly brandDomains: readonly string[];
  /** Domains of others that may speak for it. */
  readonly senderDomains: readonly string[];
  /** The author's domain may speak for it (its own, or one that sends for it). */
  readonly isAuthorPermitted: boolean;
}

/** Somebody whom the reader has named as known: a mail that they wrote is answered, or a list of theirs passed this one on. */
export interface Acquaintance extends Base<'acquaintance'> {
  readonly how: 'answers-you' | 'known-list';
  /** The author who answers, or the list's domain. */
  readonly who: string;
}

/** Whom the reader has named as known. */
export interface Known {
  /** Mails that the reader wrote: Message-ID with its brackets, and whom it went to, in small letters. */
  readonly sent: readonly { readonly id: string; readonly to: readonly string[] }[];
  /** Domains of mailing lists that the reader is on. */
  readonly lists: readonly string[];
}
