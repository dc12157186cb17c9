import { sql } from 'kysely';
import type { Expression, ExpressionBuilder, Kysely, RawBuilder, Selectable, SelectQueryBuilder, SqlBool, Transaction } from 'kysely';
import type { LimitHit } from '../../base/limits.ts';
import { worstOf } from '../../workbench/describe-mail.ts';
import type { Case, CaseMarking, CaseState, Job, MailLine, Order, Source, Visibility } from '../../workbench/model.ts';
import { OFFLINE } from '../../workbench/model.ts';
import type { CaseFilter, CaseStore, Viewer } from '../../workbench/ports.ts';
import { questionOf } from '../../workbench/search-terms.ts';
import { auditRow } from './accounts.ts';
import { figuresFrom } from './figures.ts';
import type { Kind } from './migrations.ts';
import type { CaseTable, Tables } from './schema.ts';

/** Puts a job to the queue inside the transaction that makes it necessary. */
export type Enqueue = (trx: Transaction<Tables>, job: Job, at: string) => Promise<void>;
/** Whether the row of `cases` that is looked at has a job that is not done. */
export type HasJob = RawBuilder<SqlBool>;

/** Jobs that one sweep makes; the next one makes the others. */
const REQUEUED_AT_ONCE = 500;

/** The cases in either database; what differs is the search for words and the queue. */
export function casesIn(db: Kysely<Tables>, kind: Kind, enqueue: Enqueue, hasJob: HasJob): CaseStore {
  const isWanted = (job: Job) => (eb: ExpressionBuilder<Tables, 'cases'>) => eb.and([eb('id', '=', job.caseId), eb('run', '=', job.run), eb('state', 'in', ['waiting', 'dissecting'])]);
  return {
    accept: async (intakes, audit = []) => await db.transaction().execute(async (trx) => {
      for (const intake of intakes) {
        const { numInsertedOrUpdatedRows } = await trx.insertInto('cases').values({
          id: intake.id, owner_id: intake.ownerId, visibility: intake.visibility, source: intake.source, name: intake.name, sha256: intake.sha256, size_bytes: intake.sizeBytes, tlp: intake.tlp, note: '',
          state: 'waiting', refusal_code: null, refusal_detail: null, run: 1, order_json: JSON.stringify(intake.order), created_at: intake.at, dissected_at: null, limits_json: '[]', mail_count: 0,
          label: null, brand_id: null, worst_json: null, terms: '',
        }).onConflict((conflict) => conflict.column('id').doNothing()).executeTakeFirst();
        if (numInsertedOrUpdatedRows !== 1n) throw new KnownIdError();
        await trx.insertInto('blobs').values({ case_id: intake.id, sha256: intake.sha256, size_bytes: intake.sizeBytes, what: 'input' }).execute();
        await enqueue(trx, { caseId: intake.id, run: 1 }, intake.at);
      }
      for (const line of audit) await trx.insertInto('audit').values(auditRow(line)).execute();
      return true;
    }).catch((error: unknown) => {
      if (error instanceof KnownIdError) return false;
      throw error;
    }),
    find: async (id, viewer) => {
      const [row, slugs] = await Promise.all([
        db.selectFrom('cases').select(CASE_COLUMNS).where('id', '=', id).where((eb) => visibleTo(eb, viewer)).executeTakeFirst(),
        db.selectFrom('published').select('slug').where('case_id', '=', id).orderBy('at').execute(),
      ]);
      return row === undefined ? null : caseOf(row, slugs.map(({ slug }) => slug));
    },
    list: async (filter, viewer, { cursor, limit }) => {
      const question = filter.text === undefined ? [] : questionOf(filter.text);
      const isIndexed = kind === 'sqlite' && question.length > 0;
      // SQLite's index of words gives the latest first and stops when the page is full; asked for as a set, it would gather all that it finds before.
      const from = isIndexed ? db.selectFrom(sql<Selectable<CaseTable>>`case_terms cross join cases`.as('cases')) as unknown as SelectQueryBuilder<Tables, 'cases', object> : db.selectFrom('cases');
      const number = isIndexed ? sql<number>`case_terms.rowid` : sql.ref<number>('cases.number');
      const rows = await from.select(CASE_COLUMNS)
        .where((eb) => eb.and([...(question.length === 0 ? [] : [hasWords(question, kind)]), visibleTo(eb, viewer), ...conditions(eb, filter, viewer), ...(cursor === null ? [] : [sql<SqlBool>`${number} < ${Number(cursor)}`])]))
        .orderBy(number, 'desc').limit(limit + 1).execute();
      const shown = rows.slice(0, limit);
      const slugs = shown.length === 0 ? [] : await db.selectFrom('published').select(['case_id', 'slug']).where('case_id', 'in', shown.map((row) => row.id)).execute();
      return { cases: shown.map((row) => caseOf(row, slugs.filter((each) => each.case_id === row.id).map(({ slug }) => slug))), next: rows.length > limit ? String(shown.at(-1)?.number) : null };
    },
    mailsOf: async (id) => (await db.selectFrom('mails').select('line_json').where('case_id', '=', id).orderBy('nth').execute()).map((row) => JSON.parse(row.line_json) as MailLine),
    stage: async (id, nth, stage) => (await db.selectFrom('stages').select('gzip').where('case_id', '=', id).where('nth', '=', nth).where('stage', '=', stage).executeTakeFirst())?.gzip ?? null,
    blobsOf: async (id) => (await db.selectFrom('blobs').selectAll().where('case_id', '=', id).execute()).map((row) => ({ sha256: row.sha256, sizeBytes: row.size_bytes, what: row.what })),
    change: async (id, change) => {
      if (Object.keys(change).length > 0) await db.updateTable('cases').set(change).where('id', '=', id).execute();
    },
    order: async (id, order) => await db.transaction().execute(async (trx) => {
      const row = await trx.updateTable('cases').set((eb) => ({ run: eb('run', '+', 1), state: 'waiting', refusal_code: null, refusal_detail: null, order_json: JSON.stringify(order) })).where('id', '=', id).returning('run').executeTakeFirst();
      if (row === undefined) return null;
      await enqueue(trx, { caseId: id, run: row.run }, new Date().toISOString());
      return row.run;
    }),
    begin: async (job) => {
      const row = await db.updateTable('cases').set({ state: 'dissecting' }).where(isWanted(job)).returning(CASE_COLUMNS).executeTakeFirst();
      return row === undefined ? null : caseOf(row, []);
    },
    finish: async (job, result, at) => await db.transaction().execute(async (trx) => {
      const worst = worstOf(result.mails);
      const row = await trx.updateTable('cases').set({
        state: 'done', refusal_code: null, refusal_detail: null, dissected_at: at, limits_json: JSON.stringify(result.limits), mail_count: result.mails.length,
        label: worst?.label ?? null, brand_id: worst?.brand?.id ?? null, worst_json: worst === null ? null : JSON.stringify(worst), terms: result.terms.join(' '),
      }).where(isWanted(job)).returning('number').executeTakeFirst();
      if (row === undefined) return false;
      await trx.deleteFrom('mails').where('case_id', '=', job.caseId).execute();
      await trx.deleteFrom('stages').where('case_id', '=', job.caseId).execute();
      for (const mail of result.mails) await trx.insertInto('mails').values({ case_id: job.caseId, nth: mail.nth, line_json: JSON.stringify(mail) }).execute();
      for (const { nth, stage, gzip } of result.stages) await trx.insertInto('stages').values({ case_id: job.caseId, nth, stage, gzip }).execute();
      for (const blob of result.blobs) await trx.insertInto('blobs').values({ case_id: job.caseId, sha256: blob.sha256, size_bytes: blob.sizeBytes, what: blob.what }).onConflict((conflict) => conflict.columns(['case_id', 'sha256']).doNothing()).execute();
      if (kind === 'sqlite') await indexTerms(trx, row.number, result.terms.join(' '));
      return true;
    }),
    refuse: async (job, state, refusal, at) =>
      (await db.updateTable('cases').set({ state, refusal_code: refusal.code, refusal_detail: refusal.detail, dissected_at: at }).where(isWanted(job)).executeTakeFirst()).numUpdatedRows === 1n,
    erase: async (id) => await db.transaction().execute(async (trx) => {
      const row = await trx.deleteFrom('cases').where('id', '=', id).returning('number').executeTakeFirst();
      if (row === undefined) return false;
      for (const table of ['mails', 'stages', 'blobs', 'published'] as const) await trx.deleteFrom(table).where('case_id', '=', id).execute();
      if (kind === 'sqlite') {
        await sql`delete from case_terms where rowid = ${row.number}`.execute(trx);
        await trx.deleteFrom('jobs').where('case_id', '=', id).execute();
      }
      return true;
    }),
    known: async (ids) => new Set(ids.length === 0 ? [] : (await db.selectFrom('cases').select('id').where('id', 'in', ids).execute()).map(({ id }) => id)),
    idsBefore: async (at, limit) => (await db.selectFrom('cases').select('id').where('created_at', '<', at).orderBy('created_at').limit(limit).execute()).map(({ id }) => id),
    requeue: async (olderThan) => await db.transaction().execute(async (trx) => {
      const lost = await trx.selectFrom('cases').select(['id', 'run']).where('state', 'in', ['waiting', 'dissecting']).where('created_at', '<', olderThan).where(sql<SqlBool>`not ${hasJob}`).orderBy('number').limit(REQUEUED_AT_ONCE).execute();
      for (const { id, run } of lost) await enqueue(trx, { caseId: id, run }, new Date().toISOString());
      return lost.length;
    }),
    published: async (caseId, nth, slug, userId, at) => void await db.insertInto('published').values({ case_id: caseId, nth, slug, user_id: userId, at }).onConflict((conflict) => conflict.columns(['case_id', 'slug']).doNothing()).execute(),
    figures: async (viewer, fromDay, toDay) => await figuresFrom(db, viewer, fromDay, toDay),
  };
}

/** Undoes the transaction that would have taken the same case in twice. */
class KnownIdError extends Error {}

/** Words of a case, findable in SQLite; what stood there before is replaced. */
export async function indexTerms(trx: Kysely<Tables>, number: number, terms: string): Promise<void> {
  await sql`delete from case_terms where rowid = ${number}`.execute(trx);
  await sql`insert into case_terms (rowid, terms) values (${number}, ${terms})`.execute(trx);
}

const CASE_COLUMNS = [
  'number', 'id', 'owner_id', 'visibility', 'source', 'name', 'sha256', 'size_bytes', 'tlp', 'note', 'state', 'refusal_code', 'refusal_detail', 'run', 'order_json', 'created_at', 'dissected_at', 'limits_json',
  'mail_count', 'worst_json',
] as const satisfies readonly (keyof CaseTable)[];

/** The one place that says who may see a case. */
export function visibleTo(eb: ExpressionBuilder<Tables, 'cases'>, viewer: Viewer): Expression<SqlBool> {
  return viewer === 'all' ? eb.lit(true) as unknown as Expression<SqlBool> : eb.or([eb('visibility', '=', 'team'), eb('owner_id', '=', viewer.userId)]);
}

function conditions(eb: ExpressionBuilder<Tables, 'cases'>, filter: CaseFilter, viewer: Viewer): readonly Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = [];
  if (filter.label !== undefined) all.push(eb('label', '=', filter.label));
  if (filter.brandId !== undefined) all.push(eb('brand_id', '=', filter.brandId));
  if (filter.state !== undefined) all.push(eb('state', '=', filter.state));
  if (filter.fromDay !== undefined) all.push(eb('created_at', '>=', filter.fromDay));
  if (filter.toDay !== undefined) all.push(eb('created_at', '<', `${filter.toDay}U`));
  if (filter.isMine === true && viewer !== 'all') all.push(eb('owner_id', '=', viewer.userId));
  return all;
}

/** Whether a case has all the words, by the index of either database. */
function hasWords(question: ReturnType<typeof questionOf>, kind: Kind): Expression<SqlBool> {
  return kind === 'sqlite'
    ? sql<SqlBool>`cases.number = case_terms.rowid and case_terms match ${question.map(({ term, isPrefix }) => `"${term}"${isPrefix ? '*' : ''}`).join(' AND ')}`
    : sql<SqlBool>`array_to_tsvector(string_to_array(terms, ' ')) @@ ${question.map(({ term, isPrefix }) => `'${term.replaceAll('\\', '\\\\').replaceAll('\'', '\'\'')}'${isPrefix ? ':*' : ''}`).join(' & ')}::tsquery`;
}

function caseOf(row: Pick<Selectable<CaseTable>, (typeof CASE_COLUMNS)[number]>, published: readonly string[]): Case {
  return {
    id: row.id, ownerId: row.owner_id, visibility: row.visibility as Visibility, source: row.source as Source, name: row.name, sha256: row.sha256, sizeBytes: row.size_bytes, tlp: row.tlp as CaseMarking, note: row.note,
    state: row.state as CaseState, refusal: row.refusal_code === null ? null : { code: row.refusal_code, detail: row.refusal_detail ?? '' }, run: row.run, order: { ...OFFLINE, ...JSON.parse(row.order_json) as Partial<Order> },
    createdAt: row.created_at, dissectedAt: row.dissected_at, limits: JSON.parse(row.limits_json) as readonly LimitHit[], worst: row.worst_json === null ? null : JSON.parse(row.worst_json) as MailLine,
    mailCount: row.mail_count, published,
  };
}
