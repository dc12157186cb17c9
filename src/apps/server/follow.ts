import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Env, Who, Workbench } from './context.ts';
import { caseFor, showCase, showMail } from './show-case.ts';

/** Progress may get lost on its way between machines; the state of the case is looked at in any case. */
const LOOK_MS = 1_000;
/** A proxy closes a stream on which nothing comes. */
const KEEP_ALIVE_MS = 15_000;
/** A browser that is left open asks again by itself. */
const LONGEST_MS = 600_000;
const ENDED: readonly string[] = ['done', 'refused', 'broken'];

let open = 0;
/** Browsers that look on at the moment. */
export const streamsOpen = (): number => open;

/** Streams how far a case is, until it is at its end. */
export async function followCase(c: Context<Env>, bench: Workbench, who: Who, id: string): Promise<Response> {
  await caseFor(bench, who, id);
  return streamSSE(c, async (stream) => {
    open += 1;
    let isOver = false;
    let wake = (): void => {};
    const finish = (): void => { isOver = true; wake(); };
    let tail: Promise<void> = Promise.resolve();
    const send = (event: string, data: unknown): void => { tail = tail.then(async () => { await stream.writeSSE({ event, data: JSON.stringify(data) }); }).catch(finish); };
    const unfollow = bench.store.progress.follow(id, (event) => { send('stage', event); if (event.stage === 'kept') wake(); });
    stream.onAbort(finish);
    bench.stopping.addEventListener('abort', finish);
    try {
      const until = Date.now() + LONGEST_MS;
      let last = '';
      let lastSent = Date.now();
      while (!isOver && Date.now() < until) {
        // May have been erased, or taken out of this viewer's sight, in the meantime.
        const one = await caseFor(bench, who, id).catch(() => null);
        if (one === null) break;
        const told = `${one.state} ${one.run}`;
        if (told !== last) {
          send('state', { ...showCase(one, who), mails: ENDED.includes(one.state) ? (await bench.store.cases.mailsOf(id)).map(showMail) : [] });
          last = told;
          lastSent = Date.now();
        }
        if (ENDED.includes(one.state)) break;
        if (Date.now() - lastSent > KEEP_ALIVE_MS) {
          send('alive', {});
          lastSent = Date.now();
        }
        await new Promise<void>((resolve) => { const timer = setTimeout(resolve, LOOK_MS); wake = () => { clearTimeout(timer); resolve(); }; });
      }
      await tail;
    } finally {
      open -= 1;
      unfollow();
      bench.stopping.removeEventListener('abort', finish);
    }
  });
}
