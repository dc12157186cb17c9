import type { Bilingual } from '../base/bilingual.ts';
import type { Provenance } from '../base/provenance.ts';
import type { ObservationKind, ObservationOf, Place } from '../evidence/model.ts';

/** The chapters of a dissection, in the order in which a reader takes a mail in. */
export type Viewpoint = 'subject' | 'sender' | 'route' | 'addressee' | 'wording' | 'pretext' | 'link' | 'place' | 'page' | 'attachment';

/** `note` informs and never weighs by itself. */
export type Severity = 'note' | 'low' | 'medium' | 'high' | 'critical';

/** What a finding does to the verdict: only `speaks-for` may lower the alarm, and silence never does. */
export type Bearing = 'incriminates' | 'speaks-for' | 'informs';

/** What kind of unwanted mail a finding speaks of. */
export type Kind = 'phishing' | 'fraud' | 'malware' | 'junk';

/** What the sender wants. */
export type Goal = 'credentials' | 'card' | 'payment' | 'call-back' | 'run-file' | 'reply' | 'personal-data' | 'unknown';

/** What a finding shows of the sender's trade; the verdict takes its label and its goal from the findings that weigh most. */
export interface Shows {
  readonly kind: Kind;
  readonly goal: Goal | null;
}

/** An opinion, with what it rests on. */
export interface Finding {
  /** The rule's id; never changed, never used again for something else. */
  readonly rule: string;
  readonly viewpoint: Viewpoint;
  readonly severity: Severity;
  readonly bearing: Bearing;
  readonly title: Bilingual;
  /** For a lay reader, with the quoted words in it. */
  readonly sentence: Bilingual;
  /** Why it matters, in general; the same for every finding of the rule. */
  readonly why: Bilingual;
  /** Ids of the observations it rests on, in the order of the rule's argument. */
  readonly observations: readonly string[];
  readonly places: readonly Place[];
  /** MITRE ATT&CK. */
  readonly techniques: readonly string[];
  /** `null`: it says that something is wrong, not what. */
  readonly shows: Shows | null;
}

/** A rule that did not fire, and the first condition that was not met. */
export interface NearMiss {
  readonly rule: string;
  readonly failed: string;
}

export interface RuleResult {
  readonly severity?: Severity;
  readonly sentence: Bilingual;
  readonly observations: readonly { readonly id: string; readonly places: readonly Place[] }[];
  /** Narrower than the observations' own places, where the rule knows better which words matter. */
  readonly places?: readonly Place[];
}

/** One kind of observation at a time, typed. */
export interface EvidenceReader {
  readonly provenance: Provenance;
  readonly all: <K extends ObservationKind>(kind: K) => readonly ObservationOf<K>[];
  /** Phrases of one group (or whose group starts with `prefix-`), in reading order. */
  readonly phrases: (group: string) => readonly ObservationOf<'phrase'>[];
  /** The main claim: who the mail says it is. */
  readonly mainClaim: () => ObservationOf<'brand-claim'> | null;
  readonly author: () => ObservationOf<'mailbox'> | null;
  readonly callToAction: () => ObservationOf<'link'> | null;
}

export interface Rule {
  readonly id: string;
  readonly viewpoint: Viewpoint;
  readonly severity: Severity;
  readonly bearing: Bearing;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly techniques: readonly string[];
  readonly shows: Shows | null;
  /** Kinds without which the rule cannot say anything. */
  readonly needs: readonly ObservationKind[];
  /** The worst provenance at which the rule still may speak. */
  readonly provenance: Provenance;
  /** Findings, or the condition that failed. */
  readonly evaluate: (evidence: EvidenceReader) => readonly RuleResult[] | string;
}
