import { Worker } from 'node:worker_threads';
import type { LanguageModel } from '../../adapters/language-model.ts';
import type { Dissection } from '../../report/model.ts';

/** A file: one mail, or a mailbox of several. */
export interface NamedMail {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What came of one mail: its dissection, or why there is none. */
export type Dissected = { readonly name: string; readonly dissection: Dissection; readonly text: string } | { readonly name: string; readonly refused: string };

export interface ManyOptions {
  /** Threads. Each holds the brand book and reads one mail at a time. */
  readonly jobs: number;
  readonly trust: readonly string[];
  /** A second reader for every mail. */
  readonly model?: LanguageModel;
}

/** Mails on their way to one thread: enough that it never waits, few enough that memory stays flat. */
const IN_FLIGHT = 4;

/**
 * Dissects many mails offline on several threads, in the order in which they come. One mail that breaks a thread is
 * told as refused; the others go on.
 */
export async function* dissectMany(mails: Iterable<NamedMail> | AsyncIterable<NamedMail>, { jobs, trust, model }: ManyOptions): AsyncGenerator<Dissected> {
  const threads = Array.from({ length: jobs }, () => new Thread({ trust, model: model ?? null }));
  const waiting: Promise<readonly Dissected[]>[] = [];
  try {
    let next = 0;
    for await (const mail of mails) {
      waiting.push((threads[next % jobs] as Thread).dissect(mail));
      next += 1;
      if (waiting.length >= jobs * IN_FLIGHT) yield* await (waiting.shift() as Promise<readonly Dissected[]>);
    }
    for (const promise of waiting) yield* await promise;
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

class Thread {
  readonly #given: { readonly trust: readonly string[]; readonly model: LanguageModel | null };
  #worker: Worker;
  readonly #waiting = new Map<number, { readonly name: string; readonly done: (dissected: readonly Dissected[]) => void }>();
  #last = 0;

  constructor(given: { readonly trust: readonly string[]; readonly model: LanguageModel | null }) {
    this.#given = given;
    this.#worker = this.#start();
  }

  dissect({ name, bytes }: NamedMail): Promise<readonly Dissected[]> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((done) => {
      this.#waiting.set(id, { name, done });
      this.#worker.postMessage({ id, name, bytes });
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL(`./dissect-thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url), { workerData: this.#given });
    worker.on('message', ({ id, ...answer }: { readonly id: number } & ({ readonly found: readonly { readonly dissection: Dissection; readonly text: string }[] } | { readonly refused: string })) => {
      const asked = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (asked === undefined) return;
      const { name, done } = asked;
      done('refused' in answer ? [{ name, ...answer }] : answer.found.map((one, at) => ({ name: answer.found.length === 1 ? name : `${name}#${at + 1}`, ...one })));
    });
    worker.on('error', (error) => {
      // The thread is gone, and with it what it had in hand: those mails are told, the next ones get a new thread.
      const lost = [...this.#waiting.values()];
      this.#waiting.clear();
      this.#worker = this.#start();
      for (const { name, done } of lost) done([{ name, refused: `the thread broke: ${error instanceof Error ? error.message : String(error)}` }]);
    });
    return worker;
  }
}
