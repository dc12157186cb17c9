import { fork } from 'node:child_process';
import type { Ran } from './program-child.ts';

export interface Program {
  /** One command, as of a program that was started for it; only what it is told here is in its environment. */
  readonly run: (args: readonly string[], environment?: Readonly<Record<string, string>>) => Promise<Ran>;
  readonly stop: () => void;
}

/**
 * The command line in one process that stays: each start of its own costs a second. Not for what depends on stdin,
 * pipes or memory.
 */
export function openProgram(): Program {
  const child = fork(new URL('./program-child.ts', import.meta.url), { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let waiting: { readonly done: (ran: Ran) => void; readonly fail: (error: Error) => void } | null = null;
  child.on('message', (ran: Ran) => waiting?.done(ran));
  child.on('exit', (code) => waiting?.fail(new Error(`The program ended with ${code}.`)));
  return {
    run: (args, environment = {}) => new Promise((done, fail) => {
      waiting = { done, fail };
      child.send({ args, environment });
    }),
    stop: () => void child.kill(),
  };
}
