import type { PgBoss } from 'pg-boss';
import { sql } from 'kysely';
import type { Job } from '../../workbench/model.ts';
import type { JobQueue } from '../../workbench/ports.ts';
import type { Enqueue, HasJob } from './cases.ts';
import { ATTEMPTS } from './lease-queue.ts';
import { workLoops } from './work-loops.ts';

const QUEUE = 'dissect';
export const BOSS_SCHEMA = 'fuwake_jobs';
/** pg-boss's shortest: a worker that does not show itself in this time is taken for dead. */
const HEARTBEAT_S = 10;
/** Look-ups and captures may take minutes; nothing takes longer. */
const LONGEST_S = 900;

/** pg-boss on the database at this address, its tables made. */
export async function startBoss(connectionString: string): Promise<PgBoss> {
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    connectionString, schema: BOSS_SCHEMA, application_name: 'fuwake-jobs', max: 4, schedule: false, monitorIntervalSeconds: HEARTBEAT_S, superviseIntervalSeconds: HEARTBEAT_S,
    openTelemetry: { enabled: false }, registerInstance: false,
  });
  // The database may go away and come back; pg-boss goes on by itself, and the jobs stand in the database.
  boss.on('error', () => {});
  await boss.start();
  const options = { retryLimit: ATTEMPTS - 1, retryDelay: 1, retryBackoff: true, retryDelayMax: 30, expireInSeconds: LONGEST_S, heartbeatSeconds: HEARTBEAT_S, deleteAfterSeconds: 3_600 };
  await boss.createQueue(QUEUE, options);
  return boss;
}

export const enqueueBoss = (boss: PgBoss): Enqueue => async (trx, job) => {
  const { fromKysely } = await import('pg-boss');
  await boss.send(QUEUE, { caseId: job.caseId, run: job.run }, { db: fromKysely(trx), singletonKey: `${job.caseId}/${job.run}` });
};

export const hasBossJob: HasJob = sql`exists (select 1 from ${sql.table(`${BOSS_SCHEMA}.job`)} as job where job.name = ${QUEUE} and job.state in ('created', 'retry', 'active') and job.singleton_key = cases.id || '/' || cases.run)`;

/** How often an idle worker asks. pg-boss's own loop takes one job a second at most, and a desk hands in fifty. */
const POLL_MS = 300;

/** The queue of PostgreSQL: pg-boss hands out, waits for heartbeats and tries again, over any number of machines. */
export function bossQueue(boss: PgBoss): JobQueue {
  return {
    work: async ({ concurrency, handle }) =>
      workLoops({
        concurrency, pollMs: POLL_MS,
        take: async () => (await boss.fetch<Job>(QUEUE, { batchSize: 1, includeMetadata: true }).catch(() => []))[0],
        finish: async (job, hurry) => {
          const attempt = { id: job.id, retryCount: job.retryCount };
          const beating = setInterval(() => void boss.touch(QUEUE, attempt).catch(() => {}), (HEARTBEAT_S * 1_000) / 3);
          try {
            await handle({ caseId: job.data.caseId, run: job.data.run, attempt: job.retryCount + 1, isLast: job.retryCount + 1 >= ATTEMPTS }, hurry);
            // Where this is not heard, the job comes again, and finds its case done.
            await boss.complete(QUEUE, attempt).catch(() => {});
          } catch (error) {
            await boss.fail(QUEUE, attempt, { message: error instanceof Error ? error.message : 'failed' }).catch(() => {});
          } finally {
            clearInterval(beating);
          }
        },
      }),
    counts: async () => {
      const [stats] = await boss.getQueues([QUEUE]);
      return { waiting: stats?.queuedCount ?? 0, running: stats?.activeCount ?? 0 };
    },
  };
}
