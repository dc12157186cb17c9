import { parentPort, workerData } from 'node:worker_threads';
import { askLanguageModel } from '../../adapters/language-model.ts';
import type { Stages } from '../../dissect.ts';
import { dissectEach } from '../../dissect.ts';
import { sketchText } from '../../evaluation/sketch-text.ts';
import { shippedOptions } from '../../index.ts';
import { inReadingOrder } from '../../report/compile-report.ts';
import type { Judgement, ThreadAnswer, ThreadData } from './dissect-many.ts';

const { keeps, trust, model } = workerData as ThreadData;
const options = shippedOptions({ trust, ...(model === null ? {} : { askModel: askLanguageModel(model) }) });

/** One thread of `dissect-many.ts`: a file in, and for each mail in it what is kept of it out. */
parentPort?.on('message', async ({ id, name, bytes }: { readonly id: number; readonly name: string; readonly bytes: Uint8Array }) => {
  const answer = (answer: ThreadAnswer<unknown>): void => parentPort?.postMessage(answer);
  try {
    const stages: Stages[] = [];
    for await (const one of dissectEach(bytes, { ...options, name })) stages.push(one);
    const found = stages.map((one, at) => (keeps === 'dissection' ? { dissection: one.dissection } : { judgement: judge(one, stages.length === 1 ? name : `${name}#${at + 1}`) }));
    answer({ id, found });
  } catch (error) {
    answer({ id, refused: error instanceof Error ? error.message : String(error) });
  }
});

function judge({ verdict, findings, language, mail, shownReasons }: Stages, name: string): Judgement {
  return {
    language, cluster: sketchText(mail.view.text, name), unwanted: verdict.unwanted, deception: verdict.deception, label: verdict.label, imitated: verdict.imitated?.brandId ?? null,
    signs: inReadingOrder(findings).map(({ rule, viewpoint, severity, bearing, shows }) => ({ rule, viewpoint, severity, bearing, shows })),
    reasons: shownReasons().map(({ en }) => en),
  };
}
