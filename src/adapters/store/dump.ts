import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { ConfigError } from '../../base/errors.ts';
import type { Store } from '../../workbench/ports.ts';
import { indexTerms } from './cases.ts';
import type { Kind } from './migrations.ts';
import { DUMPED } from './schema.ts';
import type { Tables } from './schema.ts';

/** Cases whose rows are read at once; a case is some ten kilobytes. */
const CASES_AT_ONCE = 100;
/** Rows that are put in by one statement: a whole backup row by row would take ten times as long. */
const ROWS_AT_ONCE = 100;
const OF_A_CASE = ['mails', 'stages', 'blobs', 'published'] as const satisfies readonly (keyof Tables)[];

type Row = Readonly<Record<string, unknown>>;

/** Every row, as of the moment in which `reading` began. Ends that transaction. */
export async function* dumpFrom(reading: Kysely<Tables>): ReturnType<Store['dump']> {
  for (const table of ['users', 'sessions', 'keys', 'identities', 'audit', 'settings'] as const) {
    for (const row of await reading.selectFrom(table).selectAll().execute()) yield { table, row };
  }
  for (let after = 0; ;) {
    const cases = await reading.selectFrom('cases').selectAll().where('number', '>', after).orderBy('number').limit(CASES_AT_ONCE).execute();
    for (const row of cases) yield { table: 'cases', row };
    const ids = cases.map(({ id }) => id);
    if (ids.length === 0) return;
    for (const table of OF_A_CASE) for (const row of await reading.selectFrom(table).selectAll().where('case_id', 'in', ids).execute()) yield { table, row };
    after = cases.at(-1)?.number ?? after;
  }
}

/** Puts a dump into an empty store, all or nothing. *Shape*: how many rows. */
export async function loadInto(db: Kysely<Tables>, kind: Kind, rows: Parameters<Store['load']>[0]): Promise<number> {
  return await db.transaction().execute(async (trx) => {
    for (const table of ['users', 'cases'] as const) {
      if ((await trx.selectFrom(table).select('id').limit(1).executeTakeFirst()) !== undefined) throw new ConfigError('store-not-empty', 'There are cases or people in this store already. A backup is put into an empty one: name another data folder or database.');
    }
    await trx.deleteFrom('settings').execute();
    let count = 0;
    let batch: { readonly table: string; readonly rows: Row[] } = { table: '', rows: [] };
    const put = async (): Promise<void> => {
      const { table, rows: together } = batch;
      if (together.length > 0) await trx.insertInto(table as 'settings').values(together as unknown as { readonly name: string; readonly value: string | null }[]).execute();
      if (kind === 'sqlite' && table === 'cases') for (const row of together) await indexTerms(trx, Number(row['number']), String(row['terms']));
      count += together.length;
    };
    for await (const { table, row } of rows) {
      if (!DUMPED.some((known) => known === table)) throw new ConfigError('bad-backup', `The backup has a table “${table}” that is not known here; it is of a newer fuwake.`);
      if (table !== batch.table || batch.rows.length >= ROWS_AT_ONCE) {
        await put();
        batch = { table, rows: [] };
      }
      batch.rows.push(row);
    }
    await put();
    if (kind === 'postgres') {
      for (const table of ['cases', 'audit'] as const) await sql`select setval(pg_get_serial_sequence(${table}, 'number'), coalesce((select max(number) from ${sql.table(table)}), 0) + 1, false)`.execute(trx);
    }
    return count;
  });
}
