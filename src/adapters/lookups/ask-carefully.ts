import type { Outcome } from '../../base/outcome.ts';
import { absent, failed, found } from '../../base/outcome.ts';
import type { Answer } from '../../evidence/ports.ts';
import { AskError, failureOf } from './ask-error.ts';

/** How a source may be asked. All of it holds for one process. */
export interface AskPolicy {
  /** For a reader: `DNS`, `RDAP`, `Spamhaus DBL`. */
  readonly source: string;
  /** From the first attempt to the answer, waits and retries included. Nothing hangs longer. */
  readonly timeoutMs: number;
  /** How long an answer holds; failures hold {@link FAILURE_TTL_MS}. */
  readonly ttlMs: number;
  /** Least time between two questions to this source. */
  readonly gapMs: number;
  /** Further attempts where the failure says that they make sense. */
  readonly retries: number;
}

export interface Clock {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

export const systemClock: Clock = { now: Date.now, wait: (ms) => new Promise((resolve) => { setTimeout(resolve, ms).unref(); }) };

/** `undefined`: the source said that there is nothing. *Errors*: {@link AskError} where it gave no usable answer. */
export type Attempt<T> = (signal: AbortSignal) => Promise<T | undefined>;

export type Ask = <T>(question: string, attempt: Attempt<T>) => Promise<Outcome<Answer<T>>>;

/** A dead source is asked again after a minute, not for every link of a mail. */
const FAILURE_TTL_MS = 60_000;
/** Answers kept a source; the oldest goes first. A mail asks a few dozen. */
const CACHE_ENTRIES = 10_000;
/** First wait before another attempt; doubles. */
const BACKOFF_MS = 250;

interface Entry {
  readonly until: number;
  readonly outcome: Outcome<Answer<unknown>>;
}

/** Puts cache, pace, time limit and retry around one source. The answer of an attempt is never guessed from silence. */
export function askCarefully(policy: AskPolicy, clock: Clock = systemClock): Ask {
  const cache = new Map<string, Entry>();
  const running = new Map<string, Promise<Outcome<Answer<unknown>>>>();
  let nextStart = 0;

  const pace = async (deadline: number): Promise<void> => {
    const start = Math.max(clock.now(), nextStart);
    if (start > deadline) throw new AskError('temperror', 'rate-limited', `More questions than ${policy.source} may be asked at once.`);
    nextStart = start + policy.gapMs;
    if (start > clock.now()) await clock.wait(start - clock.now());
  };

  const attempts = async <T>(attempt: Attempt<T>, signal: AbortSignal, deadline: number): Promise<Outcome<Answer<T>>> => {
    for (let tried = 0; ; tried += 1) {
      try {
        await pace(deadline);
        const value = await attempt(signal);
        return value === undefined ? absent : found({ value, source: policy.source, takenAt: new Date(clock.now()).toISOString() });
      } catch (cause) {
        const failure = failureOf(cause);
        const wait = (cause instanceof AskError ? cause.retryAfterMs : null) ?? BACKOFF_MS * 2 ** tried;
        if (failure.error === 'permerror' || tried >= policy.retries || signal.aborted || clock.now() + wait > deadline) return failure;
        await clock.wait(wait);
      }
    }
  };

  return <T>(question: string, attempt: Attempt<T>): Promise<Outcome<Answer<T>>> => {
    const kept = cache.get(question);
    if (kept !== undefined && kept.until > clock.now()) return Promise.resolve(kept.outcome as Outcome<Answer<T>>);
    const already = running.get(question);
    if (already !== undefined) return already as Promise<Outcome<Answer<T>>>;
    const asking = withinLimit(policy, (signal) => attempts(attempt, signal, clock.now() + policy.timeoutMs)).then((outcome) => {
      running.delete(question);
      const oldest = cache.size >= CACHE_ENTRIES ? cache.keys().next().value : undefined;
      if (oldest !== undefined) cache.delete(oldest);
      cache.set(question, { outcome, until: clock.now() + (outcome.kind === 'failed' ? Math.min(FAILURE_TTL_MS, policy.ttlMs) : policy.ttlMs) });
      return outcome;
    });
    running.set(question, asking);
    return asking;
  };
}

/** Whatever an attempt does or forgets to do, the caller has an outcome when the time is up. */
async function withinLimit<T>({ source, timeoutMs }: AskPolicy, work: (signal: AbortSignal) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<Outcome<T>>((resolve) => {
    timer = setTimeout(() => {
      controller.abort();
      resolve(failed('temperror', 'timeout', `${source} gave no answer within ${timeoutMs} ms.`));
    }, timeoutMs);
  });
  try {
    return await Promise.race([work(controller.signal), timeout]);
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}
