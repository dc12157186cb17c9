import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Outcome } from '../../base/outcome.ts';
import { failed, skipped } from '../../base/outcome.ts';
import type { FileTools } from '../../evidence/ports.ts';
import { TOOL_HEAP_MIB, TOOL_INPUT_BYTES, TOOL_MS, TOOL_PDF_GROWTH_BYTES } from './limits.ts';
import { PACKAGES } from './requests.ts';
import type { ToolAnswer, ToolName } from './requests.ts';

/**
 * Unpacking, PDF text and text recognition in a thread of their own, one question at a time. It is started by the first
 * question and keeps no process alive; one that takes too long or too much is ended, and the next question starts anew.
 */
export function openFileTools({ without = [], timeMs = TOOL_MS }: { readonly without?: readonly ToolName[]; readonly timeMs?: Readonly<Record<ToolName, number>> } = {}): FileTools {
  const thread = new ToolThread(timeMs);
  const ask = <T>(tool: ToolName, bytes: Uint8Array, passwords: readonly string[] = []): Promise<Outcome<T>> => {
    if (without.includes(tool) || !isInstalled(tool)) return Promise.resolve(skipped('not-installed'));
    return (bytes.length > TOOL_INPUT_BYTES ? Promise.resolve(skipped('limit')) : thread.ask(tool, bytes, passwords)) as Promise<Outcome<T>>;
  };
  return {
    openArchive: (archive, passwords) => ask('openArchive', archive, passwords),
    readPdfText: (pdf) => ask('readPdfText', pdf),
    readPictureText: (picture) => ask('readPictureText', picture),
  };
}

let shared: FileTools | null = null;

/** The tools of this process: whoever asks, there is one thread. */
export const sharedFileTools = (): FileTools => (shared ??= openFileTools());

const installed = new Map<ToolName, boolean>();

/** Looked for once, and nothing of it loaded: no thread is started only to learn that it has nothing to work with. */
function isInstalled(tool: ToolName): boolean {
  const known = installed.get(tool);
  if (known !== undefined) return known;
  const { resolve } = createRequire(import.meta.url);
  const isThere = PACKAGES[tool].every((name) => {
    try {
      return resolve(name) !== '';
    } catch {
      return false;
    }
  });
  installed.set(tool, isThere);
  return isThere;
}

/** A PDF that swells does so by a megabyte a millisecond. */
const WATCH_MS = 20;

class ToolThread {
  #worker: Worker | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #last = 0;
  readonly #timeMs: Readonly<Record<ToolName, number>>;
  /** The question that the thread is at; there is never more than one. */
  #end: ((outcome: Outcome<unknown>, isBroken: boolean) => void) | null = null;

  constructor(timeMs: Readonly<Record<ToolName, number>>) {
    this.#timeMs = timeMs;
  }

  ask(tool: ToolName, bytes: Uint8Array, passwords: readonly string[]): Promise<Outcome<unknown>> {
    const answer = this.#queue.then(() => this.#askNow(tool, bytes, passwords));
    this.#queue = answer;
    return answer;
  }

  #askNow(tool: ToolName, given: Uint8Array, passwords: readonly string[]): Promise<Outcome<unknown>> {
    const id = (this.#last += 1);
    const worker = (this.#worker ??= this.#start());
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#end?.(failed('permerror', 'tool-time', `it took longer than ${this.#timeMs[tool] / 1000} seconds`), true), this.#timeMs[tool]);
      const before = process.memoryUsage.rss();
      const watch = tool !== 'readPdfText' ? undefined : setInterval(() => {
        if (process.memoryUsage.rss() - before > TOOL_PDF_GROWTH_BYTES) this.#end?.(skipped('limit'), true);
      }, WATCH_MS);
      this.#end = (outcome, isBroken) => {
        clearTimeout(timer);
        clearInterval(watch);
        this.#end = null;
        worker.unref();
        if (isBroken) {
          this.#worker = null;
          void worker.terminate();
        }
        resolve(outcome);
      };
      worker.ref();
      const bytes = Uint8Array.from(given);
      worker.postMessage({ id, tool, bytes, passwords }, [bytes.buffer]);
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL(`./tool-thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: TOOL_HEAP_MIB }, stdout: true, stderr: true, env: {},
    });
    // A thread that was given up may still speak; only the one in use is heard.
    const end = (outcome: Outcome<unknown>, isBroken: boolean): void => {
      if (this.#worker === worker) this.#end?.(outcome, isBroken);
    };
    worker.on('message', (answer: ToolAnswer) => {
      if (answer.id === this.#last) end(answer.outcome, false);
    });
    worker.on('error', (cause) => end(failed('permerror', 'tool-broke', cause instanceof Error ? cause.message : String(cause)), true));
    worker.on('exit', () => {
      end(failed('permerror', 'tool-broke', 'the reading of the file ended itself'), true);
      if (this.#worker === worker) this.#worker = null;
    });
    return worker;
  }
}
