import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';

const START_MS = 60_000;

/** A PostgreSQL of our own on loopback, with a data folder of its own. */
export interface TestPostgres {
  readonly url: (database?: string) => string;
  readonly stop: (how?: NodeJS.Signals) => Promise<void>;
  readonly start: () => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly pid: () => number;
}

/** Where Debian keeps the server's programs; `null` where it is not installed. */
export function findPostgres(): string | null {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).toSorted((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ?? null;
}

/** Says once what is missing; a test that is skipped in silence looks like one that passed. */
export function tellMissing(): void {
  process.stderr.write('skipped: PostgreSQL is not installed, so the store was not tried against it. To install: sh tools/system/install-test-servers.sh\n');
}

/** Starts it; as root it runs as `postgres`, which refuses to be root. `under`: where its data folder is made. */
export async function startPostgres(under: string = tmpdir()): Promise<TestPostgres> {
  const bin = findPostgres();
  if (bin === null) throw new Error('PostgreSQL is not installed.');
  const folder = mkdtempSync(join(under, 'fuwake-pg-'));
  const isRoot = process.getuid?.() === 0;
  const ids = isRoot ? { uid: Number(execFileSync('id', ['-u', 'postgres'])), gid: Number(execFileSync('id', ['-g', 'postgres'])) } : {};
  if (isRoot) chownSync(folder, ids.uid ?? 0, ids.gid ?? 0);
  const data = join(folder, 'data');
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'fuwake', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], { ...ids, cwd: folder, stdio: 'ignore' });
  const port = await freePort();
  let child: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    // Durability is what is tried here, so fsync stays on.
    child = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'max_connections=60', '-c', 'shared_buffers=32MB'], { ...ids, cwd: folder, stdio: 'ignore' });
    const until = Date.now() + START_MS;
    for (;;) {
      try {
        execFileSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
        return;
      } catch {
        if (Date.now() > until) throw new Error('PostgreSQL did not start.');
        await new Promise((done) => { setTimeout(done, 50); });
      }
    }
  };
  const stop = async (how: NodeJS.Signals = 'SIGINT'): Promise<void> => {
    const running = child;
    if (running === null) return;
    child = null;
    const ended = new Promise((done) => { running.on('exit', done); });
    running.kill(how);
    await ended;
  };
  await start();
  return {
    url: (database = 'postgres') => `postgresql://fuwake@127.0.0.1:${port}/${database}`, start, stop, pid: () => child?.pid ?? 0,
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
