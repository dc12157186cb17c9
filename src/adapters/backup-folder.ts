import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { ConfigError } from '../base/errors.ts';
import type { BlobStore, Store } from '../workbench/ports.ts';

/** What a backup says of itself; written last, so that a backup that was cut off is none. */
interface Manifest {
  readonly schema: 'fuwake/backup@1';
  readonly takenAt: string;
  readonly rows: number;
  readonly blobs: number;
  /** Of blobs that were erased while the backup was taken. */
  readonly gone: number;
}

export interface BackedUp extends Manifest {
  readonly folder: string;
}

const ROWS = 'rows.jsonl.gz';
const MANIFEST = 'backup.json';
const BYTES = 'base64:';

/**
 * Writes everything into a folder, of one moment, while the server goes on: rows as lines of JSON, blobs beside them. It can
 * be put back into either database. *Errors*: {@link ConfigError} when the folder is not empty.
 */
export async function backUp(folder: string, { store, blobs }: { readonly store: Store; readonly blobs: BlobStore }, now: string): Promise<BackedUp> {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new ConfigError('not-empty', `“${folder}” is not empty; a backup gets a folder of its own.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const zip = createGzip();
  const written = zip.pipe(createWriteStream(join(folder, ROWS), { mode: 0o600 }));
  const count = { rows: 0, blobs: 0, gone: 0 };
  for await (const { table, row } of store.dump()) {
    if (!zip.write(`${JSON.stringify([table, Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? `${BYTES}${Buffer.from(value).toString('base64')}` : value]))])}\n`)) await new Promise((done) => { zip.once('drain', done); });
    count.rows += 1;
    if (table !== 'blobs') continue;
    const { case_id: caseId, sha256 } = row as { readonly case_id: string; readonly sha256: string };
    const bytes = await blobs.get(caseId, sha256);
    if (bytes === null) {
      count.gone += 1;
      continue;
    }
    mkdirSync(join(folder, 'blobs', caseId), { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, 'blobs', caseId, sha256), bytes, { mode: 0o600, flush: true });
    count.blobs += 1;
  }
  zip.end();
  await finished(written);
  const manifest: Manifest = { schema: 'fuwake/backup@1', takenAt: now, ...count };
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest)}\n`, { mode: 0o600, flush: true });
  return { ...manifest, folder };
}

/** Puts a backup into an empty store: blobs first, then all rows or none. *Errors*: {@link ConfigError} when it is no whole backup. */
export async function restore(folder: string, { store, blobs }: { readonly store: Store; readonly blobs: BlobStore }): Promise<BackedUp> {
  const manifest = readManifest(folder);
  for (const caseId of existsSync(join(folder, 'blobs')) ? readdirSync(join(folder, 'blobs')) : []) {
    for (const sha256 of readdirSync(join(folder, 'blobs', caseId))) {
      const bytes = readFileSync(join(folder, 'blobs', caseId, sha256));
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new ConfigError('bad-backup', `The blob ${sha256} of the backup is not what its name says.`);
      await blobs.put(caseId, sha256, bytes);
    }
  }
  const rows = await store.load(linesOf(join(folder, ROWS)));
  if (rows !== manifest.rows) throw new ConfigError('bad-backup', `The backup should have ${manifest.rows} rows and has ${rows}.`);
  // What had not been dissected when the backup was taken is still to be.
  while ((await store.cases.requeue('9999')) > 0) { /* The next five hundred. */ }
  return { ...manifest, folder };
}

function readManifest(folder: string): Manifest {
  const path = join(folder, MANIFEST);
  const manifest = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) as Manifest : null;
  if (manifest?.schema !== 'fuwake/backup@1') throw new ConfigError('no-backup', `“${folder}” holds no whole backup of fuwake.`);
  return manifest;
}

async function* linesOf(path: string): AsyncGenerator<{ readonly table: string; readonly row: Readonly<Record<string, unknown>> }> {
  const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()), crlfDelay: Infinity });
  for await (const line of lines) {
    const [table, row] = JSON.parse(line) as [string, Record<string, unknown>];
    yield { table, row: Object.fromEntries(Object.entries(row).map(([name, value]) => [name, name === 'gzip' && typeof value === 'string' && value.startsWith(BYTES) ? Buffer.from(value.slice(BYTES.length), 'base64') : value])) };
  }
}
