import type { Judges } from './open-judges.ts';

/**
 * Judges whose threads are started by the first mail: a mailbox is often looked into for nothing, and a thread costs a
 * second and the memory of the brand book.
 */
export function openWhenAsked<T>(open: () => Judges<T>): Judges<T> {
  let opened: Judges<T> | null = null;
  return {
    judge: (mail) => (opened ??= open()).judge(mail),
    get ready() {
      return opened?.ready ?? Promise.resolve();
    },
    waiting: () => opened?.waiting() ?? 0,
    stop: async () => opened?.stop(),
  };
}
