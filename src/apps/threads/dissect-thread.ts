import { parentPort, workerData } from 'node:worker_threads';
import { dissectInStages } from '../../dissect.ts';
import { shippedOptions } from '../../index.ts';

const { trust } = workerData as { readonly trust: readonly string[] };
const options = shippedOptions({ trust });

/** One thread of `dissect-many.ts`: a mail in, its dissection and the text that its reader saw out. */
parentPort?.on('message', async ({ id, name, bytes }: { readonly id: number; readonly name: string; readonly bytes: Uint8Array }) => {
  try {
    const { dissection, mail } = await dissectInStages(bytes, { ...options, name });
    parentPort?.postMessage({ id, dissection, text: mail.view.text });
  } catch (error) {
    parentPort?.postMessage({ id, refused: error instanceof Error ? error.message : String(error) });
  }
});
