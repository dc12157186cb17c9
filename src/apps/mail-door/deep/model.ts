import type { Judged } from '../stamp/model.ts';

/** What was said of a mail at the door, and what came out later. */
export interface StampRecord {
  readonly schema: 'fuwake/stamp@1';
  readonly stamped: Revision;
  /** The oldest first. */
  readonly revisions: readonly Revision[];
}

export interface Revision {
  /** ISO 8601. */
  readonly at: string;
  readonly label: Judged['label'];
  readonly unwanted: number | null;
  readonly deception: number | null;
  readonly reasons: readonly string[];
}
