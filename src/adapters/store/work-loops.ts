interface Loops<J> {
  readonly concurrency: number;
  /** How long an idle loop waits before it asks again. */
  readonly pollMs: number;
  /** The next job, or `undefined` where none waits. */
  readonly take: () => Promise<J | undefined>;
  /** Does one job and settles it; never rejects. The signal hurries it. */
  readonly finish: (job: J, hurry: AbortSignal) => Promise<void>;
}

/** So many loops that take one job after the other, and how to end them: those at work have `graceMs` before they are hurried. */
export function workLoops<J>({ concurrency, pollMs, take, finish }: Loops<J>): { readonly stop: (graceMs: number) => Promise<void> } {
  const stopped = new AbortController();
  const hurry = new AbortController();
  const one = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      const job = await take();
      if (job === undefined) await pause(pollMs, stopped.signal);
      else await finish(job, hurry.signal);
    }
  };
  const running = Array.from({ length: concurrency }, one);
  return {
    stop: async (graceMs) => {
      stopped.abort();
      const timer = setTimeout(() => { hurry.abort(); }, graceMs);
      await Promise.all(running);
      clearTimeout(timer);
    },
  };
}

/** Waits, or is woken. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}
