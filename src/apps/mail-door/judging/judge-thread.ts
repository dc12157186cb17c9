import { parentPort, workerData } from 'node:worker_threads';
import { NoMailError } from '../../../base/errors.ts';
import { dissectEach } from '../../../dissect.ts';
import type { Stages } from '../../../dissect.ts';
import { shippedOptions } from '../../../index.ts';
import type { Dissection } from '../../../report/model.ts';
import type { Judgement, NotChecked } from '../stamp/model.ts';
import type { Gives } from './open-judges.ts';
import { summarise } from '../stamp/summarise.ts';

const { gives, trust } = workerData as { readonly gives: keyof Gives; readonly trust: readonly string[] };
const options = shippedOptions({ trust, isReport: gives === 'report' });

/** Mails looked at in what came as one mail: a mail may begin with an mbox separator, and the worst of them is told. */
const MAILS = 10;

/** One thread of `open-judges.ts`: a mail in, what the door needs of its dissection out. */
parentPort?.on('message', async ({ bytes }: { readonly bytes: Uint8Array }) => {
  parentPort?.postMessage(await judge(bytes));
});

async function judge(bytes: Uint8Array): Promise<Judgement | Dissection | NotChecked> {
  let worst: Stages | null = null;
  let seen = 0;
  try {
    for await (const stages of dissectEach(bytes, { ...options, now: new Date().toISOString() })) {
      if (worst === null || stages.verdict.deception > worst.verdict.deception) worst = stages;
      if (++seen === MAILS) break;
    }
    if (worst === null) return { label: 'not-checked', why: 'no-mail' };
    return gives === 'report' ? worst.dissection : summarise(worst.summary());
  } catch (error) {
    if (error instanceof NoMailError) return { label: 'not-checked', why: 'no-mail' };
    // The mail passes all the same; that it broke us is for the log, without a word of the mail.
    process.stderr.write(`fuwake: ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' | ') : 'unknown fault'}\n`);
    return { label: 'not-checked', why: 'broke' };
  }
}

parentPort?.postMessage('ready');
