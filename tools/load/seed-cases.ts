import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBlobFolder } from '../../src/adapters/blobs/blob-folder.ts';
import { openSqliteStore } from '../../src/adapters/store/open-store.ts';
import { tokenHash } from '../../src/apps/server/secrets.ts';
import { workJobs } from '../../src/apps/worker/work-jobs.ts';
import { sha256 } from '../../src/casefile/pack-case.ts';
import { caseId } from '../../src/workbench/case-id.ts';
import type { MailLine } from '../../src/workbench/model.ts';
import { OFFLINE } from '../../src/workbench/model.ts';
import type { BlobStore, Store } from '../../src/workbench/ports.ts';
import { dice } from '../crash/house.ts';

type Row = Readonly<Record<string, unknown>>;
interface Rows { readonly table: string; readonly row: Row }

/** One sample as the store keeps it: its own rows, dissected by its own worker. */
interface Pattern {
  readonly one: Row;
  readonly mails: readonly Row[];
  readonly stages: readonly Row[];
  readonly blobs: readonly Row[];
  readonly bytes: Uint8Array;
}

export interface SeedOptions {
  readonly store: Store;
  readonly blobs: BlobStore;
  /** For the store in which the samples are dissected. */
  readonly scratch: string;
  readonly count: number;
  readonly say: (words: string) => void;
}

/** Who may ask what was seeded. */
export interface Seeded {
  readonly ids: readonly string[];
  /** A key of somebody who owns a fifth of the cases and sees those of the team. */
  readonly key: string;
  /** A key of somebody who owns a few and sees those of the team. */
  readonly newcomer: string;
}

const DAYS = 730;
const OWNERS = 5;
/** Cases that their owners keep to themselves; it is what a new case is by default. */
const PRIVATE = 0.6;
const NEWCOMER_EVERY = 5_000;
const BLOBS_AT_ONCE = 16;

/** Fills an empty store with cases of two years: the samples, dissected, each many times over with an id, a day, an owner and words of its own. */
export async function seedCases({ store, blobs, scratch, count, say }: SeedOptions): Promise<Seeded> {
  const patterns = await dissectSamples(scratch);
  say(`${patterns.length} samples dissected`);
  const key = `fwk_${randomBytes(32).toString('base64url')}`;
  const newcomer = `fwk_${randomBytes(32).toString('base64url')}`;
  const ids: string[] = [];
  const written: Promise<void>[] = [];
  const began = Date.now();
  const random = dice(7);
  const rows = async function* rows(): AsyncGenerator<Rows> {
    const at = new Date(began).toISOString();
    for (let nth = 0; nth <= OWNERS; nth++) yield { table: 'users', row: { id: `owner-${nth}`, name: `owner-${nth}`, role: nth === 0 ? 'admin' : 'analyst', password: null, created_at: at, disabled_at: null } };
    yield { table: 'keys', row: { id: 'load', hash: tokenHash(key), user_id: 'owner-1', name: 'load', role: 'analyst', created_at: at, used_at: null, revoked_at: null } };
    yield { table: 'keys', row: { id: 'newcomer', hash: tokenHash(newcomer), user_id: 'owner-0', name: 'newcomer', role: 'reader', created_at: at, used_at: null, revoked_at: null } };
    for (let first = 1; first <= count; first += 100) {
      const together = Array.from({ length: Math.min(100, count - first + 1) }, (_, step) => ({ nth: first + step, pattern: patterns[Math.floor(random() * patterns.length)] as Pattern, id: '', dice: random() }));
      for (const each of together) {
        const time = began - ((count - each.nth) / count) * DAYS * 86_400_000 - 60_000;
        each.id = caseId(time, randomBytes(10));
        ids.push(each.id);
        yield { table: 'cases', row: variant(each.pattern.one, each, new Date(time).toISOString()) };
      }
      for (const { id, nth, pattern } of together) for (const mail of pattern.mails) yield { table: 'mails', row: { ...mail, case_id: id, line_json: renamed(String(mail['line_json']), nth) } };
      for (const { id, pattern } of together) for (const stage of pattern.stages) yield { table: 'stages', row: { ...stage, case_id: id } };
      for (const { id, pattern } of together) for (const blob of pattern.blobs) yield { table: 'blobs', row: { ...blob, case_id: id } };
      for (const { id, pattern } of together) {
        written.push(blobs.put(id, String(pattern.one['sha256']), pattern.bytes));
        if (written.length >= BLOBS_AT_ONCE) await written.shift();
      }
      if (first % 20_000 === 1 && first > 1) say(`${first - 1} cases`);
    }
  };
  const put = await store.load(rows());
  await Promise.all(written);
  say(`${count} cases in ${put} rows, in ${Math.round((Date.now() - began) / 1_000)} s`);
  return { ids, key, newcomer };
}

function variant(one: Row, { id, nth, dice: chance }: { readonly id: string; readonly nth: number; readonly dice: number }, at: string): Row {
  return {
    ...one, number: nth, id, name: `seed-${nth}.eml`, owner_id: nth % NEWCOMER_EVERY === 0 ? 'owner-0' : `owner-${1 + (nth % OWNERS)}`, visibility: chance < PRIVATE ? 'private' : 'team', created_at: at, dissected_at: at,
    worst_json: one['worst_json'] === null ? null : renamed(String(one['worst_json']), nth), terms: `${String(one['terms'])} seed${nth} lot${nth % 1_000}`,
  };
}

function renamed(line: string, nth: number): string {
  const mail = JSON.parse(line) as MailLine;
  return JSON.stringify({ ...mail, subject: `${mail.subject} ${nth}` });
}

/** Our own samples, taken in and dissected as any mail is, in a store of their own. */
async function dissectSamples(folder: string): Promise<readonly Pattern[]> {
  const store = await openSqliteStore(folder);
  const blobs = openBlobFolder(join(folder, 'blobs'));
  const bytesOf = new Map<string, Uint8Array>();
  for (const name of readdirSync('samples').filter((each) => each.endsWith('.eml')).toSorted()) {
    const bytes = new Uint8Array(readFileSync(join('samples', name)));
    const id = caseId(Date.now(), randomBytes(10));
    const hash = await sha256(bytes);
    bytesOf.set(hash, bytes);
    await blobs.put(id, hash, bytes);
    await store.cases.accept([{ id, ownerId: null, visibility: 'team', source: 'file', name, sha256: hash, sizeBytes: bytes.length, tlp: 'amber', order: OFFLINE, at: new Date().toISOString() }]);
  }
  const working = await workJobs({ store, blobs, concurrency: 2, report: () => {} });
  for (let counts = await store.queue.counts(); counts.waiting + counts.running > 0; counts = await store.queue.counts()) await new Promise((done) => { setTimeout(done, 100); });
  await working.stop(1_000);
  const rows: Rows[] = [];
  for await (const row of store.dump()) rows.push(row);
  await store.close();
  const of = (table: string, id: unknown): readonly Row[] => rows.filter((each) => each.table === table && each.row['case_id'] === id).map(({ row }) => row);
  return rows.filter(({ table, row }) => table === 'cases' && row['state'] === 'done').map(({ row }) => ({
    one: row, mails: of('mails', row['id']), stages: of('stages', row['id']), blobs: of('blobs', row['id']), bytes: bytesOf.get(String(row['sha256'])) ?? new Uint8Array(),
  }));
}
