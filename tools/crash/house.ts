import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { openClient } from '../../src/client/api.ts';
import type { Client } from '../../src/client/api.ts';

/** A workbench whose server and workers are processes of their own, to be killed or left alone. */
export interface House {
  readonly baseUrl: string;
  /** `workers`: mails that this process dissects at once. */
  readonly start: (command: 'serve' | 'worker', workers?: number) => ChildProcess;
  /** Until the server says that it is ready. */
  readonly ready: () => Promise<void>;
  /** Processes that ended though nobody had killed them, with the last they said; must be empty. */
  readonly ended: readonly string[];
  /** Makes the first administrator, and a client with a key of theirs. */
  readonly client: () => Promise<Client>;
}

export interface HouseOptions {
  readonly folder: string;
  readonly databaseUrl: string | null;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Longest from a start to being ready, also where the database starts at the same time. */
const READY_MS = 60_000;

export async function openHouse({ folder, databaseUrl, environment = {} }: HouseOptions): Promise<House> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  let token = '';
  const ended: string[] = [];
  return {
    baseUrl, ended,
    start: (command, workers = command === 'serve' ? 0 : 1) => {
      const child = spawn(process.execPath, ['src/apps/cli/main.js', command, '--workers', String(workers)], {
        env: { ...process.env, FUWAKE_DATA: folder, FUWAKE_PORT: String(port), FUWAKE_LEASE_MS: '2000', FUWAKE_LOG: 'silent', FUWAKE_CONFIG: undefined, XDG_CONFIG_HOME: folder, DATABASE_URL: databaseUrl ?? undefined, ...environment }, stdio: ['ignore', 'ignore', 'pipe'],
      });
      let said = '';
      child.stderr?.on('data', (text: Buffer) => {
        said = `${said}${text.toString()}`.slice(-4_000);
        token ||= /^ {2}(\S{40,})$/m.exec(said)?.[1] ?? '';
      });
      child.once('exit', (code, signal) => { if (signal !== 'SIGKILL') ended.push(`${command} ended by itself with ${String(code ?? signal)}: ${/^(?:fuwake: The|\w*error:).*$/im.exec(said)?.[0] ?? said.slice(-200)}`); });
      return child;
    },
    ready: async () => {
      for (const until = Date.now() + READY_MS; !(await fetch(`${baseUrl}/readyz`).then((answer) => answer.ok, () => false)); await sleep(30)) {
        if (Date.now() > until) throw new Error(`The server did not become ready. ${ended.join('\n')}`);
      }
    },
    client: async () => {
      let cookie = '';
      let csrf: string | null = null;
      const first = openClient({ baseUrl, csrf: () => csrf, fetch: async (input, init) => {
        const answer = await fetch(input, { ...init, headers: { ...init?.headers as Record<string, string>, cookie } });
        cookie = answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? cookie;
        return answer;
      } });
      while (token === '') await sleep(20);
      csrf = (await first.setup({ token, name: 'root', password: 'correct horse battery' })).csrf;
      const { key } = await first.addKey({ name: 'trial', role: 'analyst' });
      return openClient({ baseUrl, key });
    },
  };
}

/** Ends a process at once, and waits until it is gone. */
export async function kill(child: ChildProcess | undefined, how: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => { child.once('exit', done); });
  child.kill(how);
  await gone;
}

export type CaseLine = Awaited<ReturnType<Client['cases']>>['cases'][number];

/** Nobody hands a mail in forever; a case that is not dissected by then never will be. */
const SETTLE_MS = 240_000;

/** All cases by id, when none waits any more. */
export async function settled(client: Client, say: (words: string) => void): Promise<ReadonlyMap<string, CaseLine>> {
  const until = Date.now() + SETTLE_MS;
  for (let round = 1; ; round++) {
    const open = (await Promise.all((['waiting', 'dissecting'] as const).map(async (state) => (await client.cases({ state, limit: 200 })).cases.length))).reduce((sum, count) => sum + count, 0);
    if (open === 0 || Date.now() > until) break;
    if (round % 20 === 0) say(`${open}${open >= 200 ? ' or more' : ''} cases are not done yet`);
    await sleep(250);
  }
  const all = new Map<string, CaseLine>();
  for (let cursor: string | undefined; ;) {
    const page = await client.cases({ limit: 200, ...(cursor === undefined ? {} : { cursor }) });
    for (const one of page.cases) all.set(one.id, one);
    if (page.next === null) return all;
    cursor = page.next;
  }
}

/** What became of the mails that were answered with yes; `accepted` gives the name of each by the id of its case. All lists must be empty. */
export interface Fate {
  readonly lost: readonly string[];
  readonly notDissected: readonly string[];
  /** Two cases of one mail, or two mails in one case. */
  readonly twice: readonly string[];
}

export function fateOf(accepted: ReadonlyMap<string, string>, cases: ReadonlyMap<string, CaseLine>): Fate {
  const named = new Map<string, number>();
  for (const one of cases.values()) named.set(one.name ?? '', (named.get(one.name ?? '') ?? 0) + 1);
  return {
    lost: [...accepted].filter(([id]) => !cases.has(id)).map(([, name]) => name),
    notDissected: [...cases.values()].filter((one) => one.state !== 'done').map((one) => `${one.name}: ${one.state}`),
    twice: [...[...named].filter(([, count]) => count > 1).map(([name]) => name), ...[...cases.values()].filter((one) => one.state === 'done' && (one.mailCount !== 1 || one.run !== 1)).map((one) => `${one.name}: ${one.mailCount} mails, run ${one.run}`)],
  };
}

/** A mail of its own for each number. */
export const mailOf = (number: number): string => `Received: from mail.evil.example (mail.evil.example [203.0.113.9]) by mx.home.example; Mon, 2 Mar 2026 10:00:00 +0900\r\nFrom: "Amazon" <noreply@evil.example>\r\nTo: reader@home.example\r\nSubject: Payment ${number}\r\nDate: Mon, 2 Mar 2026 10:00:00 +0900\r\nMessage-ID: <${number}@evil.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nYour account ${number} was suspended. Please sign in: https://amazon-login.evil.example/${number}\r\n`;

export const sleep = async (ms: number): Promise<void> => await new Promise((done) => { setTimeout(done, ms); });

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export async function freePort(): Promise<number> {
  return await new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => { done(typeof address === 'object' && address !== null ? address.port : 0); });
    });
  });
}
