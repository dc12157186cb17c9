import type { AuditLine, ApiKey, BlobLine, Case, CaseMarking, CaseState, Job, MailLine, Order, ProgressEvent, Role, RunResult, Session, StageName, User, Visibility } from './model.ts';

/** Who asks; what they may see is decided in the store, so that no route can forget it. `all`: the server itself. */
export type Viewer = { readonly userId: string } | 'all';

/** A case to be taken in. The bytes stand in the blob store already. */
export interface Intake extends Pick<Case, 'id' | 'ownerId' | 'visibility' | 'source' | 'name' | 'sha256' | 'sizeBytes' | 'tlp' | 'order'> {
  readonly at: string;
}

/** What a list is narrowed by; all together. */
export interface CaseFilter {
  /** Words; all must be there. */
  readonly text?: string;
  readonly label?: string;
  readonly brandId?: string;
  readonly state?: CaseState;
  /** `YYYY-MM-DD`, of the taking in; both included. */
  readonly fromDay?: string;
  readonly toDay?: string;
  readonly isMine?: boolean;
}

export interface CasePage {
  readonly cases: readonly Case[];
  /** Where the next page begins; `null`: this was the last. */
  readonly next: string | null;
}

/** Cases by day and label, and the most imitated brands. */
export interface CaseFigures {
  readonly days: readonly { readonly day: string; readonly label: string; readonly count: number }[];
  readonly brands: readonly { readonly id: string; readonly name: { readonly ja: string; readonly en: string }; readonly count: number }[];
  readonly states: readonly { readonly state: CaseState; readonly count: number }[];
}

/**
 * Keeps cases. What it has said yes to survives a crash of this process and of the machine.
 * *Errors*: `StoreFullError` when there is no room, `StoreDownError` when the database does not answer.
 */
export interface CaseStore {
  /** Takes cases in together with their jobs and the lines of the audit log: all of it or nothing. `false`: there is one with such an id, and nothing was done. */
  readonly accept: (intakes: readonly Intake[], audit?: readonly AuditLine[]) => Promise<boolean>;
  /** `null` also where the viewer may not know that it is there. */
  readonly find: (id: string, viewer: Viewer) => Promise<Case | null>;
  readonly list: (filter: CaseFilter, viewer: Viewer, page: { readonly cursor: string | null; readonly limit: number }) => Promise<CasePage>;
  readonly mailsOf: (id: string) => Promise<readonly MailLine[]>;
  readonly stage: (id: string, nth: number, stage: StageName) => Promise<Uint8Array | null>;
  readonly blobsOf: (id: string) => Promise<readonly BlobLine[]>;
  readonly change: (id: string, change: { readonly visibility?: Visibility; readonly tlp?: CaseMarking; readonly note?: string }) => Promise<void>;
  /** Orders another dissection. *Shape*: the number of the run; `null` where the case is gone. */
  readonly order: (id: string, order: Order) => Promise<number | null>;
  /** Notes that a worker has begun. *Shape*: the case; `null` where this run is no longer wanted. */
  readonly begin: (job: Job) => Promise<Case | null>;
  /** Takes a result over. `false`: another worker was first, or the run is no longer wanted; nothing was done. */
  readonly finish: (job: Job, result: RunResult, at: string) => Promise<boolean>;
  readonly refuse: (job: Job, state: 'refused' | 'broken', refusal: { readonly code: string; readonly detail: string }, at: string) => Promise<boolean>;
  /** Removes every row of a case. The blobs are the caller's to remove. */
  readonly erase: (id: string) => Promise<boolean>;
  /** Which of these cases there are. */
  readonly known: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly idsBefore: (at: string, limit: number) => Promise<readonly string[]>;
  /** Puts a job to every case that waits for one and has none: after a restore, or when a queue was lost. *Shape*: how many. */
  readonly requeue: (olderThan: string) => Promise<number>;
  readonly published: (id: string, nth: number, slug: string, userId: string, at: string) => Promise<void>;
  readonly figures: (viewer: Viewer, fromDay: string, toDay: string) => Promise<CaseFigures>;
}

/** Keeps people, their sessions and keys, and what they did. */
export interface AccountStore {
  readonly countUsers: () => Promise<number>;
  /** `false`: the name is taken. `onlyFirst`: only where there is nobody yet, so that two setups cannot both win. */
  readonly addUser: (user: User, password: string | null, onlyFirst?: boolean) => Promise<boolean>;
  readonly userByName: (name: string) => Promise<{ readonly user: User; readonly password: string | null } | null>;
  readonly userById: (id: string) => Promise<User | null>;
  /** Whose account at an identity provider this is. */
  readonly userByIdentity: (issuer: string, subject: string) => Promise<User | null>;
  /** Lets somebody sign in by it. `false`: it is somebody's, or they have another one there. */
  readonly link: (issuer: string, subject: string, userId: string, at: string) => Promise<boolean>;
  /** Takes it back, and ends every session of theirs. `false`: there was none. */
  readonly unlink: (issuer: string, userId: string) => Promise<boolean>;
  /** The subjects at an identity provider, by the id of whose they are. */
  readonly identitiesAt: (issuer: string) => Promise<ReadonlyMap<string, string>>;
  readonly users: () => Promise<readonly User[]>;
  /** `false`: it would have left nobody who may administer. */
  readonly changeUser: (id: string, change: { readonly role?: Role; readonly password?: string; readonly disabledAt?: string | null }) => Promise<boolean>;
  readonly addSession: (session: Session) => Promise<void>;
  readonly session: (hash: string, now: string) => Promise<{ readonly session: Session; readonly user: User } | null>;
  readonly seeSession: (hash: string, at: string) => Promise<void>;
  readonly sessionsOf: (userId: string) => Promise<readonly Session[]>;
  readonly endSessions: (userId: string, hash?: string) => Promise<number>;
  readonly addKey: (key: ApiKey, hash: string) => Promise<void>;
  readonly key: (hash: string) => Promise<{ readonly key: ApiKey; readonly user: User } | null>;
  readonly useKey: (id: string, at: string) => Promise<void>;
  readonly keysOf: (userId: string) => Promise<readonly ApiKey[]>;
  readonly revokeKey: (userId: string, id: string, at: string) => Promise<boolean>;
  readonly audit: (line: AuditLine) => Promise<void>;
  readonly auditLines: (limit: number, before: number | null) => Promise<readonly (AuditLine & { readonly number: number })[]>;
  /** Removes sessions that have ended. */
  readonly sweep: (now: string) => Promise<void>;
  /** A secret of the house: the one that is kept, or this one from now on. */
  readonly secret: (name: string, fresh: string) => Promise<string>;
  /** The hash of the token that the first person must know; `null` once there is one. */
  readonly setupToken: (set?: string | null) => Promise<string | null>;
}

/** One database behind both. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  readonly cases: CaseStore;
  readonly accounts: AccountStore;
  readonly queue: JobQueue;
  readonly progress: Progress;
  /** *Errors*: `StoreDownError`. */
  readonly ping: () => Promise<void>;
  /** Every row of every table, as plain values, of one moment; for a backup. */
  readonly dump: () => AsyncGenerator<{ readonly table: string; readonly row: Readonly<Record<string, unknown>> }>;
  /** Puts the rows of a dump into an empty store. *Errors*: `ConfigError` when it is not empty. */
  readonly load: (rows: AsyncIterable<{ readonly table: string; readonly row: Readonly<Record<string, unknown>> }>) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Hands jobs out: each to one worker at a time, again when that worker dies. A job may be done twice; its effect may not. */
export interface JobQueue {
  readonly work: (options: { readonly concurrency: number; readonly handle: (job: Job & { readonly attempt: number; readonly isLast: boolean }, signal: AbortSignal) => Promise<void> }) => Promise<{ readonly stop: (graceMs: number) => Promise<void> }>;
  readonly counts: () => Promise<{ readonly waiting: number; readonly running: number }>;
}

/** Tells whoever looks on how far a case is. Nothing that is lost here is lost for good: the case itself says its state. */
export interface Progress {
  readonly tell: (event: ProgressEvent) => void;
  readonly follow: (caseId: string, hear: (event: ProgressEvent) => void) => () => void;
}

/** Keeps bytes by their SHA-256, apart for each case, so that erasing a case never takes what another one needs. */
export interface BlobStore {
  /** Durable when it returns; putting the same twice is one blob. *Errors*: `StoreFullError`. */
  readonly put: (caseId: string, sha256: string, bytes: Uint8Array) => Promise<void>;
  readonly get: (caseId: string, sha256: string) => Promise<Uint8Array | null>;
  readonly erase: (caseId: string) => Promise<void>;
  /** Cases that have blobs; for the sweep of those whose intake was never finished. */
  readonly cases: () => AsyncGenerator<{ readonly caseId: string; readonly changedAt: Date }>;
  readonly list: (caseId: string) => Promise<readonly string[]>;
}
