import type { Config } from '../../adapters/config.ts';
import type { ProgressEvent } from '../../workbench/model.ts';
import type { JobReport } from '../worker/work-jobs.ts';

/** What the thread is started with. */
export interface RoomOrder {
  readonly config: Config;
  /** Cases that are dissected at once; 0: other processes do it. */
  readonly concurrency: number;
}

/** What it is asked: to do something with the store, to take no more jobs, to close. */
export type RoomQuestion = { readonly id: number } & (
  | { readonly of: 'cases' | 'accounts'; readonly name: string; readonly args: readonly unknown[] }
  | { readonly stopWorking: number }
  | { readonly close: true }
);

/** What it answers, and what it tells by itself. */
export type RoomAnswer =
  | { readonly isReady: true }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly fault: 'full' | 'down' | 'other'; readonly error: Error }
  | { readonly report: JobReport }
  | { readonly progress: ProgressEvent };
