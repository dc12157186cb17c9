import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { JobQueue } from '../../workbench/ports.ts';
import { StoreDownError, StoreFullError } from '../../workbench/store-errors.ts';
import type { Enqueue, HasJob } from './cases.ts';
import type { Tables } from './schema.ts';
import { workLoops } from './work-loops.ts';

export interface LeaseOptions {
  /** A worker that does not renew in this time is taken for dead. */
  readonly leaseMs: number;
  readonly pollMs: number;
}

/** Long enough for a machine that is busy to renew in time, short enough that nobody waits long for a dead worker's mail. */
export const LEASE: LeaseOptions = { leaseMs: 30_000, pollMs: 250 };
/** A mail that breaks the worker as often as this is told as broken. */
export const ATTEMPTS = 5;
/** Before the nth try again: what failed for want of something may get it. */
const BACKOFF_MS = 1_000;

export const enqueueLease: Enqueue = async (trx, job, at) => {
  await trx.insertInto('jobs').values({ case_id: job.caseId, run: job.run, created_at: at, due_at: at, lease_until: null, lease_owner: null, attempts: 0 })
    .onConflict((conflict) => conflict.columns(['case_id', 'run']).doNothing()).execute();
};

export const hasLease: HasJob = sql`exists (select 1 from jobs where jobs.case_id = cases.id and jobs.run = cases.run)`;

/**
 * The queue of SQLite: a row a job, with a lease. A job whose worker died is handed out again when its lease runs out; one
 * that fails comes back after a while.
 */
export function leaseQueue(db: Kysely<Tables>, { leaseMs, pollMs }: LeaseOptions, written: () => void = () => {}): JobQueue {
  const owner = randomUUID();
  const later = (ms: number): string => new Date(Date.now() + ms).toISOString();
  const take = async () => {
    const now = new Date().toISOString();
    const next = db.selectFrom('jobs').select('number').where('due_at', '<=', now).where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<', now)])).orderBy('due_at').limit(1);
    return await db.updateTable('jobs').set((eb) => ({ lease_until: later(leaseMs), lease_owner: owner, attempts: eb('attempts', '+', 1) })).where('number', 'in', next).returning(['number', 'case_id', 'run', 'attempts']).executeTakeFirst();
  };
  return {
    work: async ({ concurrency, handle }) =>
      workLoops({
        concurrency, pollMs,
        // The database may be away for a while; the worker stays.
        take: () => take().catch(() => undefined),
        finish: async (job, hurry) => {
          const renewing = setInterval(() => void db.updateTable('jobs').set({ lease_until: later(leaseMs) }).where('number', '=', job.number).where('lease_owner', '=', owner).execute().catch(() => {}), leaseMs / 3);
          try {
            await handle({ caseId: job.case_id, run: job.run, attempt: job.attempts, isLast: job.attempts >= ATTEMPTS }, hurry);
            await db.deleteFrom('jobs').where('number', '=', job.number).execute();
            written();
          } catch (error) {
            // What the disk or our own hurry did is not held against the mail, for however long it lasts.
            const isOurs = hurry.aborted || error instanceof StoreFullError || error instanceof StoreDownError;
            await db.updateTable('jobs').set((eb) => ({ lease_until: null, lease_owner: null, due_at: later(hurry.aborted ? 0 : BACKOFF_MS * job.attempts), attempts: isOurs ? eb('attempts', '-', 1) : eb.ref('attempts') }))
              .where('number', '=', job.number).where('lease_owner', '=', owner).execute().catch(() => {});
          } finally {
            clearInterval(renewing);
          }
        },
      }),
    counts: async () => {
      const now = new Date().toISOString();
      const row = await db.selectFrom('jobs').select((eb) => [eb.fn.countAll().as('all'), eb.fn.count(eb.case().when('lease_until', '>=', now).then(1).end()).as('running')]).executeTakeFirstOrThrow();
      return { waiting: Number(row.all) - Number(row.running), running: Number(row.running) };
    },
  };
}
