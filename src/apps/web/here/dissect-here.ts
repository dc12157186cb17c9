import { openDataPack } from '../../../adapters/data-pack.ts';
import type { DataPack } from '../../../adapters/data-pack.ts';
import { qrReader } from '../../../adapters/zxing-reader.ts';
import { NoMailError } from '../../../base/errors.ts';
import { skipped } from '../../../base/outcome.ts';
import { dissectEach } from '../../../dissect.ts';
import type { Outside } from '../../../evidence/ports.ts';
import type { DoneMail, FromDissector, ToDissector } from './dissector.ts';
import wasmAddress from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** Nobody is asked: what only the outside knows is told as not checked. The table of networks stays where it is: it is larger than all the rest. */
const nobody: Outside = {
  dns: async () => skipped('offline'), placeOfAddress: async () => skipped('offline'), registration: async () => skipped('offline'), networkRegistration: async () => skipped('offline'), certificates: async () => skipped('offline'),
  addressBlocklists: async () => [{ source: '–', outcome: skipped('offline') }], blocklists: async () => [{ source: '–', outcome: skipped('offline') }], capture: async () => skipped('offline'),
};

/** Mails of one mailbox; a tab holds them all at once. */
const MAILS = 100;

const tell = (told: FromDissector): void => { postMessage(told); };
/** Beside the folder of this script, wherever the page lies. */
const fetched = async (address: URL): Promise<Response> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address.pathname} ${answer.status}`);
  return answer;
};
const wasm = fetched(new URL(wasmAddress, self.location.href)).then((answer) => answer.arrayBuffer());
const readQrCodes = qrReader(() => wasm);
const pack = Promise.all([fetched(new URL(/* @vite-ignore */ '../data/fuwake.json', self.location.href)).then(async (answer) => openDataPack(await answer.json() as DataPack)), wasm]).then(([data]) => data);
pack.then(() => { tell({ kind: 'ready' }); }, (cause: unknown) => { setTimeout(() => { throw cause; }); });

self.addEventListener('message', ({ data }: MessageEvent<ToDissector>) => { void work(data); });

async function work({ bytes, name, now }: ToDissector): Promise<void> {
  try {
    const mails: DoneMail[] = [];
    let isCut = false;
    for await (const { mail, dissection } of dissectEach(bytes, {
      ...await pack, name, now, outside: nobody, world: { kind: 'offline', takenAt: null }, authenticate: null, readQrCodes, trust: [], known: { sent: [], lists: [] },
    })) {
      mails.push({ dissection, raw: mail.raw, parts: mail.message.parts });
      isCut = mails.length >= MAILS && dissection.input.position.of > MAILS;
      if (mails.length >= MAILS) break;
    }
    tell({ kind: 'done', mails, isCut });
  } catch (cause) {
    tell(cause instanceof NoMailError ? { kind: 'no-mail', code: cause.code } : { kind: 'broken', code: cause instanceof Error ? cause.name : 'unknown' });
  }
}
