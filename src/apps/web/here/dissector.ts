import type { Message } from '../../../message/model.ts';
import type { Dissection } from '../../../report/model.ts';

/** One mail of what was handed in. */
export interface DoneMail {
  readonly dissection: Dissection;
  readonly raw: Uint8Array;
  readonly parts: Message['parts'];
}

/** How a dissection in the tab ended. */
export type Done =
  | { readonly kind: 'done'; readonly mails: readonly DoneMail[]; readonly isCut: boolean }
  | { readonly kind: 'no-mail' | 'broken'; readonly code: string };

export type ToDissector = { readonly bytes: Uint8Array; readonly name: string | null; readonly now: string };
export type FromDissector = { readonly kind: 'ready' } | Done;

export interface Dissector {
  /** All that is needed is in the tab; from here on nothing is fetched. */
  readonly ready: Promise<void>;
  readonly dissect: (bytes: Uint8Array, name: string | null) => Promise<Done>;
  readonly close: () => void;
}

/** Starts a thread of the tab that dissects; a hostile mail holds up that thread and not the page. */
export function openDissector(): Dissector {
  const worker = new Worker(new URL('./dissect-here.ts', import.meta.url), { type: 'module' });
  let waiting: ((done: Done) => void) | null = null;
  let isReady = (): void => {};
  let isLost = (): void => {};
  const ready = new Promise<void>((resolve, reject) => { isReady = resolve; isLost = () => { reject(new Error('worker')); }; });
  worker.addEventListener('message', ({ data }: MessageEvent<FromDissector>) => {
    if (data.kind === 'ready') isReady();
    else waiting?.(data);
  });
  worker.addEventListener('error', () => { isLost(); waiting?.({ kind: 'broken', code: 'thread' }); });
  return {
    ready, close: () => { worker.terminate(); },
    dissect: async (bytes, name) => {
      await ready;
      return await new Promise<Done>((resolve) => {
        waiting = resolve;
        worker.postMessage({ bytes, name, now: new Date().toISOString() } satisfies ToDissector);
      });
    },
  };
}
