import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Case, StageName } from '../../workbench/model.ts';
import type { Dissection } from '../../report/model.ts';
import type { Workbench } from './context.ts';
import { notFound, Problem } from './problem.ts';

const unzip = promisify(gunzip);

/** A stage as it was kept: the bytes of its JSON. *Errors*: {@link Problem} 404 where there is none (yet). */
export async function keptStage({ store }: Workbench, one: Case, nth: number, stage: StageName): Promise<Uint8Array> {
  const gzip = await store.cases.stage(one.id, nth, stage);
  if (gzip === null) throw one.mailCount === 0 && one.refusal === null ? new Problem(409, 'not-yet', 'This case has not been dissected yet.') : notFound();
  return await unzip(gzip);
}

export async function keptDissection(bench: Workbench, one: Case, nth: number): Promise<Dissection> {
  return JSON.parse(new TextDecoder().decode(await keptStage(bench, one, nth, 'dissection'))) as Dissection;
}

/** The picture of a mail, masked as the dissection is; `null` where none was taken. */
export async function keptPicture({ store, blobs }: Workbench, one: Case, { picture: { sha256 } }: Dissection): Promise<Uint8Array | null> {
  // Only what was kept as such a picture is given out: of everything else, readers see nothing.
  const isOne = sha256 !== null && (await store.cases.blobsOf(one.id)).some((blob) => blob.sha256 === sha256 && blob.what === 'mail-picture');
  return isOne ? await blobs.get(one.id, sha256) : null;
}

/** The mail that was told, as bytes: often the very ones that came, of a forward or a mailbox the inner one. */
export async function toldMail(bench: Workbench, one: Case, nth: number): Promise<Uint8Array> {
  const gzip = await bench.store.cases.stage(one.id, nth, 'raw');
  if (gzip !== null) return await unzip(gzip);
  const mail = (await bench.store.cases.mailsOf(one.id)).find((each) => each.nth === nth);
  const bytes = mail?.sha256 === one.sha256 ? await bench.blobs.get(one.id, one.sha256) : null;
  if (bytes === null) throw notFound();
  return bytes;
}
