import { constants, setPriority } from 'node:os';
import { parseArgs } from 'node:util';
import { readConfig } from '../../adapters/config.ts';
import type { Config } from '../../adapters/config.ts';
import { ConfigError } from '../../base/errors.ts';
import type { CaptureWorker } from './choose-world.ts';
import { languageOfUser } from './user-language.ts';

/** `fuwake serve`: the workbench, until it is told to stop. */
export async function serveCommand(args: readonly string[]): Promise<number> {
  const config = configFor(args, ['host', 'port', 'data', 'workers']);
  const { serve } = await import('../server/serve.ts');
  const serving = await serve(config).catch((error: unknown) => { throw listenFault(error, config); });
  const isJapanese = languageOfUser() === 'ja';
  process.stderr.write(`fuwake: ${serving.url}\n`);
  if (!serving.hasPage) process.stderr.write(isJapanese ? 'fuwake: 画面がまだ作られていません。“npm run build:web” で作れます（API は使えます）。\n' : 'fuwake: its page has not been built; “npm run build:web” builds it (the API works without).\n');
  if (serving.setupToken !== null) {
    process.stderr.write(isJapanese ? `最初の管理者を作るには、このページを開いて次の合い言葉を入れてください:\n\n  ${serving.setupToken}\n\n` : `To make the first administrator, open the page and enter this token:\n\n  ${serving.setupToken}\n\n`);
  }
  await untilStopped();
  process.stderr.write(isJapanese ? 'fuwake: 作業を終えて止まります…\n' : 'fuwake: finishing what is in hand…\n');
  await serving.stop();
  return 0;
}

/** `fuwake worker`: only dissects; any number of them, on any machine that reaches the store and the blobs. */
export async function workerCommand(args: readonly string[], captureWorker?: CaptureWorker): Promise<number> {
  const config = configFor(args, ['data', 'workers']);
  // Whoever reads goes first: a server or a database may stand on the same machine.
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A house that does not let us be modest is served all the same.
  }
  const [{ openKept, WAITING, workersOf }, { openLog }, { workJobs }] = [await import('../server/open-bench.ts'), await import('../server/open-log.ts'), await import('../worker/work-jobs.ts')];
  const log = await openLog(config.logLevel);
  const { store, blobs } = await openKept(config, () => { log('warn', {}, WAITING); });
  const concurrency = Math.max(1, workersOf(config));
  const working = await workJobs({ store, blobs, concurrency, ...(captureWorker === undefined ? {} : { captureWorker }), report: ({ caseId, run, outcome, tookMs, why }) => { log(outcome === 'failed' || outcome === 'broken' ? 'warn' : 'info', { caseId, run, outcome, ms: tookMs, why }, 'job'); } });
  log('info', { store: store.kind, workers: concurrency }, 'working');
  await untilStopped();
  await working.stop(GRACE_MS);
  await store.close();
  log('info', {}, 'stopped');
  return 0;
}

const GRACE_MS = 20_000;

async function untilStopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    // The second one ends it at once: what is in hand comes again with the next start.
    const stop = (): void => { process.once('SIGINT', () => process.exit(130)); process.once('SIGTERM', () => process.exit(143)); resolve(); };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}

/** The settings, with what the arguments say over them. */
export function configFor(args: readonly string[], allowed: readonly ('host' | 'port' | 'data' | 'workers')[]): Config {
  const options = Object.fromEntries(allowed.map((name) => [name, { type: 'string' as const }]));
  const { values } = parseArgs({ args: [...args], strict: true, options });
  const environment: Record<string, string | undefined> = { ...process.env };
  for (const [name, variable] of [['host', 'FUWAKE_HOST'], ['port', 'FUWAKE_PORT'], ['data', 'FUWAKE_DATA'], ['workers', 'FUWAKE_WORKERS']] as const) if (values[name] !== undefined) environment[variable] = values[name] as string;
  return readConfig(environment);
}

function listenFault(error: unknown, { listenHost, listenPort }: Config): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return new ConfigError('port-taken', `Something listens on ${listenHost}:${listenPort} already: stop it, or name another port with --port.`);
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') return new ConfigError('port-refused', `${listenHost}:${listenPort} cannot be listened on (${code}).`);
  return error;
}
