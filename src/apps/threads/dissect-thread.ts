import { parentPort, workerData } from 'node:worker_threads';
import { askLanguageModel, type LanguageModel } from '../../adapters/language-model.ts';
import { dissectEach } from '../../dissect.ts';
import { shippedOptions } from '../../index.ts';
import type { Dissection } from '../../report/model.ts';

const { trust, model } = workerData as { readonly trust: readonly string[]; readonly model: LanguageModel | null };
const options = shippedOptions({ trust, ...(model === null ? {} : { askModel: askLanguageModel(model) }) });

/** One thread of `dissect-many.ts`: a file in, and for each mail in it the dissection and the text that its reader saw out. */
parentPort?.on('message', async ({ id, name, bytes }: { readonly id: number; readonly name: string; readonly bytes: Uint8Array }) => {
  try {
    const found: { readonly dissection: Dissection; readonly text: string }[] = [];
    for await (const { dissection, mail } of dissectEach(bytes, { ...options, name })) found.push({ dissection, text: mail.view.text });
    parentPort?.postMessage({ id, found });
  } catch (error) {
    parentPort?.postMessage({ id, refused: error instanceof Error ? error.message : String(error) });
  }
});
