import type { BrandBook, DomainLists } from '../brands/model.ts';
import type { LimitHit } from '../base/limits.ts';
import type { OpenMail } from '../message/model.ts';
import type { Known, Observation, ObservationKind, ObservationOf, PageFingerprint } from './model.ts';
import type { Authenticate, FileTools, Outside, ReadQrCodes } from './ports.ts';

/** What every collector may look at. The world is an argument; the offline one answers "skipped" to everything. */
export interface CollectorInput {
  readonly mail: OpenMail;
  readonly brands: BrandBook;
  readonly lists: DomainLists;
  /** By what copies of the brands' own pages are known. */
  readonly pages?: readonly PageFingerprint[];
  readonly language: string;
  /** Hosts or authserv-ids that the reader calls their own. */
  readonly trust: readonly string[];
  readonly known: Known;
  readonly outside: Outside;
  readonly authenticate: Authenticate | null;
  readonly readQrCodes: ReadQrCodes | null;
  /** Tells that a limit bit. */
  readonly hitLimit: (hit: LimitHit) => void;
  /** Missing where nothing heavy may be read: then what would need it is told as not checked. */
  readonly fileTools?: FileTools;
  /** The mails that this one carries, opened when asked for; missing where nobody opens them. */
  readonly carried?: () => readonly { readonly partId: number; readonly mail: OpenMail }[];
  /** What was observed by the collectors of the rows before this one's. */
  readonly seen: <K extends ObservationKind>(kind: K) => readonly ObservationOf<K>[];
}

/** Looks at one side of the mail and writes down what it sees. Never throws for what a mail or the world does. */
export type Collector = (input: CollectorInput) => readonly Observation[] | Promise<readonly Observation[]>;
