import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../../test/workbench/postgres.ts';
import { crashRun } from './crash-run.ts';

/** `npm run crash -- [--moments 200] [--postgres [--restart]] [--seed N]`: kills server and workers under load and looks for what was lost. */
const { values } = parseArgs({ options: { moments: { type: 'string', default: '200' }, postgres: { type: 'boolean', default: false }, restart: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } } });
const folder = mkdtempSync(join(tmpdir(), 'fuwake-crash-'));
const postgres = values.postgres ? await startPostgres() : null;
try {
  const restart = async (): Promise<void> => {
    // The database is killed as a machine that loses its power would kill it.
    await postgres?.stop(Math.random() < 0.5 ? 'SIGKILL' : 'SIGINT');
    await postgres?.start();
  };
  const result = await crashRun({
    folder, databaseUrl: postgres?.url() ?? null, moments: Number(values.moments), seed: Number(values.seed), submitters: 4, workers: 2, longestMs: 1_500,
    say: (words) => process.stderr.write(`${words}\n`), ...(values.restart && postgres !== null ? { alsoAt: { every: 10, work: restart } } : {}),
  });
  process.stdout.write(`${JSON.stringify(result, null, 1)}\n`);
  process.exitCode = result.lost.length + result.notDissected.length + result.twice.length + result.odd.length === 0 ? 0 : 1;
} finally {
  await postgres?.remove();
  rmSync(folder, { recursive: true, force: true });
}
