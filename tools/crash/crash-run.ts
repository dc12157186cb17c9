import { fateOf, dice, kill, mailOf, openHouse, settled, sleep } from './house.ts';
import type { Fate } from './house.ts';

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

/** What came of it. */
export interface CrashResult extends Fate {
  readonly accepted: number;
  readonly unanswered: number;
  /** By the code of the answer. */
  readonly refusedClearly: Readonly<Record<string, number>>;
  /** Answers that are neither yes nor a clear no; must be empty. */
  readonly odd: readonly string[];
  readonly kills: Readonly<Record<string, number>>;
}

/** Hands mails in while server and workers are killed at random moments, and looks at what became of each. */
export async function crashRun(options: CrashOptions): Promise<CrashResult> {
  const { folder, databaseUrl, say } = options;
  const house = await openHouse({ folder, databaseUrl });
  const random = dice(options.seed);
  let server = house.start('serve');
  const workers = Array.from({ length: options.workers }, () => house.start('worker'));
  await house.ready();
  const client = await house.client();
  const accepted = new Map<string, string>();
  const odd: string[] = [];
  const refusedClearly: Record<string, number> = {};
  let unanswered = 0;
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
        if (error instanceof Error && 'status' in error && 'code' in error) {
          const code = `${String(error.status)} ${String(error.code)}`;
          refusedClearly[code] = (refusedClearly[code] ?? 0) + 1;
          if (![503, 507].includes(Number(error.status))) odd.push(`${name}: ${code} ${error.message}`);
        } else unanswered += 1;
        await sleep(100);
      }
    }
  };
  const submitters = Array.from({ length: options.submitters }, submitter);
  const kills: Record<string, number> = {};
  const count = (what: string): void => { kills[what] = (kills[what] ?? 0) + 1; };
  for (let moment = 1; moment <= options.moments; moment++) {
    await sleep(random() * options.longestMs);
    if (options.alsoAt !== undefined && moment % options.alsoAt.every === 0) {
      count('database');
      await options.alsoAt.work();
    } else if (random() < 0.5) {
      count('server');
      await kill(server);
      server = house.start('serve');
      await house.ready();
    } else {
      count('worker');
      const at = Math.floor(random() * workers.length);
      await kill(workers[at]);
      workers[at] = house.start('worker');
    }
    // As whoever watches over it would.
    if (server.exitCode !== null) server = house.start('serve');
    for (const [at, worker] of workers.entries()) if (worker.exitCode !== null) workers[at] = house.start('worker');
    if (moment % 20 === 0) say(`${moment} of ${options.moments} moments, ${accepted.size} mails accepted`);
  }
  isOver = true;
  await Promise.all(submitters);
  await house.ready();
  say(`no more kills; ${accepted.size} accepted, ${unanswered} without an answer. Waiting for the workers.`);
  const cases = await settled(client, say);
  for (const child of [server, ...workers]) await kill(child);
  return { accepted: accepted.size, unanswered, refusedClearly, odd: [...odd, ...house.ended], kills, ...fateOf(accepted, cases) };
}
