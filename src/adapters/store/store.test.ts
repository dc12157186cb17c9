import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLoopback } from '../../../test/loopback.ts';
import { findPostgres, startPostgres, tellMissing } from '../../../test/workbench/postgres.ts';
import type { TestPostgres } from '../../../test/workbench/postgres.ts';
import { OFFLINE } from '../../workbench/model.ts';
import type { Job, MailLine, ProgressEvent, RunResult, User } from '../../workbench/model.ts';
import type { Intake, Store } from '../../workbench/ports.ts';
import { termsOf } from '../../workbench/search-terms.ts';
import { openPostgresStore, openSqliteStore } from './open-store.ts';

openLoopback();

const KINDS = ['sqlite', 'postgres'] as const;
const AT = '2026-03-01T10:00:00.000Z';

const intake = (more: Partial<Intake> = {}): Intake => ({
  id: randomUUID(), ownerId: 'u1', visibility: 'private', source: 'file', name: 'a.eml', sha256: 'a'.repeat(64), sizeBytes: 10, tlp: 'amber', order: OFFLINE, at: AT, ...more,
});
const mail = (more: Partial<MailLine> = {}): MailLine => ({
  nth: 1, sha256: 'a'.repeat(64), subject: '【楽天】お支払い', authorName: '楽天', authorAddress: 'x[@]y[.]example', label: 'phishing', unwanted: 0.9, deception: 0.9, goal: null,
  brand: { id: 'rakuten', name: { ja: '楽天', en: 'Rakuten' } }, received: AT, ...more,
});
const result = (mails: readonly MailLine[] = [mail()], words = '楽天市場 お支払い example'): RunResult => ({
  mails, stages: [{ nth: 1, stage: 'dissection', gzip: gzipSync('{"a":"日本\\u0000"}') }], blobs: [{ sha256: 'b'.repeat(64), sizeBytes: 3, what: 'screenshot' }], terms: termsOf(words), limits: [],
});
const person = (name: string, role: User['role'] = 'analyst'): User => ({ id: randomUUID(), name, role, createdAt: AT, disabledAt: null });

describe.each(KINDS)('the store on %s', (kind) => {
  const isThere = kind === 'sqlite' || findPostgres() !== null;
  if (!isThere) tellMissing();
  const folder = mkdtempSync(join(tmpdir(), 'fuwake-store-'));
  let postgres: TestPostgres | null = null;
  let store: Store;
  const open = async (): Promise<Store> => (postgres === null ? await openSqliteStore(folder, { leaseMs: 30_000, pollMs: 20 }) : await openPostgresStore(postgres.url()));
  beforeAll(async () => {
    if (!isThere) return;
    if (kind === 'postgres') postgres = await startPostgres();
    store = await open();
  }, 60_000);
  afterAll(async () => {
    await store?.close();
    await postgres?.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  const given = it.skipIf(!isThere);

  given('takes a case in together with its job, once', async () => {
    const before = await store.queue.counts();
    const one = intake({ order: { ...OFFLINE, trust: ['mx.example'] } });
    expect(await store.cases.accept([one])).toBe(true);
    expect(await store.cases.accept([one])).toBe(false);
    expect(await store.cases.find(one.id, 'all')).toMatchObject({ state: 'waiting', run: 1, name: 'a.eml', order: { trust: ['mx.example'] }, refusal: null, worst: null });
    if (kind === 'sqlite') expect((await store.queue.counts()).waiting).toBe(before.waiting + 1);
  });

  given('shows a private case to its owner alone, also in lists, searches and figures', async () => {
    const mine = intake({ ownerId: 'owner', at: '2026-04-01T00:00:00.000Z' });
    await store.cases.accept([mine]);
    await store.cases.finish({ caseId: mine.id, run: 1 }, result([mail({ label: 'malware' })], 'zebra'), AT);
    const other = { userId: 'other' };
    expect(await store.cases.find(mine.id, other)).toBeNull();
    expect((await store.cases.list({ text: 'zebra' }, other, { cursor: null, limit: 10 })).cases).toEqual([]);
    expect((await store.cases.figures(other, '2026-04-01', '2026-04-01')).days).toEqual([]);
    expect((await store.cases.list({ text: 'zebra' }, { userId: 'owner' }, { cursor: null, limit: 10 })).cases.map(({ id }) => id)).toEqual([mine.id]);
    await store.cases.change(mine.id, { visibility: 'team', note: 'seen' });
    expect(await store.cases.find(mine.id, other)).toMatchObject({ note: 'seen', visibility: 'team' });
    expect((await store.cases.figures(other, '2026-04-01', '2026-04-01'))).toMatchObject({ days: [{ day: '2026-04-01', label: 'malware', count: 1 }], brands: [{ id: 'rakuten', name: { en: 'Rakuten' }, count: 1 }] });
  });

  given('takes a result over once: the second of two workers changes nothing', async () => {
    const one = intake();
    const job: Job = { caseId: one.id, run: 1 };
    await store.cases.accept([one]);
    expect(await store.cases.begin(job)).toMatchObject({ id: one.id });
    expect(await store.cases.begin(job)).not.toBeNull();
    const both = await Promise.all([store.cases.finish(job, result(), AT), store.cases.finish(job, result([mail({ subject: 'the other' })]), AT)]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await store.cases.mailsOf(one.id)).toHaveLength(1);
    expect(await store.cases.begin(job)).toBeNull();
    expect(await store.cases.refuse(job, 'broken', { code: 'x', detail: 'x' }, AT)).toBe(false);
    const stage = await store.cases.stage(one.id, 1, 'dissection');
    expect(JSON.parse(gunzipSync(stage ?? new Uint8Array()).toString())).toEqual({ a: '日本\u0000' });
    expect((await store.cases.blobsOf(one.id)).map(({ what }) => what).toSorted()).toEqual(['input', 'screenshot']);
  });

  given('takes only the result of the latest order', async () => {
    const one = intake();
    await store.cases.accept([one]);
    expect(await store.cases.order(one.id, { ...OFFLINE, online: true })).toBe(2);
    expect(await store.cases.finish({ caseId: one.id, run: 1 }, result(), AT)).toBe(false);
    expect(await store.cases.finish({ caseId: one.id, run: 2 }, result(), AT)).toBe(true);
    expect(await store.cases.order(randomUUID(), OFFLINE)).toBeNull();
  });

  given('finds words of two Japanese characters, beginnings of Latin words, and nothing by a quoting trick', async () => {
    const one = intake({ ownerId: 'finder' });
    await store.cases.accept([one]);
    await store.cases.finish({ caseId: one.id, run: 1 }, result([mail()], '【佐川急便】お荷物 kuroneko-delivery.example'), AT);
    const found = async (text: string): Promise<number> => (await store.cases.list({ text, isMine: true }, { userId: 'finder' }, { cursor: null, limit: 10 })).cases.length;
    expect(await Promise.all(['佐川', '川急便', '佐', 'kurone', 'KURONEKO 荷物', 'ｋｕｒｏｎｅｋｏ'].map(found))).toEqual([1, 1, 1, 1, 1, 1]);
    expect(await Promise.all(['佐急', 'neko', '荷物 zebra'].map(found))).toEqual([0, 0, 0]);
    for (const text of ['"', '\'', '*', 'a" OR "b', '\') or 1=1 --', '\\', ':*', 'AND', 'NEAR(', '\0']) await expect(found(text)).resolves.toBeTypeOf('number');
  });

  given('pages through lists without losing or repeating one', async () => {
    for (let nth = 0; nth < 7; nth++) await store.cases.accept([intake({ ownerId: 'pager', at: `2026-05-0${nth + 1}T00:00:00.000Z` })]);
    const seen: string[] = [];
    for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
      const page = await store.cases.list({ isMine: true }, { userId: 'pager' }, { cursor, limit: 3 });
      seen.push(...page.cases.map(({ createdAt }) => createdAt.slice(0, 10)));
      cursor = page.next;
    }
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1].map((day) => `2026-05-0${day}`));
    expect((await store.cases.list({ fromDay: '2026-05-02', toDay: '2026-05-03', isMine: true }, { userId: 'pager' }, { cursor: null, limit: 9 })).cases).toHaveLength(2);
  });

  given('erases a case with all its rows', async () => {
    const one = intake();
    await store.cases.accept([one]);
    await store.cases.finish({ caseId: one.id, run: 1 }, result([mail()], 'giraffe'), AT);
    await store.cases.published(one.id, 1, 'slug', 'u1', AT);
    expect(await store.cases.find(one.id, 'all')).toMatchObject({ published: ['slug'] });
    expect(await store.cases.erase(one.id)).toBe(true);
    expect(await store.cases.erase(one.id)).toBe(false);
    expect([await store.cases.find(one.id, 'all'), await store.cases.mailsOf(one.id), await store.cases.stage(one.id, 1, 'dissection'), await store.cases.blobsOf(one.id)]).toEqual([null, [], null, []]);
    expect((await store.cases.list({ text: 'giraffe' }, 'all', { cursor: null, limit: 5 })).cases).toEqual([]);
  });

  given('keeps people, sessions and keys; the last administrator stays', async () => {
    const { accounts } = store;
    await accounts.setupToken('hash-of-token');
    const [first, late] = await Promise.all([accounts.addUser(person('ann', 'admin'), 'p', true), accounts.addUser(person('eve', 'admin'), 'p', true)]);
    expect([first, late].filter(Boolean)).toHaveLength(1);
    expect(await accounts.setupToken()).toBeNull();
    const [admin] = await accounts.users();
    expect(await accounts.changeUser(admin?.id ?? '', { role: 'reader' })).toBe(false);
    const bob = person('bob');
    expect(await accounts.addUser(bob, 'p')).toBe(true);
    expect(await accounts.addUser(person('bob'), 'p')).toBe(false);
    await accounts.addSession({ hash: 'h', userId: bob.id, csrf: 'c', createdAt: AT, seenAt: AT, expiresAt: '2026-03-02T00:00:00.000Z', agent: 'test' });
    expect(await accounts.session('h', AT)).toMatchObject({ user: { name: 'bob' }, session: { csrf: 'c' } });
    expect(await accounts.session('h', '2026-03-03T00:00:00.000Z')).toBeNull();
    await accounts.addKey({ id: 'k', userId: bob.id, name: 'script', role: 'reader', createdAt: AT, usedAt: null, revokedAt: null }, 'kh');
    expect(await accounts.key('kh')).toMatchObject({ key: { role: 'reader' }, user: { id: bob.id } });
    expect(await accounts.changeUser(bob.id, { disabledAt: AT })).toBe(true);
    expect([await accounts.session('h', AT), await accounts.key('kh')]).toEqual([null, null]);
    await accounts.audit({ at: AT, userId: bob.id, userName: 'bob', action: 'case.erase', caseId: 'x', detail: '' });
    expect((await accounts.auditLines(5, null))[0]).toMatchObject({ action: 'case.erase', userName: 'bob' });
  });

  given('lets an identity of a provider belong to one person, and a person have one of each provider', async () => {
    const [one, other] = [person(`one-${randomUUID()}`), person(`other-${randomUUID()}`)];
    for (const user of [one, other]) await store.accounts.addUser(user, null);
    expect(await store.accounts.userByIdentity('https://sso.example', one.id)).toBe(null);
    expect(await store.accounts.link('https://sso.example', one.id, one.id, AT)).toBe(true);
    expect(await store.accounts.link('https://sso.example', one.id, other.id, AT)).toBe(false);
    expect(await store.accounts.link('https://sso.example', 'another', one.id, AT)).toBe(false);
    expect(await store.accounts.link('https://elsewhere.example', one.id, one.id, AT)).toBe(true);
    expect(await store.accounts.userByIdentity('https://sso.example', one.id)).toEqual(one);
    expect((await store.accounts.identitiesAt('https://sso.example')).get(one.id)).toBe(one.id);
    await store.accounts.addSession({ hash: one.id, userId: one.id, csrf: 'c', createdAt: AT, seenAt: AT, expiresAt: '2099-01-01T00:00:00.000Z', agent: '' });
    expect(await store.accounts.unlink('https://sso.example', one.id)).toBe(true);
    expect(await store.accounts.unlink('https://sso.example', one.id)).toBe(false);
    expect(await store.accounts.session(one.id, AT)).toBe(null);
    expect((await store.accounts.identitiesAt('https://sso.example')).has(one.id)).toBe(false);
    // The one at another provider stays, and this one is free for somebody else.
    expect(await store.accounts.userByIdentity('https://elsewhere.example', one.id)).toEqual(one);
    expect(await store.accounts.link('https://sso.example', one.id, other.id, AT)).toBe(true);
  });

  given('hands every job out until it is done, again where a worker failed, and to several workers never the same at once', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, async () => { const one = intake({ ownerId: 'queue' }); await store.cases.accept([one]); return one.id; }));
    const done = new Map<string, number>();
    const busy = new Set<string>();
    let clashes = 0;
    const failedOnce = new Set<string>();
    const handle = async ({ caseId, run }: Job): Promise<void> => {
      const key = `${caseId}/${run}`;
      if (busy.has(key)) clashes += 1;
      busy.add(key);
      await new Promise((ended) => { setTimeout(ended, 15); });
      busy.delete(key);
      if (caseId === ids[0] && !failedOnce.has(caseId)) {
        failedOnce.add(caseId);
        throw new Error('once');
      }
      await store.cases.finish({ caseId, run }, result(), AT);
      done.set(caseId, (done.get(caseId) ?? 0) + 1);
    };
    const workers = await store.queue.work({ concurrency: 3, handle });
    while (!ids.every((id) => done.has(id))) await new Promise((ended) => { setTimeout(ended, 25); });
    await workers.stop(1_000);
    expect(clashes).toBe(0);
    expect(ids.map((id) => done.get(id))).toEqual([1, 1, 1, 1, 1, 1]);
  }, 30_000);

  given('puts a job to a case that lost its own, and no second one to others', async () => {
    const one = intake({ ownerId: 'lost' });
    await store.cases.accept([one]);
    expect(await store.cases.requeue('2030-01-01T00:00:00.000Z')).toBe(0);
  });

  given('tells progress to whoever follows that case', async () => {
    const heard: ProgressEvent[] = [];
    const stop = store.progress.follow('case-1', (event) => heard.push(event));
    for (const caseId of ['case-2', 'case-1']) store.progress.tell({ caseId, run: 1, nth: 1, stage: 'verdict' });
    while (heard.length === 0) await new Promise((ended) => { setTimeout(ended, 10); });
    stop();
    expect(heard).toEqual([{ caseId: 'case-1', run: 1, nth: 1, stage: 'verdict' }]);
  });

  it.skipIf(kind !== 'postgres' || !isThere)('outlives a database that ends its connections in the middle of a transaction, and goes on by itself', async () => {
    const rows = store.dump();
    await rows.next();
    const other = new pg.Client({ connectionString: postgres?.url() });
    await other.connect();
    await other.query("select pg_terminate_backend(pid, 30000) from pg_stat_activity where application_name like 'fuwake%'");
    await other.end();
    await new Promise((heard) => { setTimeout(heard, 100); });
    await expect((async () => { for await (const row of rows) if (row.table === 'none') return; })()).rejects.toThrow();
    const one = intake();
    expect(await store.cases.accept([one])).toBe(true);
    expect(await store.cases.find(one.id, 'all')).toMatchObject({ state: 'waiting' });
  });

  given('is opened again with everything in it', async () => {
    const one = intake({ name: 'kept.eml' });
    await store.cases.accept([one]);
    await store.close();
    store = await open();
    expect(await store.cases.find(one.id, 'all')).toMatchObject({ name: 'kept.eml' });
  });

  given('is dumped and put into an empty store of the other kind', async () => {
    const other = await openSqliteStore(join(folder, 'other'));
    // More than one sweep makes jobs for.
    if (kind === 'sqlite') await store.cases.accept(Array.from({ length: 600 }, () => intake()));
    const rows: { readonly table: string; readonly row: Readonly<Record<string, unknown>> }[] = [];
    for await (const row of store.dump()) rows.push(row);
    expect(await other.load((async function* all() { yield* rows; })())).toBe(rows.length);
    const page = await other.cases.list({ text: '佐川' }, 'all', { cursor: null, limit: 5 });
    expect(page.cases).toEqual((await store.cases.list({ text: '佐川' }, 'all', { cursor: null, limit: 5 })).cases);
    expect(page.cases).toHaveLength(1);
    let made = 0;
    for (let more = 1; more > 0; made += more) more = await other.cases.requeue('2030-01-01T00:00:00.000Z');
    expect(made).toBe((await other.queue.counts()).waiting);
    expect(made).toBeGreaterThan(kind === 'sqlite' ? 600 : 0);
    await expect(other.load((async function* none() { /* nothing */ })())).rejects.toThrow('already');
    await other.close();
  });
});
