import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql, SqliteDialect } from 'kysely';
import type { Store } from '../../workbench/ports.ts';
import { accountsIn } from './accounts.ts';
import { casesIn } from './cases.ts';
import { dumpFrom, loadInto } from './dump.ts';
import { enqueueLease, hasLease, LEASE, leaseQueue } from './lease-queue.ts';
import type { LeaseOptions } from './lease-queue.ts';
import { migrate } from './migrations.ts';
import { localProgress, notifiedProgress } from './progress.ts';
import type { Tables } from './schema.ts';
import { kept, openJournal } from './sqlite-journal.ts';
import { adapt, NodeSqliteDialect, openSqlite } from './sqlite-dialect.ts';
import { guarded, storeFault } from './store-faults.ts';

/** Connections of one process; a server of four cores keeps no more busy. */
const POOL = 10;
/** A database that does not answer in this time is told as down. */
const CONNECT_MS = 5_000;
const STATEMENT_MS = 60_000;

/**
 * What was answered with yes must outlive a machine that loses its power. How far a job is need not: where its result is not
 * on the disk, the job itself still is, and the result is made again; and when a key was last used is nothing to wait for.
 */
const KEPT_OF_CASES = ['accept', 'change', 'order', 'erase', 'published'] as const;
const KEPT_OF_ACCOUNTS = ['addUser', 'changeUser', 'link', 'unlink', 'addSession', 'endSessions', 'addKey', 'revokeKey', 'audit', 'secret', 'setupToken'] as const;
/** All that a server writes; with SQLite each may wait for the disk or for the lock, and the thread that asks with it. */
export const WRITES = { cases: [...KEPT_OF_CASES, 'requeue'], accounts: [...KEPT_OF_ACCOUNTS, 'seeSession', 'useKey', 'sweep'] } as const;

/** Opens the store in a data folder: SQLite. Several processes of one machine may share it. */
export async function openSqliteStore(folder: string, lease: LeaseOptions = LEASE): Promise<Store> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'fuwake.sqlite');
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(openSqlite(path)) });
  const journal = openJournal(path);
  await migrate(db, 'sqlite');
  return {
    kind: 'sqlite',
    cases: guarded(kept(casesIn(db, 'sqlite', enqueueLease, hasLease), KEPT_OF_CASES, journal)),
    accounts: guarded(kept(accountsIn(db), KEPT_OF_ACCOUNTS, journal)),
    queue: leaseQueue(db, lease, journal.written),
    progress: localProgress(),
    ...guarded({
      ping: async (): Promise<void> => void await sql`select 1`.execute(db),
      load: async (rows: Parameters<Store['load']>[0]): Promise<number> => {
        const count = await loadInto(db, 'sqlite', rows);
        await journal.sync();
        return count;
      },
    }),
    dump: async function* dump() {
      // A connection of its own that only reads: the server goes on writing beside it.
      const reading = new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapt(openSqlite(path)) }) });
      const transaction = await reading.startTransaction().execute();
      try {
        yield* dumpFrom(transaction);
      } finally {
        await transaction.rollback().execute();
        await reading.destroy();
      }
    },
    close: async () => {
      await journal.close();
      await db.destroy();
    },
  };
}

/** Opens the store in a PostgreSQL that several machines may share. *Errors*: `StoreDownError` when it does not answer. */
export async function openPostgresStore(connectionString: string): Promise<Store> {
  const { default: pg } = await import('pg');
  const { bossQueue, enqueueBoss, hasBossJob, startBoss } = await import('./boss-queue.ts');
  const pool = new pg.Pool({ connectionString, max: POOL, connectionTimeoutMillis: CONNECT_MS, statement_timeout: STATEMENT_MS, idle_in_transaction_session_timeout: STATEMENT_MS, application_name: 'fuwake', keepAlive: true });
  // An idle connection that the database closes is replaced at the next question.
  pool.on('error', () => {});
  // And one that it closes between two statements of a transaction: the next of them says so. Unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, 'postgres');
    const boss = await startBoss(connectionString);
    const progress = await notifiedProgress(connectionString, async (channel, payload) => void await sql`select pg_notify(${channel}, ${payload})`.execute(db));
    return {
      kind: 'postgres',
      cases: guarded(casesIn(db, 'postgres', enqueueBoss(boss), hasBossJob)),
      accounts: guarded(accountsIn(db)),
      queue: bossQueue(boss),
      progress,
      ...guarded({
        ping: async (): Promise<void> => void await sql`select 1`.execute(db),
        load: async (rows: Parameters<Store['load']>[0]): Promise<number> => {
          const count = await loadInto(db, 'postgres', rows);
          // Until it has looked, it takes full tables for empty ones, and reads them whole for every list.
          await sql`analyze`.execute(db);
          return count;
        },
      }),
      dump: async function* dump() {
        const transaction = await db.startTransaction().setIsolationLevel('repeatable read').execute();
        try {
          yield* dumpFrom(transaction);
        } finally {
          await transaction.rollback().execute();
        }
      },
      close: async () => {
        await progress.close();
        await boss.stop({ graceful: false, close: true });
        await db.destroy();
      },
    };
  } catch (error) {
    await db.destroy();
    throw storeFault(error);
  }
}
