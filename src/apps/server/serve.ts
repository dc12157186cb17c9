import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { findChromium } from '../../adapters/capture-client.ts';
import type { Config } from '../../adapters/config.ts';
import { openBackRoom } from './back-room.ts';
import type { Workbench } from './context.ts';
import { keepHouse } from './keep-house.ts';
import { openMetrics } from './metrics.ts';
import { openApp } from './open-app.ts';
import { openKept, readVersion, WAITING, webFolder, workersOf } from './open-bench.ts';
import { openLog } from './open-log.ts';
import { newToken, tokenHash } from './secrets.ts';

/** Work in hand may take this long to end when the server is stopped; then it is left to whoever comes next. */
const GRACE_MS = 20_000;

export interface Serving {
  readonly url: string;
  /** The token for the first administrator; `null` where there is one. */
  readonly setupToken: string | null;
  /** Whether the page has been built; the API works without. */
  readonly hasPage: boolean;
  readonly stop: () => Promise<void>;
}

/** Opens the store, starts workers and listens. Ready when it returns. */
export async function serve(config: Config): Promise<Serving> {
  const [{ serve: listen }, log] = [await import('@hono/node-server'), await openLog(config.logLevel)];
  const { store: direct, blobs } = await openKept(config, () => { log('warn', {}, WAITING); });
  const stopping = new AbortController();
  const version = readVersion();
  const metrics = openMetrics(version);
  const concurrency = workersOf(config);
  const room = openBackRoom({
    config, concurrency, store: direct,
    report: ({ caseId, run, outcome, tookMs, why }) => {
      metrics.job(outcome, tookMs / 1_000);
      log(outcome === 'failed' || outcome === 'broken' ? 'warn' : 'info', { caseId, run, outcome, ms: tookMs, why }, 'job');
    },
    broke: (kind) => { log('error', { kind }, 'the back room broke and is opened again'); },
  });
  const { store } = room;
  const bench: Workbench = {
    store, blobs, config, version, log, metrics, isStopping: () => stopping.signal.aborted, stopping: stopping.signal,
    siteFolder: join(config.dataFolder, 'site'), webFolder: webFolder(),
  };
  // A restart shows a fresh token: the old one may stand in a log by now.
  const setupToken = (await direct.accounts.countUsers()) === 0 ? newToken() : null;
  if (setupToken !== null) await direct.accounts.setupToken(tokenHash(setupToken));
  // Whoever holds a ticket keeps it over restarts; the secret is as lasting as the store.
  const ticketSecret = await direct.accounts.secret('ticket', newToken());
  const app = openApp(bench, { hasCaptures: findChromium(config.chromium === '' ? null : config.chromium) !== null, ticketSecret }, (env) => (env as { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } }).incoming?.socket?.remoteAddress ?? '');
  const house = keepHouse(bench);
  const server = await new Promise<ReturnType<typeof listen>>((resolve, reject) => {
    const made = listen({ fetch: app.fetch, hostname: config.listenHost, port: config.listenPort }, () => { resolve(made); });
    made.on('error', reject);
  });
  const { port } = server.address() as AddressInfo;
  log('info', { store: store.kind, workers: concurrency, port }, 'ready');
  return {
    url: `http://${config.listenHost.includes(':') ? `[${config.listenHost}]` : config.listenHost}:${port}/`, setupToken, hasPage: existsSync(join(bench.webFolder, 'index.html')),
    stop: async () => {
      stopping.abort();
      house.stop();
      const closed = new Promise<void>((resolve) => { server.close(() => { resolve(); }); });
      if ('closeIdleConnections' in server) server.closeIdleConnections();
      await room.stopWorking(GRACE_MS);
      const timer = setTimeout(() => { if ('closeAllConnections' in server) server.closeAllConnections(); }, 2_000);
      await closed;
      clearTimeout(timer);
      await room.close();
      await direct.close();
      log('info', {}, 'stopped');
    },
  };
}
