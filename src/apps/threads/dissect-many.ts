import { Worker } from 'node:worker_threads';
import type { LanguageModel } from '../../adapters/language-model.ts';
import type { JudgedMail } from '../../evaluation/model.ts';
import type { Dissection } from '../../report/model.ts';

/** A file: one mail, or a mailbox of several. */
export interface NamedMail {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What came of one mail, or why nothing did. */
export type Made<T> = ({ readonly name: string } & T) | { readonly name: string; readonly refused: string };
export type Dissected = Made<{ readonly dissection: Dissection }>;
/** What figures need of a mail: a hundredth of a dissection, which between threads costs as much as a tenth of making it. */
export type Judgement = Omit<JudgedMail, 'file' | 'set' | 'class'>;

/** What a thread is started with. */
export interface ThreadData {
  readonly keeps: 'dissection' | 'judgement';
  readonly trust: readonly string[];
  readonly model: LanguageModel | null;
}

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
export function dissectMany(mails: Iterable<NamedMail> | AsyncIterable<NamedMail>, options: ManyOptions): AsyncGenerator<Dissected> {
  return many<{ readonly dissection: Dissection }>(mails, options, 'dissection');
}

/** The same, of which only the judgement is kept. */
export function judgeMany(mails: Iterable<NamedMail> | AsyncIterable<NamedMail>, options: ManyOptions): AsyncGenerator<Made<{ readonly judgement: Judgement }>> {
  return many<{ readonly judgement: Judgement }>(mails, options, 'judgement');
}

async function* many<T>(mails: Iterable<NamedMail> | AsyncIterable<NamedMail>, { jobs, trust, model }: ManyOptions, keeps: ThreadData['keeps']): AsyncGenerator<Made<T>> {
  const threads = Array.from({ length: jobs }, () => new Thread<T>({ keeps, trust, model: model ?? null }));
  const waiting: Promise<readonly Made<T>[]>[] = [];
  try {
    let next = 0;
    for await (const mail of mails) {
      waiting.push((threads[next % jobs] as Thread<T>).dissect(mail));
      next += 1;
      if (waiting.length >= jobs * IN_FLIGHT) yield* await (waiting.shift() as Promise<readonly Made<T>[]>);
    }
    for (const promise of waiting) yield* await promise;
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

/** What a thread answers: what it made of each mail in the file, or why it made nothing. */
export type ThreadAnswer<T> = { readonly id: number } & ({ readonly found: readonly T[] } | { readonly refused: string });

class Thread<T> {
  readonly #given: ThreadData;
  #worker: Worker;
  readonly #waiting = new Map<number, { readonly name: string; readonly done: (made: readonly Made<T>[]) => void }>();
  #last = 0;

  constructor(given: ThreadData) {
    this.#given = given;
    this.#worker = this.#start();
  }

  dissect({ name, bytes }: NamedMail): Promise<readonly Made<T>[]> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((done) => {
      this.#waiting.set(id, { name, done });
      // A mail is often a view into a whole corpus or mailbox, and a message would carry all that it looks into.
      const own = new Uint8Array(bytes);
      this.#worker.postMessage({ id, name, bytes: own }, [own.buffer]);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL(`./dissect-thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url), { workerData: this.#given });
    worker.on('message', ({ id, ...answer }: ThreadAnswer<T>) => {
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
