import type { Config } from '../../adapters/config.ts';
import type { Role, User } from '../../workbench/model.ts';
import type { BlobStore, Store } from '../../workbench/ports.ts';
import type { Metrics } from './metrics.ts';

/** Everything that a route works with. */
export interface Workbench {
  readonly store: Store;
  readonly blobs: BlobStore;
  readonly config: Config;
  readonly version: string;
  readonly metrics: Metrics;
  /** A line for the log; no words of a mail. */
  readonly log: (level: 'info' | 'warn' | 'error', fields: Readonly<Record<string, unknown>>, message: string) => void;
  /** The server is on its way out: it takes nothing in any more. */
  readonly isStopping: () => boolean;
  /** Aborted when the server stops, so that open streams end. */
  readonly stopping: AbortSignal;
  /** Where the site of published warnings stands. */
  readonly siteFolder: string;
  /** Where the built page stands. */
  readonly webFolder: string;
}

/** Who asks. `csrf` is what a browser's change must carry; `null` for a key, that no browser sends by itself. */
export interface Who {
  readonly user: User;
  /** What this request may do: of a key, never more than the key and its owner both may. */
  readonly role: Role;
  readonly csrf: string | null;
  readonly sessionHash: string | null;
}

/** What travels with a request. */
export interface Env {
  readonly Variables: { who: Who | null; address: string; requestId: string; nonce: string };
}
