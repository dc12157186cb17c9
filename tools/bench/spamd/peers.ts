import { spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { askRspamd, askSpamd } from './ask.ts';
import type { Ask } from './ask.ts';

/** A server that answers whether a mail is wanted. */
export interface Peer {
  readonly name: string;
  readonly programs: readonly string[];
  readonly ask: Ask;
  readonly start: (given: { readonly folder: string; readonly port: number; readonly workers: number }) => Promise<Running>;
}

export interface Running {
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

const FUWAKE: Peer = {
  name: 'fuwake', programs: [], ask: askSpamd,
  start: ({ port, workers }) => run(process.execPath, ['src/apps/cli/main.js', 'spamd', '--listen', `127.0.0.1:${port}`, '--jobs', String(workers), '--quiet'], {}, () => knocks(port)),
};

/** As Debian ships it, with local tests only: no DNS, no Razor, no Pyzor. Bayes has learned nothing, so it is not asked. */
const SPAMASSASSIN: Peer = {
  name: 'SpamAssassin spamd', programs: ['/usr/sbin/spamd'], ask: askSpamd,
  start: ({ folder, port, workers }) => run('/usr/sbin/spamd', [
    '--local', '--nouser-config', '--syslog=null', '--listen=127.0.0.1', `--port=${port}`, `--max-children=${workers}`, `--min-children=${workers}`, `--max-spare=${workers}`, `--min-spare=${workers}`, '--max-conn-per-child=1000000', '--cf=use_bayes 0',
  ], { HOME: folder }, () => knocks(port)),
};

/** What asks the network or a Redis. */
const NETWORKED = [
  'rbl', 'surbl', 'spf', 'dkim', 'dmarc', 'arc', 'asn', 'fuzzy_check', 'mx_check', 'url_redirector', 'rspamd_update', 'reputation', 'greylist', 'ratelimit', 'dkim_signing', 'bimi', 'dcc', 'neural', 'history_redis',
];

/** As Debian ships it, without the modules above; what is left asks a name server on loopback that knows no name. */
const RSPAMD: Peer = {
  name: 'rspamd', programs: ['/usr/bin/rspamd'], ask: askRspamd,
  start: async ({ folder, port, workers }) => {
    const at = (...names: readonly string[]): string => join(folder, ...names);
    for (const name of ['db', 'run', 'log', 'etc', 'etc/local.d']) mkdirSync(at(name));
    const names = await serveNoNames();
    const set = (name: string, text: string): void => writeFileSync(at('etc', 'local.d', name), `${text}\n`);
    for (const name of NETWORKED) set(`${name}.conf`, 'enabled = false;');
    set('options.inc', `dns { nameserver = ["127.0.0.1:${names.port}"]; }`);
    set('worker-normal.inc', `bind_socket = "127.0.0.1:${port}"; count = ${workers};`);
    for (const name of ['controller', 'proxy']) set(`worker-${name}.inc`, 'count = -1; enabled = false;');
    const isRoot = process.getuid?.() === 0;
    if (isRoot) spawnSync('chown', ['-R', '_rspamd', folder]);
    const vars = Object.entries({ LOCAL_CONFDIR: at('etc'), DBDIR: at('db'), RUNDIR: at('run'), LOGDIR: at('log') }).map(([name, value]) => `--var=${name}=${value}`);
    const log = at('log', 'rspamd.log');
    // Its expressions are compiled at the first start; until then it matches them one by one.
    const isReady = async (): Promise<boolean> => (await knocks(port)) && existsSync(log) && readFileSync(log, 'utf8').split('rspamd_worker_hyperscan_ready').length > workers;
    const running = await run('/usr/bin/rspamd', ['-f', ...(isRoot ? ['-u', '_rspamd', '-g', '_rspamd'] : []), '-c', '/etc/rspamd/rspamd.conf', ...vars], {}, isReady);
    return {
      pid: running.pid,
      stop: async () => {
        await running.stop();
        names.stop();
      },
    };
  },
};

export const PEERS: readonly Peer[] = [FUWAKE, SPAMASSASSIN, RSPAMD];

/** Longest start: rspamd compiles its expressions for half a minute, on a busy machine for several. */
const START_MS = 300_000;

async function run(program: string, args: readonly string[], environment: Readonly<Record<string, string>>, isReady: () => Promise<boolean>): Promise<Running> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...environment } });
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => void (said = (said + bytes.toString()).slice(-2_000)));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  for (const began = Date.now(); !(await isReady());) {
    if (child.exitCode !== null) throw new Error(`${program} ended: ${said}`);
    if (Date.now() - began > START_MS) {
      await stop();
      throw new Error(`${program} does not get ready: ${said}`);
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  return { pid: child.pid ?? 0, stop };
}

const knocks = (port: number): Promise<boolean> => new Promise((done) => {
  const socket = connect({ host: '127.0.0.1', port }, () => {
    socket.destroy();
    done(true);
  });
  socket.on('error', () => done(false));
});

/** A name server that says of every name that there is none. */
async function serveNoNames(): Promise<{ readonly port: number; readonly stop: () => void }> {
  const server = createSocket('udp4');
  server.on('message', (question, { port, address }) => {
    const answer = Buffer.from(question);
    // An answer, recursion available, NXDOMAIN. RFC 1035 §4.1.1.
    answer[2] = (answer[2] ?? 0) | 0x80;
    answer[3] = 0x83;
    server.send(answer, port, address);
  });
  await new Promise<void>((done) => void server.bind(0, '127.0.0.1', done));
  return { port: server.address().port, stop: () => void server.close() };
}
