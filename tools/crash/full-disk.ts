import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fateOf, dice, kill, mailOf, openHouse, settled, sleep } from './house.ts';
import type { Fate } from './house.ts';

/** A disk that is small enough to be filled, and can be emptied again. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all room but so many bytes. */
  readonly fill: (leaveBytes: number) => void;
  readonly empty: () => void;
  readonly remove: () => void;
}

/** Mounts one in memory. *Errors*: says in a sentence why it cannot. */
export function mountSmallDisk(folder: string, sizeMiB: number): SmallDisk {
  mkdirSync(folder, { recursive: true });
  if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new Error('A disk that can be filled is mounted in memory, which only root on Linux may do.');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMiB}m,mode=755`, 'fuwake-full', folder], { stdio: 'pipe' });
  } catch (error) {
    throw new Error(`A disk that can be filled could not be mounted: ${error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : 'unknown'}`, { cause: error });
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: (leaveBytes) => {
      const file = openSync(ballast, 'a');
      try {
        for (let chunk = Buffer.alloc(1024 * 1024); chunk.length >= 4_096;) {
          try {
            writeSync(file, chunk);
          } catch {
            chunk = chunk.subarray(0, chunk.length / 4);
          }
        }
        ftruncateSync(file, Math.max(0, statSync(ballast).size - leaveBytes));
      } finally {
        closeSync(file);
      }
    },
    empty: () => { rmSync(ballast, { force: true }); },
    remove: () => { execFileSync('umount', ['-l', folder]); },
  };
}

export interface FullDiskOptions {
  readonly disk: SmallDisk;
  /** Where mails and, without a database's address, the database stand: on that disk. */
  readonly folder: string;
  readonly databaseUrl: string | null;
  /** How often the disk is filled to another brim. */
  readonly rounds: number;
  readonly seed: number;
  readonly say: (words: string) => void;
}

/** What came of it. All lists must be empty, and reading must never fail. */
export interface FullDiskResult extends Fate {
  readonly accepted: number;
  /** By status and code; only 507 and 503 are clear. */
  readonly refused: Readonly<Record<string, number>>;
  readonly odd: readonly string[];
  /** Cases whose handing in was answered with “nothing was taken in”. */
  readonly takenInAllTheSame: readonly string[];
  /** Folders of mails without a case. */
  readonly leftOver: number;
  readonly reads: { readonly answered: number; readonly failed: readonly string[] };
  /** From room being there again until a mail was taken in, without anything being started anew. */
  readonly backAfterMs: number;
}

/** Room that a round leaves, at most: some mails go in, and then one does not, at another place each time. */
const BRIM_BYTES = 400_000;
const SUBMITTERS = 3;

/** Hands mails in on a disk that is full again and again, reads beside it, and looks at what became of each. */
export async function fullDiskRun({ disk, folder, databaseUrl, rounds, seed, say }: FullDiskOptions): Promise<FullDiskResult> {
  const house = await openHouse({ folder, databaseUrl });
  const server = house.start('serve');
  const worker = house.start('worker', 2);
  await house.ready();
  const client = await house.client();
  const random = dice(seed);
  const accepted = new Map<string, string>();
  const denied = new Set<string>();
  const refused: Record<string, number> = {};
  const odd: string[] = [];
  const failedReads: string[] = [];
  let answered = 0;
  let last = 0;
  const submit = async (): Promise<boolean> => {
    const name = `mail-${++last}.eml`;
    try {
      const { cases: [one] } = await client.submit({ kind: 'source', name, text: mailOf(last) });
      if (one === undefined) odd.push(`${name}: no case in the answer`);
      else accepted.set(one.id, name);
      return true;
    } catch (error) {
      const code = error instanceof Error && 'status' in error && 'code' in error ? `${String(error.status)} ${String(error.code)}` : 'no answer';
      refused[code] = (refused[code] ?? 0) + 1;
      if (!/^50[37] /.test(code)) odd.push(`${name}: ${code} ${error instanceof Error ? error.message : ''}`);
      if (code !== '503 unknown' && code !== 'no answer') denied.add(name);
      return false;
    }
  };
  const read = async (): Promise<void> => {
    try {
      await client.cases({ limit: 20 });
      const [id] = accepted.keys();
      if (id !== undefined) await client.case(id);
      answered += 1;
    } catch (error) {
      failedReads.push(error instanceof Error ? error.message : 'unknown');
    }
  };
  for (let nth = 0; nth < 20; nth += 1) await submit();
  for (let round = 1; round <= rounds; round++) {
    disk.fill(round % 4 === 0 ? 0 : Math.floor(random() * BRIM_BYTES));
    const until = Date.now() + 1_500;
    await Promise.all([...Array.from({ length: SUBMITTERS }, async () => { while (Date.now() < until) if (!(await submit())) await sleep(50); }), (async () => { while (Date.now() < until) { await read(); await sleep(100); } })()]);
    if (round % 4 === 0) disk.empty();
    if (round % 10 === 0) say(`${round} of ${rounds} times full, ${accepted.size} mails accepted, ${Object.values(refused).reduce((sum, count) => sum + count, 0)} refused`);
  }
  disk.empty();
  const since = Date.now();
  while (!(await submit()) && Date.now() - since < 60_000) await sleep(50);
  const backAfterMs = Date.now() - since;
  say('there is room again. Waiting for the workers.');
  const cases = await settled(client, say);
  odd.push(...house.ended);
  for (const child of [server, worker]) await kill(child, 'SIGTERM');
  const folders = readdirSync(join(folder, 'blobs')).flatMap((shelf) => readdirSync(join(folder, 'blobs', shelf)));
  return {
    accepted: accepted.size, refused, odd, reads: { answered, failed: failedReads.slice(0, 20) }, backAfterMs, ...fateOf(accepted, cases),
    takenInAllTheSame: [...cases.values()].flatMap(({ name }) => (name !== null && denied.has(name) ? [name] : [])), leftOver: folders.filter((id) => !cases.has(id)).length,
  };
}
