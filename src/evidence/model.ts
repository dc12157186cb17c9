import type { ByteRange, TextRange } from '../base/range.ts';
import type { LimitHit } from '../base/limits.ts';
import type { Provenance } from '../base/provenance.ts';
import type { AddressListing, AddressRecord, AddressPlace, CertificatesSeen, NetworkHolder, RegistrationSeen, BlocklistAnswer } from './lookups/model.ts';
import type { AddresseeSeen, OdditySeen, PhraseSeen, TextShape } from './wording/model.ts';
import type { AttachedMailSeen, AttachedText, AttachmentSeen } from './attachments/model.ts';
import type { AuthenticationSeen } from './authentication/model.ts';
import type { TraceSeen, HopSeen, ConfirmedAddress, HeloSeen, ClockSeen, SubmissionSeen, DateSeen } from './trace/model.ts';
import type { LandingPage } from './landing-pages/model.ts';
import type { LinkSeen } from './links/model.ts';
import type { PictureText, FileWords, HiddenTextSeen, DefectSeen } from './content/model.ts';
import type { SubjectSeen, FilterStamp, MailboxSeen, BrandClaim, MessageIdSeen, SignerSeen, UrgencyMark, WrappedWords, Acquaintance } from './identities/model.ts';

export type * from './attachments/model.ts';
export type * from './authentication/model.ts';
export type * from './content/model.ts';
export type * from './identities/model.ts';
export type * from './landing-pages/model.ts';
export type * from './links/model.ts';
export type * from './lookups/model.ts';
export type * from './trace/model.ts';
export type * from './wording/model.ts';

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

/** What every observation carries. */
export interface Base<K extends string> {
  readonly kind: K;
  /** Unique within the evidence and the same for the same mail: `link:3`. */
  readonly id: string;
  readonly places: readonly Place[];
}

export type Observation =
  | SubjectSeen | FilterStamp | MailboxSeen | MessageIdSeen | SignerSeen | UrgencyMark | WrappedWords | BrandClaim | Acquaintance | TraceSeen | HopSeen | ConfirmedAddress | HeloSeen | ClockSeen | SubmissionSeen | AuthenticationSeen
  | AddresseeSeen | PhraseSeen | OdditySeen | TextShape | LinkSeen | AddressRecord | AddressPlace | RegistrationSeen
  | NetworkHolder | CertificatesSeen | BlocklistAnswer | AddressListing | LandingPage | AttachmentSeen | AttachedText | AttachedMailSeen | PictureText | FileWords | HiddenTextSeen | DefectSeen | DateSeen;

export type ObservationKind = Observation['kind'];
export type ObservationOf<K extends ObservationKind> = Extract<Observation, { readonly kind: K }>;

/** The observations of one kind, in the evidence's order. */
export type Observed = <K extends ObservationKind>(kind: K) => readonly ObservationOf<K>[];
