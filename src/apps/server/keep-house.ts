import type { Workbench } from './context.ts';
import { eraseCase } from './erase.ts';

/** How often a server looks for what is left over. */
const SWEEP_MS = 60_000;
/** A job that should be there by now and is not was lost with its queue. */
const LOST_MS = 120_000;
/** Bytes whose case never came: their intake was cut off. None takes this long. */
const ORPHAN_MS = 3_600_000;
const ERASED_AT_ONCE = 200;
const LOOKED_UP_AT_ONCE = 200;
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
    let old: string[] = [];
    const eraseOrphans = async (): Promise<void> => {
      const known = await store.cases.known(old);
      for (const caseId of old.filter((id) => !known.has(id))) {
        await blobs.erase(caseId);
        log('info', { caseId }, 'bytes without a case were removed');
      }
      old = [];
    };
    for await (const { caseId, changedAt } of blobs.cases()) {
      if (now - changedAt.getTime() < ORPHAN_MS) continue;
      old.push(caseId);
      if (old.length >= LOOKED_UP_AT_ONCE) await eraseOrphans();
    }
    await eraseOrphans();
  };
  const run = (): void => void sweep().catch((error: unknown) => { log('warn', { kind: error instanceof Error ? error.name : 'unknown' }, 'keeping house was put off'); });
  const timer = setInterval(run, SWEEP_MS).unref();
  const first = setTimeout(run, 5_000).unref();
  return { stop: () => { clearInterval(timer); clearTimeout(first); } };
}
