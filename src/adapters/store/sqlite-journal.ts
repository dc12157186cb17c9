import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';

/** Keeps SQLite's journal (WAL) without stopping the process: node's driver would wait for the disk, and everybody with it. */
export interface Journal {
  /** Until all that was committed so far is on the disk. Those who ask at once wait for one and the same disk. */
  readonly sync: () => Promise<void>;
  /** Something was committed; now and then the journal is put into the database, in a thread. */
  readonly written: () => void;
  readonly close: () => Promise<void>;
}

/** A mail is some twenty-five pages of journal; SQLite itself would empty it after a thousand. */
const COMMITS = 40;
/** A thread that has had nothing to do for this long gives its memory back. */
const IDLE_MS = 20_000;

/** For the database at this path, that is open. */
export function openJournal(path: string): Journal {
  let file: Promise<FileHandle> | null = null;
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  let commits = 0;
  let thread: { readonly worker: Worker; isBusy: boolean; timer: NodeJS.Timeout | null } | null = null;

  const toDisk = async (): Promise<void> => {
    file ??= open(`${path}-wal`, 'r+');
    await (await file).datasync();
  };
  const checkpoint = (): void => {
    if (thread?.isBusy === true) return;
    thread ??= start();
    if (thread.timer !== null) clearTimeout(thread.timer);
    thread.isBusy = true;
    thread.worker.postMessage('checkpoint');
  };
  const start = () => {
    const worker = new Worker(new URL(`./checkpoint-thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url), { workerData: path });
    const made: NonNullable<typeof thread> = { worker, isBusy: false, timer: null };
    worker.unref();
    worker.on('message', () => {
      made.isBusy = false;
      made.timer = setTimeout(() => { if (!made.isBusy) end(made); }, IDLE_MS).unref();
    });
    // Where it breaks, the next commits do what it would have done.
    worker.on('error', () => { end(made); });
    return made;
  };
  const end = (which: NonNullable<typeof thread>): void => {
    if (thread === which) thread = null;
    void which.worker.terminate();
  };
  const written = (): void => {
    commits += 1;
    if (commits % COMMITS === 0) checkpoint();
  };
  return {
    sync: async () => {
      written();
      // One that runs already may have begun before the last commit: the next one takes all that wait.
      next ??= running.catch(() => {}).then(async () => {
        running = next ?? running;
        next = null;
        await toDisk();
      });
      await next;
    },
    written,
    close: async () => {
      if (thread?.timer != null) clearTimeout(thread.timer);
      await thread?.worker.terminate();
      await running.catch(() => {});
      await (await file?.catch(() => null))?.close();
    },
  };
}

/** The same functions; those named answer when what they did is on the disk. */
export function kept<T extends object>(functions: T, names: readonly (keyof T)[], journal: Pick<Journal, 'sync'>): T {
  return Object.fromEntries(Object.entries(functions).map(([name, work]) => [name, !names.includes(name as keyof T) ? work : async (...args: unknown[]) => {
    const answer: unknown = await (work as (...given: unknown[]) => unknown)(...args);
    await journal.sync();
    return answer;
  }])) as T;
}
