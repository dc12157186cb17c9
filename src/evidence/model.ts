import type { ByteRange, TextRange } from '../base/range.ts';
import type { LiveUrl } from '../base/url.ts';
import type { Outcome } from '../base/outcome.ts';
import type { LimitHit } from '../base/limits.ts';
import type { Provenance } from '../base/provenance.ts';
import type { DomainListName } from '../brands/model.ts';
import type { Answer, CaptureSummary, Listing, MethodResult, NetworkPlace, Registration } from './ports.ts';

/**
 * What was seen, and by whom. An observation is a fact: it has a source and a place, and never an adjective.
 * Plain, frozen, JSON-safe; look-ups keep their outcome, so that "not asked" and "no" stay apart.
 */
export interface Evidence {
  readonly schema: 'fuwake/evidence@1';
  readonly provenance: Provenance;
  readonly observations: readonly Observation[];
  readonly limits: readonly LimitHit[];
}

/** Where the reader of the mail would look: a text that the report shows, or a field of the source. */
export type ViewName = 'subject' | 'author-name' | 'author-address' | 'reply-to' | 'date' | 'body' | 'attachment' | 'source';

export interface Place {
  readonly view: ViewName;
  /** In the text of that view; `null` where the view as a whole is meant or the words are not shown. */
  readonly at: TextRange | null;
  readonly quote: string;
  /** The bytes in the raw mail; `null` where no byte stands for it. */
  readonly range: ByteRange | null;
}

interface Base<K extends string> {
  readonly kind: K;
  /** Unique within the evidence and the same for the same mail: `link:3`. */
  readonly id: string;
  readonly places: readonly Place[];
}

export type Observation =
  | SubjectSeen | FilterStamp | MailboxSeen | BrandClaim | HopSeen | ConfirmedAddress | AuthenticationSeen
  | AddresseeSeen | PhraseSeen | TextShape | LinkSeen | AddressRecord | AddressPlace | RegistrationSeen
  | BlocklistAnswer | LandingPage | AttachmentSeen | PictureText | HiddenTextSeen | DefectSeen | DateSeen;

export type ObservationKind = Observation['kind'];
export type ObservationOf<K extends ObservationKind> = Extract<Observation, { readonly kind: K }>;

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

/** One Received field. Only what the reader's own boundary server wrote is attested; the rest is claimed. */
export interface HopSeen extends Base<'hop'> {
  /** 0 is the topmost field. */
  readonly index: number;
  readonly standing: 'attested' | 'claimed';
  /** Written by the boundary server about a client outside the receiver's house. */
  readonly isBoundary: boolean;
  readonly helo: string | null;
  readonly reverseName: string | null;
  readonly address: string | null;
  readonly by: string | null;
  readonly time: number | null;
}

/** Forward-confirmed reverse DNS of the boundary client (RFC 8601 `iprev`). */
export interface ConfirmedAddress extends Base<'confirmed-address'> {
  readonly address: string;
  readonly name: string | null;
  readonly outcome: Outcome<Answer<{ readonly isConfirmed: boolean }>>;
  /** The confirmed name and the author's domain are under one registrable domain. */
  readonly isAuthorsHouse: boolean;
}

export interface AuthenticationSeen extends Base<'authentication'> {
  readonly method: 'spf' | 'dkim' | 'dmarc';
  readonly outcome: Outcome<MethodResult>;
  /** The domain that passed is the author's (relaxed alignment, RFC 9989). */
  readonly isAligned: boolean;
  /** Computed here, or read from a field that a trusted receiver wrote. */
  readonly by: 'own-check' | 'trusted-receiver';
}

/** How the mail calls its reader. */
export interface AddresseeSeen extends Base<'addressee'> {
  readonly form: 'mail-address' | 'local-part' | 'domain' | 'generic' | 'nobody' | 'name';
  readonly text: string;
}

/** A phrase of the phrase tables, found in subject or body. What it means is for the rules to say. */
export interface PhraseSeen extends Base<'phrase'> {
  /** The table's row: `ja.opening.haikei`. */
  readonly phrase: string;
  /** `opening`, `closing`, `pressure`, `lure-storage`, `demand-click`, … (closed list in wording/phrase-model.ts). */
  readonly group: string;
  readonly language: string;
  readonly in: 'subject' | 'body';
}

/** Facts about the text as a whole. */
export interface TextShape extends Base<'text-shape'> {
  readonly language: string;
  readonly characters: number;
  readonly bodySource: 'html' | 'plain' | 'none';
  /** Single spaces between two Japanese letters. */
  readonly spacesInsideJapanese: number;
  readonly images: number;
  readonly hasUnsubscribe: boolean;
}

export interface LinkSeen extends Base<'link'> {
  readonly url: LiveUrl;
  readonly scheme: string;
  readonly host: string;
  readonly registrableDomain: string | null;
  readonly path: string;
  readonly text: string;
  readonly via: 'anchor' | 'text' | 'form' | 'resource' | 'attachment' | 'qr-code' | 'area';
  /** The one that the mail wants followed; `null` reason for the others. */
  readonly isCallToAction: boolean;
  readonly ownerBrandId: string | null;
  readonly lists: readonly DomainListName[];
  readonly brandWords: readonly { readonly brandId: string; readonly productId: string | null; readonly word: string }[];
  /** A host that the link's text shows. */
  readonly hostInText: string | null;
  readonly isAuthorsDomain: boolean;
  readonly isAddressLiteral: boolean;
  readonly hasUserInfo: boolean;
  readonly holdsRecipient: boolean;
}

export interface AddressRecord extends Base<'address-record'> {
  readonly host: string;
  readonly outcome: Outcome<Answer<readonly string[]>>;
}

export interface AddressPlace extends Base<'address-place'> {
  readonly address: string;
  readonly of: 'boundary-client' | 'link-host';
  readonly host: string | null;
  readonly outcome: Outcome<Answer<NetworkPlace>>;
  /** A content-delivery or reverse-proxy network: what stands behind it is not seen. */
  readonly reverseProxy: string | null;
}

export interface RegistrationSeen extends Base<'registration'> {
  readonly domain: string;
  readonly outcome: Outcome<Answer<Registration>>;
  /** Days between registration and the mail's arrival; `null` where either is unknown. */
  readonly ageDays: number | null;
}

export interface BlocklistAnswer extends Base<'blocklist'> {
  readonly url: LiveUrl;
  readonly source: string;
  readonly outcome: Outcome<Answer<Listing>>;
}

export interface LandingPage extends Base<'landing-page'> {
  readonly url: LiveUrl;
  readonly outcome: Outcome<Answer<CaptureSummary>>;
  readonly brandId: string | null;
  readonly productId: string | null;
  readonly productName: string | null;
  readonly asks: readonly ('password' | 'card' | 'one-time-code' | 'mail-account' | 'personal-data' | 'other')[];
}

export interface AttachmentSeen extends Base<'attachment'> {
  readonly partId: number;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** By its first bytes; `null` when not recognised. */
  readonly trueType: string | null;
  readonly isActive: boolean;
  /** Names of the files inside an archive, as it lists them; empty for what is no archive or cannot be listed. */
  readonly contains: readonly string[];
  /** What was read in an HTML or SVG attachment. */
  readonly holds: readonly ('form' | 'password-field' | 'script' | 'redirect' | 'encoded-blob')[];
}

/** What a picture says. */
export interface PictureText extends Base<'picture'> {
  readonly partId: number;
  readonly qrCodes: Outcome<readonly string[]>;
}

export interface HiddenTextSeen extends Base<'hidden-text'> {
  readonly why: string;
  readonly text: string;
}

export interface DefectSeen extends Base<'defect'> {
  readonly code: string;
}

export interface DateSeen extends Base<'date'> {
  readonly time: number | null;
  readonly zoneMinutes: number | null;
  /** Date field minus the boundary hop's time; positive: written "in the future". */
  readonly aheadOfArrivalMs: number | null;
}

/** The observations of one kind, in the evidence's order. */
export type Observed = <K extends ObservationKind>(kind: K) => readonly ObservationOf<K>[];
