import { Worker } from 'node:worker_threads';
import type { CaptureClientOptions } from '../../adapters/capture-client.ts';
import type { ProgressStage, RunResult } from '../../workbench/model.ts';
import type { CapturedBlob, ThreadAnswer, ThreadData, ThreadOrder } from './model.ts';

/** A mail offline takes some ten milliseconds; this is for one that found a way to hang us. */
const OFFLINE_MS = 120_000;
/** Look-ups and four visits to a slow page; or a browser that shows every mail of a mailbox. */
const ONLINE_MS = 600_000;
/** A thread that has had nothing to do for this long gives its memory back. */
const IDLE_MS = 20_000;
/** Ten times what the largest mails need. */
const HEAP_MIB = 1_024;

/** What came of one case. */
export type CaseOutcome =
  | { readonly kind: 'result'; readonly result: Omit<RunResult, 'blobs'>; readonly blobs: readonly CapturedBlob[] }
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string }
  | { readonly kind: 'failed'; readonly why: string };

export interface CaseThreads {
  readonly dissect: (order: Omit<ThreadOrder, 'id'>, onStage: (stage: ProgressStage, nth: number) => void, signal: AbortSignal) => Promise<CaseOutcome>;
  readonly stop: () => Promise<void>;
}

/** Threads that dissect cases, one each at a time; as many as are asked at once. *Shape*: `captureWorker` is another program that opens pages than fuwake's own. */
export function openCaseThreads(captureWorker?: CaptureClientOptions['worker']): CaseThreads {
  const idle: { readonly worker: Worker; readonly timer: NodeJS.Timeout }[] = [];
  const all = new Set<Worker>();
  let lastId = 0;

  const start = (): Worker => {
    const worker = new Worker(new URL(`./dissect-case-thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url), { workerData: { captureWorker } satisfies ThreadData, resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB } });
    all.add(worker);
    worker.on('exit', () => {
      all.delete(worker);
      const at = idle.findIndex((each) => each.worker === worker);
      if (at >= 0) clearTimeout(idle.splice(at, 1)[0]?.timer);
    });
    worker.on('error', () => { /* Told to the one who waits; an idle thread is simply gone. */ });
    return worker;
  };
  const take = (): Worker => {
    const waiting = idle.pop();
    if (waiting === undefined) return start();
    clearTimeout(waiting.timer);
    return waiting.worker;
  };
  const giveBack = (worker: Worker): void => {
    if (!all.has(worker)) return;
    const mine = { worker, timer: setTimeout(() => {
      // First out of the list: a thread that is ending must be given to nobody.
      idle.splice(idle.indexOf(mine), 1);
      void worker.terminate();
    }, IDLE_MS).unref() };
    idle.push(mine);
  };

  return {
    dissect: async (order, onStage, signal) => await new Promise<CaseOutcome>((resolve) => {
      const worker = take();
      lastId += 1;
      const id = lastId;
      const timer = setTimeout(() => { end({ kind: 'failed', why: 'time limit' }, true); }, order.order.online || order.order.capture || order.order.picture ? ONLINE_MS : OFFLINE_MS);
      const end = (outcome: CaseOutcome, isLost: boolean): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', hurry);
        worker.off('message', hear);
        worker.off('error', broke);
        worker.off('exit', gone);
        if (isLost) void worker.terminate();
        else giveBack(worker);
        resolve(outcome);
      };
      const hear = (answer: ThreadAnswer): void => {
        if (answer.id !== id) return;
        if ('stage' in answer) onStage(answer.stage, answer.nth);
        else if ('result' in answer) end({ kind: 'result', result: answer.result, blobs: answer.blobs }, false);
        else if ('refused' in answer) end({ kind: 'refused', ...answer.refused }, false);
        else end({ kind: 'failed', why: answer.failed }, false);
      };
      const broke = (error: unknown): void => { end({ kind: 'failed', why: error instanceof Error && 'code' in error ? String(error.code) : 'the thread broke' }, true); };
      const gone = (): void => { end({ kind: 'failed', why: 'the thread ended' }, true); };
      const hurry = (): void => { end({ kind: 'failed', why: 'stopped' }, true); };
      worker.on('message', hear);
      worker.on('error', broke);
      worker.on('exit', gone);
      signal.addEventListener('abort', hurry);
      worker.postMessage({ id, ...order } satisfies ThreadOrder);
    }),
    stop: async () => {
      for (const { timer } of idle) clearTimeout(timer);
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
