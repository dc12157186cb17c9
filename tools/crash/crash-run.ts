import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { openClient } from '../../src/client/api.ts';
import type { Client } from '../../src/client/api.ts';

export interface CrashOptions {
  readonly folder: string;
  readonly databaseUrl: string | null;
  /** How many times something is killed. */
  readonly moments: number;
  readonly seed: number;
  /** Mails in flight at once. */
  readonly submitters: number;
  readonly workers: number;
  /** Between two kills, at most. */
  readonly longestMs: number;
  readonly say: (words: string) => void;
  /** Done to the database beside, at every nth moment; for PostgreSQL, a restart. */
  readonly alsoAt?: { readonly every: number; readonly work: () => Promise<void> };
}

/** What came of it. All lists but `accepted` must be empty. */
export interface CrashResult {
  readonly accepted: number;
  readonly unanswered: number;
  readonly refusedClearly: number;
  readonly lost: readonly string[];
  readonly notDissected: readonly string[];
  /** Two cases of one mail, or two mails in one case. */
  readonly twice: readonly string[];
  readonly odd: readonly string[];
  readonly kills: Readonly<Record<string, number>>;
}

/** Nobody hands a mail in forever; a case that is not dissected by then never will be. */
const SETTLE_MS = 180_000;

/** Hands mails in while server and workers are killed at random moments, and looks at what became of each. */
export async function crashRun(options: CrashOptions): Promise<CrashResult> {
  const { folder, databaseUrl, say } = options;
  const port = await freePort();
  const random = dice(options.seed);
  const environment = { ...process.env, FUWAKE_DATA: folder, FUWAKE_PORT: String(port), FUWAKE_LEASE_MS: '2000', FUWAKE_LOG: 'silent', FUWAKE_CONFIG: undefined, XDG_CONFIG_HOME: folder, DATABASE_URL: databaseUrl ?? undefined };
  let token = '';
  const start = (command: 'serve' | 'worker'): ChildProcess => {
    const child = spawn(process.execPath, ['src/apps/cli/main.js', command, '--workers', command === 'serve' ? '0' : '1'], { env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr?.on('data', (text: Buffer) => { token ||= /^ {2}(\S{40,})$/m.exec(text.toString())?.[1] ?? ''; });
    return child;
  };
  let server = start('serve');
  const workers = Array.from({ length: options.workers }, () => start('worker'));
  const baseUrl = `http://127.0.0.1:${port}`;
  const ready = async (): Promise<void> => { while (!(await fetch(`${baseUrl}/readyz`).then((answer) => answer.ok, () => false))) await sleep(30); };
  await ready();
  const client = await clientOf(baseUrl, () => token);
  const accepted = new Map<string, string>();
  const odd: string[] = [];
  let unanswered = 0;
  let refusedClearly = 0;
  let isOver = false;
  let last = 0;
  const submitter = async (): Promise<void> => {
    while (!isOver) {
      const name = `mail-${++last}.eml`;
      try {
        const { cases: [one] } = await client.submit({ kind: 'source', name, text: mailOf(last) });
        if (one === undefined) odd.push(`${name}: no case in the answer`);
        else accepted.set(one.id, name);
      } catch (error) {
        if (error instanceof Error && 'status' in error) {
          refusedClearly += 1;
          if (![503, 507].includes(Number(error.status))) odd.push(`${name}: ${String(error.status)} ${error.message}`);
        } else unanswered += 1;
        await sleep(100);
      }
    }
  };
  const submitters = Array.from({ length: options.submitters }, submitter);
  const kills: Record<string, number> = {};
  for (let moment = 1; moment <= options.moments; moment++) {
    await sleep(random() * options.longestMs);
    if (options.alsoAt !== undefined && moment % options.alsoAt.every === 0) {
      kills['database'] = (kills['database'] ?? 0) + 1;
      await options.alsoAt.work();
      continue;
    }
    const isServer = random() < 0.5;
    const at = Math.floor(random() * workers.length);
    const victim = isServer ? server : workers[at];
    await kill(victim);
    kills[isServer ? 'server' : 'worker'] = (kills[isServer ? 'server' : 'worker'] ?? 0) + 1;
    if (isServer) {
      server = start('serve');
      await ready();
    } else workers[at] = start('worker');
    if (moment % 20 === 0) say(`${moment} of ${options.moments} moments, ${accepted.size} mails accepted`);
  }
  isOver = true;
  await Promise.all(submitters);
  await ready();
  say(`no more kills; ${accepted.size} accepted, ${unanswered} without an answer. Waiting for the workers.`);
  const cases = await settled(client, say);
  for (const child of [server, ...workers]) await kill(child);
  const named = new Map<string, number>();
  for (const one of cases.values()) named.set(one.name ?? '', (named.get(one.name ?? '') ?? 0) + 1);
  return {
    accepted: accepted.size, unanswered, refusedClearly, odd, kills,
    lost: [...accepted].filter(([id]) => !cases.has(id)).map(([, name]) => name),
    notDissected: [...cases.values()].filter((one) => one.state !== 'done').map((one) => `${one.name}: ${one.state}`),
    twice: [...[...named].filter(([, count]) => count > 1).map(([name]) => name), ...[...cases.values()].filter((one) => one.state === 'done' && (one.mailCount !== 1 || one.run !== 1)).map((one) => `${one.name}: ${one.mailCount} mails, run ${one.run}`)],
  };
}

type CaseLine = Awaited<ReturnType<Client['cases']>>['cases'][number];

/** All cases, when none waits any more. */
async function settled(client: Client, say: (words: string) => void): Promise<ReadonlyMap<string, CaseLine>> {
  const until = Date.now() + SETTLE_MS;
  for (let round = 1; ; round++) {
    const open = (await Promise.all((['waiting', 'dissecting'] as const).map(async (state) => (await client.cases({ state, limit: 200 })).cases.length))).reduce((sum, count) => sum + count, 0);
    if (open === 0 || Date.now() > until) break;
    if (round % 20 === 0) say(`${open} cases are not done yet`);
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

async function clientOf(baseUrl: string, token: () => string): Promise<Client> {
  let cookie = '';
  let csrf: string | null = null;
  const first = openClient({ baseUrl, csrf: () => csrf, fetch: async (input, init) => {
    const answer = await fetch(input, { ...init, headers: { ...init?.headers as Record<string, string>, cookie } });
    cookie = answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? cookie;
    return answer;
  } });
  while (token() === '') await sleep(20);
  csrf = (await first.setup({ token: token(), name: 'root', password: 'correct horse battery' })).csrf;
  const { key } = await first.addKey({ name: 'crash', role: 'analyst' });
  return openClient({ baseUrl, key });
}

const mailOf = (number: number): string => `Received: from mail.evil.example (mail.evil.example [203.0.113.9]) by mx.home.example; Mon, 2 Mar 2026 10:00:00 +0900\r\nFrom: "Amazon" <noreply@evil.example>\r\nTo: reader@home.example\r\nSubject: Payment ${number}\r\nDate: Mon, 2 Mar 2026 10:00:00 +0900\r\nMessage-ID: <${number}@evil.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nYour account ${number} was suspended. Please sign in: https://amazon-login.evil.example/${number}\r\n`;

/** Kills it and waits for its end. */
async function kill(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => { child.once('exit', done); });
  child.kill('SIGKILL');
  await gone;
}

const sleep = async (ms: number): Promise<void> => await new Promise((done) => { setTimeout(done, ms); });

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function freePort(): Promise<number> {
  return await new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => { done(typeof address === 'object' && address !== null ? address.port : 0); });
    });
  });
}
