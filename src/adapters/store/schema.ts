import type { ColumnType, Generated } from 'kysely';

/** Times are ISO 8601 text, truth values 0 and 1, lists JSON text: the same in both databases. */
export interface Tables {
  readonly users: { readonly id: string; readonly name: string; role: string; password: string | null; readonly created_at: string; disabled_at: string | null };
  readonly sessions: { readonly hash: string; readonly user_id: string; readonly csrf: string; readonly created_at: string; seen_at: string; readonly expires_at: string; readonly agent: string };
  readonly keys: { readonly id: string; readonly hash: string; readonly user_id: string; readonly name: string; readonly role: string; readonly created_at: string; used_at: string | null; revoked_at: string | null };
  /** Accounts at an identity provider; each is one person here. */
  readonly identities: { readonly issuer: string; readonly subject: string; readonly user_id: string; readonly created_at: string };
  readonly cases: CaseTable;
  readonly mails: MailTable;
  readonly stages: { readonly case_id: string; readonly nth: number; readonly stage: string; readonly gzip: Uint8Array };
  readonly blobs: { readonly case_id: string; readonly sha256: string; readonly size_bytes: number; readonly what: string };
  readonly published: { readonly case_id: string; readonly nth: number; readonly slug: string; readonly user_id: string; readonly at: string };
  readonly audit: { readonly number: Generated<number>; readonly at: string; readonly user_id: string | null; readonly user_name: string; readonly action: string; readonly case_id: string | null; readonly detail: string };
  readonly settings: { readonly name: string; value: string | null };
  /** Of SQLite alone: PostgreSQL has pg-boss. */
  readonly jobs: { readonly number: Generated<number>; readonly case_id: string; readonly run: number; readonly created_at: string; due_at: string; lease_until: string | null; lease_owner: string | null; attempts: number };
}

export interface CaseTable {
  /** In the order of taking in; what a list is sorted by. */
  readonly number: Generated<number>;
  readonly id: string;
  readonly owner_id: string | null;
  visibility: string;
  readonly source: string;
  readonly name: string | null;
  readonly sha256: string;
  readonly size_bytes: number;
  tlp: string;
  note: string;
  state: string;
  refusal_code: string | null;
  refusal_detail: string | null;
  run: number;
  order_json: string;
  readonly created_at: string;
  dissected_at: string | null;
  limits_json: string;
  mail_count: number;
  /** Of the worst mail, for filters and charts. */
  label: string | null;
  brand_id: string | null;
  worst_json: string | null;
  /** Terms, space between; SQLite has them in an index of their own as well. */
  terms: ColumnType<string, string, string>;
}

export interface MailTable {
  readonly case_id: string;
  readonly nth: number;
  readonly line_json: string;
}

/** In an order in which they can be put back. */
export const DUMPED = ['users', 'sessions', 'keys', 'identities', 'cases', 'mails', 'stages', 'blobs', 'published', 'audit', 'settings'] as const satisfies readonly (keyof Tables)[];
