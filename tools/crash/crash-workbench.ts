import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../../test/workbench/postgres.ts';
import type { TestPostgres } from '../../test/workbench/postgres.ts';
import { crashRun } from './crash-run.ts';
import { fullDiskRun, mountSmallDisk } from './full-disk.ts';
import type { SmallDisk } from './full-disk.ts';

/**
 * `npm run crash -- [--moments 200] [--postgres [--restart [--every 10]]] [--seed N]`: kills server and workers under load
 * (and, at every tenth moment, the database) and looks for what was lost. `--full-disk [--moments 40]` fills the disk under them instead; it needs root, to mount a small one.
 */
const { values } = parseArgs({ options: {
  moments: { type: 'string' }, postgres: { type: 'boolean', default: false }, restart: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' }, every: { type: 'string', default: '10' }, 'full-disk': { type: 'boolean', default: false },
} });
const folder = mkdtempSync(join(tmpdir(), 'fuwake-crash-'));
// The database's own user must get through to its data.
chmodSync(folder, 0o711);
const say = (words: string): void => void process.stderr.write(`${words}\n`);
/** A new PostgreSQL takes some 60 MiB, with its journal. */
const DISK_MIB = values.postgres ? 160 : 24;

let disk: SmallDisk | null = null;
try {
  if (values['full-disk']) disk = mountSmallDisk(join(folder, 'disk'), DISK_MIB);
} catch (error) {
  say(`skipped: ${error instanceof Error ? error.message : String(error)}`);
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}
let postgres: TestPostgres | null = null;
let databaseUrl: string | null = null;
const began = Date.now();
try {
  if (values.postgres) postgres = await startPostgres(disk?.folder);
  databaseUrl = postgres?.url() ?? null;
  const result = disk === null ? await crash() : await fill(disk);
  process.stdout.write(`${JSON.stringify({ store: postgres === null ? 'sqlite' : 'postgres', tookS: Math.round((Date.now() - began) / 1_000), ...result }, null, 1)}\n`);
} finally {
  await postgres?.remove();
  disk?.remove();
  rmSync(folder, { recursive: true, force: true });
}

async function crash() {
  const restart = async (): Promise<void> => {
    // The database is killed as a machine that loses its power would kill it, or told to stop.
    await postgres?.stop(Math.random() < 0.5 ? 'SIGKILL' : 'SIGINT');
    await postgres?.start();
  };
  const result = await crashRun({
    folder, databaseUrl, moments: Number(values.moments ?? '200'), seed: Number(values.seed), submitters: 4, workers: 2, longestMs: 1_500, say,
    ...(values.restart && postgres !== null ? { alsoAt: { every: Number(values.every), work: restart } } : {}),
  });
  process.exitCode = result.lost.length + result.notDissected.length + result.twice.length + result.odd.length === 0 ? 0 : 1;
  return result;
}

async function fill(on: SmallDisk) {
  const data = join(on.folder, 'workbench');
  mkdirSync(data);
  const result = await fullDiskRun({ disk: on, folder: data, databaseUrl, rounds: Number(values.moments ?? '40'), seed: Number(values.seed), say });
  process.exitCode = result.lost.length + result.notDissected.length + result.twice.length + result.odd.length + result.takenInAllTheSame.length + result.reads.failed.length === 0 ? 0 : 1;
  return result;
}
