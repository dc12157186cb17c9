import type { Bilingual } from '../base/bilingual.ts';
import type { LimitHit } from '../base/limits.ts';
import type { CaseStage } from '../casefile/model.ts';
import type { Label } from '../verdict/model.ts';

/** What a person may do; each may also do what stands before it. */
export const ROLES = ['reader', 'analyst', 'publisher', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export interface User {
  readonly id: string;
  /** Lower case; unique. */
  readonly name: string;
  readonly role: Role;
  /** ISO 8601, as all times here. */
  readonly createdAt: string;
  readonly disabledAt: string | null;
}

/** A signed-in browser. The token itself is kept by the browser alone; here is its hash. */
export interface Session {
  readonly hash: string;
  readonly userId: string;
  /** What a page must send with every change, so that no other site can make the browser do one. */
  readonly csrf: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
  readonly agent: string;
}

/** A key for programs; never wider than its owner's role is at the time of use. */
export interface ApiKey {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: string;
  readonly usedAt: string | null;
  readonly revokedAt: string | null;
}

/** Who may see a case: its owner alone, or everybody who has an account. */
export const VISIBILITIES = ['private', 'team'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** How it came here. `public`: by the form that anybody may fill in. */
export const SOURCES = ['file', 'source', 'text', 'url', 'public'] as const;
export type Source = (typeof SOURCES)[number];

/** `refused`: what was given is no mail. `broken`: we failed at it several times, and say so. */
export const CASE_STATES = ['waiting', 'dissecting', 'done', 'refused', 'broken'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const MARKINGS = ['clear', 'green', 'amber', 'amber+strict', 'red'] as const;
export type CaseMarking = (typeof MARKINGS)[number];

/** How a case is to be dissected. */
export interface Order {
  /** Ask the network; what leaves the house is told by `fuwake config`. */
  readonly online: boolean;
  /** Third parties to ask, by name; only with `online`. */
  readonly ask: readonly string[];
  /** Open the page that the mail wants opened, in the capture worker. */
  readonly capture: boolean;
  /** Take a picture of each mail as a mail program shows it; asks nobody. */
  readonly picture: boolean;
  /** The reader's own receiving servers. */
  readonly trust: readonly string[];
  /** Take up the work here, in the recorded world; `null`: from the bytes, in the world that the rest of the order names. */
  readonly replayFrom: CaseStage | null;
}

export const OFFLINE: Order = { online: false, ask: [], capture: false, picture: false, trust: [], replayFrom: null };

/** What somebody handed in, and how far it has come. */
export interface Case {
  readonly id: string;
  /** `null`: handed in by the public form. */
  readonly ownerId: string | null;
  readonly visibility: Visibility;
  readonly source: Source;
  readonly name: string | null;
  /** Of the bytes as they came. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly tlp: CaseMarking;
  readonly note: string;
  readonly state: CaseState;
  /** Why there is no dissection: for programs, and in words. */
  readonly refusal: { readonly code: string; readonly detail: string } | null;
  /** Counts dissections; only the result of the latest order is taken. */
  readonly run: number;
  readonly order: Order;
  readonly createdAt: string;
  readonly dissectedAt: string | null;
  readonly limits: readonly LimitHit[];
  /** Of the mails in it, the most harmful one; `null` before it is dissected. */
  readonly worst: MailLine | null;
  readonly mailCount: number;
  /** Warnings that were published from it. */
  readonly published: readonly string[];
}

/** One mail of a case, as a list shows it. Masked and defanged, as the dissection is. */
export interface MailLine {
  /** Counts from 1. */
  readonly nth: number;
  /** Of the mail that was told; of a forward it may be the inner one. */
  readonly sha256: string;
  readonly subject: string;
  readonly authorName: string;
  readonly authorAddress: string;
  readonly label: Label;
  readonly unwanted: number;
  readonly deception: number;
  readonly goal: string | null;
  readonly brand: { readonly id: string; readonly name: Bilingual } | null;
  readonly received: string | null;
}

/** One stage of one mail as it is kept: JSON, compressed by gzip; `raw` is the told mail itself. `nth` 0: of the case as a whole. */
export interface KeptStage {
  readonly nth: number;
  readonly stage: StageName;
  readonly gzip: Uint8Array;
}

export const STAGE_NAMES = ['case', 'world', 'captures', 'message', 'evidence', 'findings', 'verdict', 'dissection', 'raw'] as const;
export type StageName = (typeof STAGE_NAMES)[number];

/** Everything that one dissection of a case gave; taken over in one step or not at all. */
export interface RunResult {
  readonly mails: readonly MailLine[];
  readonly stages: readonly KeptStage[];
  /** Bytes that stand in the blob store already: pictures of captures and of mails. */
  readonly blobs: readonly BlobLine[];
  /** What the case is found by. */
  readonly terms: readonly string[];
  readonly limits: readonly LimitHit[];
}

export interface BlobLine {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** `mail-picture` is masked; all others are as they came. */
  readonly what: string;
}

/** A piece of work: one run of one case. */
export interface Job {
  readonly caseId: string;
  readonly run: number;
}

/** What happened, by whom; never with words of a mail. */
export interface AuditLine {
  readonly at: string;
  readonly userId: string | null;
  readonly userName: string;
  readonly action: string;
  readonly caseId: string | null;
  readonly detail: string;
}

/** How far the work on a case is. `stage`: one that has just been reached, of the mail `nth`. */
export interface ProgressEvent {
  readonly caseId: string;
  readonly run: number;
  readonly nth: number;
  readonly stage: ProgressStage;
}

export const PROGRESS_STAGES = ['opened', 'evidence', 'network', 'captures', 'findings', 'verdict', 'picture', 'report', 'kept'] as const;
export type ProgressStage = (typeof PROGRESS_STAGES)[number];
