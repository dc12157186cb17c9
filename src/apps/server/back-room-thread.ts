import { parentPort, workerData } from 'node:worker_threads';
import { workJobs } from '../worker/work-jobs.ts';
import type { RoomAnswer, RoomOrder, RoomQuestion } from './back-room-model.ts';
import { openKept } from './open-bench.ts';
import { StoreDownError, StoreFullError } from '../../workbench/store-errors.ts';

/** The back room itself: a thread that keeps what is handed in and works on it, while the server's own thread answers. */
const { config, concurrency } = workerData as RoomOrder;
const tell = (answer: RoomAnswer): void => void parentPort?.postMessage(answer);

const { store, blobs } = await openKept(config);
// Of SQLite, progress is told within one thread: the browsers that look on hang on the other one.
const heard = store.kind === 'sqlite' ? { ...store, progress: { ...store.progress, tell: (progress: Parameters<typeof store.progress.tell>[0]) => { tell({ progress }); } } } : store;
const working = concurrency === 0 ? null : await workJobs({ store: heard, blobs, concurrency, report: (report) => { tell({ report }); } });

parentPort?.on('message', (question: RoomQuestion) => void answer(question));
tell({ isReady: true });

async function answer({ id, ...asked }: RoomQuestion): Promise<void> {
  try {
    if ('stopWorking' in asked) await working?.stop(asked.stopWorking);
    else if ('close' in asked) await store.close();
    else {
      const work = store[asked.of][asked.name as never] as (...args: readonly unknown[]) => Promise<unknown>;
      tell({ id, value: await work(...asked.args) });
      return;
    }
    tell({ id, value: null });
    if ('close' in asked) parentPort?.close();
  } catch (error) {
    tell({ id, fault: error instanceof StoreFullError ? 'full' : error instanceof StoreDownError ? 'down' : 'other', error: error instanceof Error ? error : new Error('unknown') });
  }
}
