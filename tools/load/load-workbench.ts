import { execFileSync, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBlobFolder } from '../../src/adapters/blobs/blob-folder.ts';
import { openPostgresStore, openSqliteStore } from '../../src/adapters/store/open-store.ts';
import { startPostgres } from '../../test/workbench/postgres.ts';
import type { LoadOptions, LoadResult } from './load-run.ts';
import { seedCases } from './seed-cases.ts';

/** `npm run load -- [--cases 100000] [--seconds 60] [--rate 50] [--workers 1] [--postgres]`: a full store under load, and how long who waits. */
const { values } = parseArgs({ options: {
  cases: { type: 'string', default: '100000' }, seconds: { type: 'string', default: '60' }, rate: { type: 'string', default: '50' }, workers: { type: 'string', default: '1' }, postgres: { type: 'boolean', default: false },
} });
const folder = mkdtempSync(join(tmpdir(), 'fuwake-load-'));
const say = (words: string): void => void process.stderr.write(`${words}\n`);
const postgres = values.postgres ? await startPostgres() : null;
try {
  const databaseUrl = postgres?.url() ?? null;
  const store = databaseUrl === null ? await openSqliteStore(folder) : await openPostgresStore(databaseUrl);
  const seeded = await seedCases({ store, blobs: openBlobFolder(join(folder, 'blobs'), { isDurable: false }), scratch: join(folder, 'scratch'), count: Number(values.cases), say });
  await store.close();
  // What was seeded must be on the disk: else the first accepted mail waits for all of it.
  execFileSync('sync');
  const result = await inOwnProcess({ folder, databaseUrl, seeded, seconds: Number(values.seconds), rate: Number(values.rate), workers: Number(values.workers) });
  process.stdout.write(`${JSON.stringify({ store: postgres === null ? 'sqlite' : 'postgres', cases: seeded.ids.length, ...result }, null, 1)}\n`);
} finally {
  await postgres?.remove();
  rmSync(folder, { recursive: true, force: true });
}

/** What hands in and reads has a process of its own: this one has seeded, and its memory wants to be swept. */
async function inOwnProcess(options: LoadOptions): Promise<LoadResult> {
  return await new Promise((resolve, reject) => {
    const child = fork(new URL('load-process.ts', import.meta.url));
    let result: LoadResult | null = null;
    child.on('message', (told) => { result = told as LoadResult; });
    child.on('error', reject);
    child.on('exit', (code) => { if (result === null) reject(new Error(`The load ended with ${String(code)} and no result.`)); else resolve(result); });
    child.send(options);
  });
}
