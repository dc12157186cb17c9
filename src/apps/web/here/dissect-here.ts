import { openDataPack } from '../../../adapters/data-pack.ts';
import type { DataPack } from '../../../adapters/data-pack.ts';
import { NoMailError } from '../../../base/errors.ts';
import { skipped } from '../../../base/outcome.ts';
import { dissectInStages } from '../../../dissect.ts';
import type { Outside } from '../../../evidence/ports.ts';
import type { FromDissector, ToDissector } from './dissector.ts';

/** Nobody is asked: what only the outside knows is told as not checked. The table of networks stays where it is: it is larger than all the rest. */
const nobody: Outside = {
  dns: async () => skipped('offline'), placeOfAddress: async () => skipped('offline'), registration: async () => skipped('offline'), networkRegistration: async () => skipped('offline'), certificates: async () => skipped('offline'),
  addressBlocklists: async () => [{ source: '–', outcome: skipped('offline') }], blocklists: async () => [{ source: '–', outcome: skipped('offline') }], capture: async () => skipped('offline'),
};

const tell = (told: FromDissector): void => { postMessage(told); };
const address = new URL(/* @vite-ignore */ '/data/fuwake.json', self.location.origin);
const pack = fetch(address).then(async (answer) => {
  if (!answer.ok) throw new Error(`data ${answer.status}`);
  return openDataPack(await answer.json() as DataPack);
});
pack.then(() => { tell({ kind: 'ready' }); }, (cause: unknown) => { setTimeout(() => { throw cause; }); });

self.addEventListener('message', ({ data }: MessageEvent<ToDissector>) => { void work(data); });

async function work({ bytes, name, now }: ToDissector): Promise<void> {
  try {
    const { mail, dissection } = await dissectInStages(bytes, {
      ...await pack, name, now, outside: nobody, world: { kind: 'offline', takenAt: null }, authenticate: null, readQrCodes: null, trust: [], known: { sent: [], lists: [] },
    });
    tell({ kind: 'done', dissection, raw: mail.raw, parts: mail.message.parts });
  } catch (cause) {
    tell(cause instanceof NoMailError ? { kind: 'no-mail', code: cause.code } : { kind: 'broken', code: cause instanceof Error ? cause.name : 'unknown' });
  }
}
