import { Worker } from 'node:worker_threads';
import type { Config } from '../../adapters/config.ts';
import { WRITES } from '../../adapters/store/open-store.ts';
import type { Store } from '../../workbench/ports.ts';
import { StoreDownError, StoreFullError } from '../../workbench/store-errors.ts';
import type { JobReport } from '../worker/work-jobs.ts';
import type { RoomAnswer, RoomOrder, RoomQuestion } from './back-room-model.ts';

/**
 * The thread behind the server's own one. It works on jobs; and with SQLite, whose driver keeps a thread until the disk is
 * done and until another process has let go of the lock, everything that is written is written there: whoever only reads
 * waits for neither. It is opened when there is something to do, and closed when there has been nothing for a while.
 */
export interface BackRoom {
  /** The store that it was opened with; what is written goes through the thread while it is open. */
  readonly store: Store;
  /** Takes no more jobs; those in hand have `graceMs`. */
  readonly stopWorking: (graceMs: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface BackRoomOptions {
  readonly config: Config;
  readonly concurrency: number;
  readonly store: Store;
  readonly report: (report: JobReport) => void;
  /** The thread broke; another one is opened. */
  readonly broke: (kind: string) => void;
}

/** How often a closed room is looked into for jobs that others left, and an open one for whether it is needed. */
const LOOK_MS = 250;
/** One that breaks at once, again and again, must not keep a core busy. */
const AGAIN_MS = 1_000;
/** A thread that has had nothing to do for this long gives its memory back: some fifty megabytes. */
const IDLE_MS = 20_000;

/** Mails that come in, and cases that are to be dissected again. What else is written is too little to open a room for. */
const OPENS: readonly string[] = ['accept', 'order'];

type Asked = RoomQuestion extends infer Q ? Q extends unknown ? Omit<Q, 'id'> : never : never;
interface Thread {
  readonly worker: Worker;
  readonly ask: (asked: Asked) => Promise<unknown>;
  isReady: boolean;
}

/** Opens it. */
export function openBackRoom({ config, concurrency, store, report, broke }: BackRoomOptions): BackRoom {
  let thread: Thread | null = null;
  let isStopping = false;
  let lastUse = Date.now();
  let notBefore = 0;

  const open = (): void => {
    if (thread !== null || isStopping || Date.now() < notBefore) return;
    thread = startThread({ config, concurrency }, {
      ready: (made) => { made.isReady = true; },
      report: (one) => { lastUse = Date.now(); report(one); },
      progress: store.progress.tell,
      ended: (made, why) => {
        if (thread !== made) return;
        thread = null;
        notBefore = Date.now() + AGAIN_MS;
        broke(why);
      },
    });
  };
  const shut = async (): Promise<void> => {
    const old = thread;
    // First out of the way: nothing is asked of a thread that is closing.
    thread = null;
    if (old === null) return;
    old.worker.ref();
    await old.ask({ close: true }).catch(() => {});
    await old.worker.terminate();
  };
  const look = async (): Promise<void> => {
    const isIdle = Date.now() - lastUse > IDLE_MS;
    if (isStopping || (thread === null ? concurrency === 0 : !isIdle)) return;
    const { waiting, running } = await store.queue.counts();
    if (thread === null && waiting > 0) open();
    else if (thread !== null && isIdle && (concurrency === 0 || waiting + running === 0) && Date.now() - lastUse > IDLE_MS) await shut();
  };
  // PostgreSQL's own driver keeps nobody waiting, and its queue wakes whoever waits for work.
  const isAsked = store.kind === 'sqlite';
  if (!isAsked && concurrency > 0) open();
  const timer = setInterval(() => { if (isAsked) void look().catch(() => {}); else if (concurrency > 0) open(); }, LOOK_MS).unref();

  const through = <T extends object>(of: 'cases' | 'accounts', direct: T, names: readonly (keyof T & string)[]): T =>
    ({ ...direct, ...Object.fromEntries(names.map((name) => [name, async (...args: readonly unknown[]) => {
      if (OPENS.includes(name)) {
        lastUse = Date.now();
        open();
      }
      // Until it is there, and where it cannot be opened, this thread writes itself.
      return thread?.isReady === true ? await thread.ask({ of, name, args }) : await (direct[name] as (...given: readonly unknown[]) => Promise<unknown>)(...args);
    }])) });

  return {
    store: isAsked ? { ...store, cases: through('cases', store.cases, WRITES.cases), accounts: through('accounts', store.accounts, WRITES.accounts) } : store,
    stopWorking: async (graceMs) => {
      isStopping = true;
      clearInterval(timer);
      await thread?.ask({ stopWorking: graceMs }).catch(() => {});
    },
    close: async () => {
      isStopping = true;
      clearInterval(timer);
      await shut();
    },
  };
}

interface Heard {
  readonly ready: (made: Thread) => void;
  readonly report: (report: JobReport) => void;
  readonly progress: Store['progress']['tell'];
  readonly ended: (made: Thread, why: string) => void;
}

function startThread(order: RoomOrder, heard: Heard): Thread {
  const waiting = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void }>();
  let lastId = 0;
  let why = 'it ended';
  const worker = new Worker(new URL(`./back-room-thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url), { workerData: order });
  // The server keeps the process, and where it cannot listen nothing does.
  worker.unref();
  const made: Thread = {
    worker, isReady: false,
    ask: async (asked) => await new Promise((resolve, reject) => {
      if (worker.threadId === -1) {
        reject(new StoreDownError());
        return;
      }
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      worker.postMessage({ id: lastId, ...asked } as RoomQuestion);
    }),
  };
  worker.on('message', (answer: RoomAnswer) => {
    if ('isReady' in answer) heard.ready(made);
    else if ('report' in answer) heard.report(answer.report);
    else if ('progress' in answer) heard.progress(answer.progress);
    else {
      const one = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('value' in answer) one?.resolve(answer.value);
      else one?.reject(answer.fault === 'full' ? new StoreFullError(answer.error) : answer.fault === 'down' ? new StoreDownError(answer.error) : answer.error);
    }
  });
  worker.on('error', (error: unknown) => { why = error instanceof Error ? error.name : 'unknown'; });
  worker.on('exit', () => {
    // Whether the last thing was kept is not known: the one who asked looks.
    for (const { reject } of waiting.values()) reject(new StoreDownError());
    waiting.clear();
    heard.ended(made, why);
  });
  return made;
}
