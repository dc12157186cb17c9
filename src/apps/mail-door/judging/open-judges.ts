import { Worker } from 'node:worker_threads';
import type { Dissection } from '../../../report/model.ts';
import type { Judgement, NotChecked } from '../stamp/model.ts';

/** What a thread gives of a mail: what a stamp needs, or the dissection of the mail that was reported. */
export interface Gives {
  readonly stamp: Judgement;
  readonly report: Dissection;
}

export interface JudgesOptions<K extends keyof Gives> {
  readonly gives: K;
  /** Threads; each holds the brand book and looks at one mail at a time. */
  readonly jobs: number;
  readonly trust: readonly string[];
  readonly queued: number;
  readonly judgingMs: number;
  /** Memory of a thread's own heap. */
  readonly heapMiB?: number;
}

/** Threads that look at mails, and a queue before them that has an end. */
export interface Judges<T = Judgement> {
  /** Never rejects: what cannot be looked at is told as not checked. */
  readonly judge: (mail: Uint8Array) => Promise<T | NotChecked>;
  /** Resolves when every thread has read its data. */
  readonly ready: Promise<void>;
  /** Mails in hand and waiting. */
  readonly waiting: () => number;
  readonly stop: () => Promise<void>;
}

interface Job<T> {
  readonly bytes: Uint8Array;
  readonly done: (judged: T | NotChecked) => void;
}

interface Judge<T> {
  worker: Worker;
  job: Job<T> | null;
  timer: NodeJS.Timeout | null;
  isReady: boolean;
}

/**
 * What a thread may hold, in all and of what is young. A mail of 20 MiB in 700,000 parts needs half of the first; one that
 * needs more costs its thread, and not the program with every other mail in hand. The second is what V8 gives by itself
 * where there is little memory; where there is much, two threads would hold half as much again for nothing.
 */
const HEAP_MIB = 1_024;
const YOUNG_MIB = 48;

/** Starts the threads. A mail that takes too long costs its thread, which is started anew; the mail passes unchecked. */
export function openJudges<K extends keyof Gives>({ gives, jobs, trust, queued, judgingMs, heapMiB = HEAP_MIB }: JudgesOptions<K>): Judges<Gives[K]> {
  type T = Gives[K];
  const queue: Job<T>[] = [];
  const judges: Judge<T>[] = [];
  let isStopping = false;
  let announce: () => void = () => {};
  const ready = new Promise<void>((done) => { announce = done; });

  const start = (judge: Judge<T>): void => {
    judge.isReady = false;
    judge.worker = new Worker(new URL(`./judge-thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url), { workerData: { gives, trust }, resourceLimits: { maxOldGenerationSizeMb: heapMiB, maxYoungGenerationSizeMb: YOUNG_MIB } });
    const { worker } = judge;
    worker.on('message', (told: T | NotChecked | 'ready') => {
      if (judge.worker !== worker) return;
      if (told === 'ready') {
        judge.isReady = true;
        if (judges.every((one) => one.isReady)) announce();
        next(judge);
      } else finish(judge, told);
    });
    worker.on('error', () => {
      if (judge.worker !== worker || isStopping) return;
      const lost = take(judge);
      start(judge);
      lost?.done({ label: 'not-checked', why: 'broke' });
    });
  };

  const take = (judge: Judge<T>): Job<T> | null => {
    const { job } = judge;
    if (judge.timer !== null) clearTimeout(judge.timer);
    judge.job = null;
    judge.timer = null;
    return job;
  };

  const finish = (judge: Judge<T>, judged: T | NotChecked): void => {
    const job = take(judge);
    next(judge);
    job?.done(judged);
  };

  const next = (judge: Judge<T>): void => {
    if (!judge.isReady || judge.job !== null) return;
    const job = queue.shift();
    if (job === undefined) return;
    judge.job = job;
    judge.timer = setTimeout(() => {
      const late = take(judge);
      const { worker } = judge;
      start(judge);
      void worker.terminate();
      late?.done({ label: 'not-checked', why: 'time' });
    }, judgingMs);
    judge.worker.postMessage({ bytes: job.bytes });
  };

  for (let nth = 0; nth < jobs; nth++) {
    const judge = { job: null, timer: null, isReady: false } as unknown as Judge<T>;
    judges.push(judge);
    start(judge);
  }
  return {
    ready,
    waiting: () => queue.length + judges.filter(({ job }) => job !== null).length,
    judge: (bytes) => new Promise((done) => {
      if (queue.length >= queued || isStopping) {
        done({ label: 'not-checked', why: 'busy' });
        return;
      }
      queue.push({ bytes, done });
      for (const judge of judges) next(judge);
    }),
    stop: async () => {
      isStopping = true;
      await Promise.all(judges.map(({ worker, timer }) => {
        if (timer !== null) clearTimeout(timer);
        return worker.terminate();
      }));
      for (const job of [...queue.splice(0), ...judges.flatMap((judge) => take(judge) ?? [])]) job.done({ label: 'not-checked', why: 'busy' });
    },
  };
}
