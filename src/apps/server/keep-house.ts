import type { Workbench } from './context.ts';
import { eraseCase } from './erase.ts';

/** How often a server looks for what is left over. */
const SWEEP_MS = 60_000;
/** A job that should be there by now and is not was lost with its queue. */
const LOST_MS = 120_000;
/** Bytes whose case never came: their intake was cut off. None takes this long. */
const ORPHAN_MS = 3_600_000;
const ERASED_AT_ONCE = 200;
/** Folders of cases that one round looks at; the next one goes on from there. A hundred thousand at once would keep a core busy for seconds. */
const LOOKED_AT_ONCE = 500;
const DAY_MS = 86_400_000;

/** Keeps house while the server runs: retention, sessions that ended, jobs and bytes that were left over. */
export function keepHouse(bench: Workbench): { readonly stop: () => void } {
  const { store, blobs, config, log } = bench;
  const days = config.retentionDays === '' ? null : Number(config.retentionDays);
  let round = 0;
  const sweep = async (): Promise<void> => {
    const now = Date.now();
    const before = (ms: number): string => new Date(now - ms).toISOString();
    const requeued = await store.cases.requeue(before(LOST_MS));
    if (requeued > 0) log('warn', { requeued }, 'jobs were lost and are put to the queue again');
    if (round++ % 10 !== 0) return;
    await store.accounts.sweep(before(0));
    if (days !== null && Number.isFinite(days) && days > 0) {
      const expired = await store.cases.idsBefore(before(days * DAY_MS), ERASED_AT_ONCE);
      for (const id of expired) {
        await eraseCase(bench, id);
        await store.accounts.audit({ at: before(0), userId: null, userName: 'retention', action: 'case.erase', caseId: id, detail: `older than ${days} days` });
      }
      if (expired.length > 0) log('info', { erased: expired.length }, 'retention');
    }
  };
  let walk: ReturnType<typeof blobs.cases> | null = null;
  const sweepBytes = async (): Promise<void> => {
    const old: string[] = [];
    walk ??= blobs.cases();
    for (let looked = 0; looked < LOOKED_AT_ONCE; looked++) {
      const { value, done } = await walk.next();
      if (done === true) {
        walk = null;
        break;
      }
      if (Date.now() - value.changedAt.getTime() >= ORPHAN_MS) old.push(value.caseId);
    }
    const known = await store.cases.known(old);
    for (const caseId of old.filter((id) => !known.has(id))) {
      await blobs.erase(caseId);
      log('info', { caseId }, 'bytes without a case were removed');
    }
  };
  const run = (): void => void sweep().then(sweepBytes).catch((error: unknown) => { log('warn', { kind: error instanceof Error ? error.name : 'unknown' }, 'keeping house was put off'); });
  const timer = setInterval(run, SWEEP_MS).unref();
  const first = setTimeout(run, 5_000).unref();
  return { stop: () => { clearInterval(timer); clearTimeout(first); } };
}
