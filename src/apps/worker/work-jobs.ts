import type { CaptureClientOptions } from '../../adapters/capture-client.ts';
import { readConfig } from '../../adapters/config.ts';
import { readFingerprints } from '../../adapters/page-fingerprints.ts';
import { BugError } from '../../base/errors.ts';
import type { Job, KeptStage, ProgressStage } from '../../workbench/model.ts';
import { STAGE_NAMES } from '../../workbench/model.ts';
import type { BlobStore, Store } from '../../workbench/ports.ts';
import { openCaseThreads } from './case-threads.ts';
import { REPLAYED } from './model.ts';

/** What a worker tells of a job, without a word of the mail. */
export interface JobReport {
  readonly caseId: string;
  readonly run: number;
  readonly outcome: 'done' | 'refused' | 'broken' | 'failed' | 'not-wanted';
  readonly tookMs: number;
  readonly why: string | null;
}

export interface WorkOptions {
  readonly store: Store;
  readonly blobs: BlobStore;
  /** Cases that are dissected at once, each in a thread of its own. */
  readonly concurrency: number;
  readonly report: (report: JobReport) => void;
  /** Another program that opens pages than fuwake's own; a test brings one that knows its own hosts. */
  readonly captureWorker?: CaptureClientOptions['worker'];
}

/** A mail whose workers died this often is what kills them. */
const TAKEN_UP = 25;
const BROKEN = { code: 'broken', detail: 'fuwake failed at this mail several times. The mail is kept; it can be tried again with a newer fuwake.' } as const;

/** Works on jobs until it is stopped. What a worker had in hand when it was killed, another one takes up. */
export async function workJobs({ store, blobs, concurrency, report, captureWorker }: WorkOptions): Promise<{ readonly stop: (graceMs: number) => Promise<void> }> {
  // What is wrong with it is said to whoever starts the worker, and not to every case.
  readFingerprints(readConfig().pages);
  const threads = openCaseThreads(captureWorker);

  const handle = async (job: Job & { readonly attempt: number; readonly isLast: boolean }, signal: AbortSignal): Promise<void> => {
    const began = performance.now();
    const tell = (outcome: JobReport['outcome'], why: string | null = null): void => report({ caseId: job.caseId, run: job.run, outcome, tookMs: Math.round(performance.now() - began), why });
    const progress = (stage: ProgressStage, nth = 1): void => store.progress.tell({ caseId: job.caseId, run: job.run, nth, stage });
    const one = await store.cases.begin(job);
    if (one === null) {
      tell('not-wanted');
      return;
    }
    if (job.attempt > TAKEN_UP) {
      await store.cases.refuse(job, 'broken', BROKEN, new Date().toISOString());
      tell('broken', 'its workers died');
      return;
    }
    const bytes = await blobs.get(one.id, one.sha256);
    if (bytes === null) throw new BugError('blob-missing', 'The bytes of a case are not in the blob store.');
    const now = new Date().toISOString();
    const outcome = await threads.dissect({ bytes, name: one.name, order: one.order, tlp: one.tlp, now, kept: one.order.replayFrom === null ? [] : await keptStages(store, one.id) }, progress, signal);
    if (outcome.kind === 'result') {
      for (const blob of outcome.blobs) await blobs.put(one.id, blob.sha256, blob.bytes);
      const isTaken = await store.cases.finish(job, { ...outcome.result, blobs: outcome.blobs.map(({ sha256, what, bytes: content }) => ({ sha256, what, sizeBytes: content.length })) }, now);
      progress('kept');
      tell(isTaken ? 'done' : 'not-wanted');
      return;
    }
    if (outcome.kind === 'refused') {
      await store.cases.refuse(job, 'refused', outcome, now);
      progress('kept');
      tell('refused', outcome.code);
      return;
    }
    if (job.isLast && !signal.aborted) {
      await store.cases.refuse(job, 'broken', BROKEN, now);
      progress('kept');
      tell('broken', outcome.why);
      return;
    }
    tell('failed', outcome.why);
    throw new Error(outcome.why);
  };

  const working = await store.queue.work({ concurrency, handle });
  return {
    stop: async (graceMs) => {
      await working.stop(graceMs);
      await threads.stop();
    },
  };
}

async function keptStages(store: Store, caseId: string): Promise<readonly KeptStage[]> {
  const mails = await store.cases.mailsOf(caseId);
  const wanted = [0, ...mails.map(({ nth }) => nth)].flatMap((nth) => STAGE_NAMES.filter((stage) => REPLAYED.includes(stage) || (nth === 0 && stage === 'captures')).map((stage) => ({ nth, stage })));
  const kept: KeptStage[] = [];
  for (const { nth, stage } of wanted) {
    const gzip = await store.cases.stage(caseId, nth, stage);
    if (gzip !== null) kept.push({ nth, stage, gzip });
  }
  return kept;
}
