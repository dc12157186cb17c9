import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBlobFolder } from '../../adapters/blobs/blob-folder.ts';
import type { Config } from '../../adapters/config.ts';
import { openPostgresStore, openSqliteStore } from '../../adapters/store/open-store.ts';
import { readVersion } from '../../adapters/shipped-data.ts';
import { ConfigError } from '../../base/errors.ts';
import type { BlobStore, Store } from '../../workbench/ports.ts';
import { StoreDownError } from '../../workbench/store-errors.ts';

/** Store and blobs as the settings say. */
export interface Kept {
  readonly store: Store;
  readonly blobs: BlobStore;
}

/** A database that starts at the same time, or starts again, is there by then. */
const PATIENCE_MS = 60_000;
const BETWEEN_MS = 1_000;
export const WAITING = 'the database does not answer yet';

/** Opens them; waits for a database that does not answer yet, and says so. *Errors*: `StoreDownError` when it never does. */
export async function openKept(config: Config, waiting: () => void = () => {}): Promise<Kept> {
  const blobs = openBlobFolder(join(config.dataFolder, 'blobs'));
  if (config.databaseUrl === null) return { store: await openSqliteStore(config.dataFolder, { leaseMs: config.leaseMs, pollMs: 250 }), blobs };
  for (const until = Date.now() + PATIENCE_MS; ;) {
    try {
      return { store: await openPostgresStore(config.databaseUrl), blobs };
    } catch (error) {
      if (!(error instanceof StoreDownError) || Date.now() > until) throw error;
      waiting();
      await new Promise((go) => { setTimeout(go, BETWEEN_MS); });
    }
  }
}

/** How many mails this process dissects at once. *Errors*: {@link ConfigError}. */
export function workersOf(config: Config): number {
  if (config.workers === '') return Math.max(1, availableParallelism() - 1);
  const count = Number(config.workers);
  if (!Number.isInteger(count) || count < 0 || count > 64) throw new ConfigError('bad-setting', `FUWAKE_WORKERS takes a number from 0 to 64; not “${config.workers}”.`);
  return count;
}

/** Where `npm run build:web` puts the page: in the package, whether it runs from source or built. */
export const webFolder = (): string => fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../../dist/web' : '../../web', import.meta.url));

export { readVersion };
