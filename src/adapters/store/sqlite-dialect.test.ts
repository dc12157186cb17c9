import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { StoreFullError } from '../../workbench/store-errors.ts';
import { NodeSqliteDialect, openSqlite } from './sqlite-dialect.ts';
import { guarded } from './store-faults.ts';

it('tells a database without room as full, keeps nothing of what did not fit, and goes on when there is room', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuwake-dialect-'));
  const database = openSqlite(join(folder, 'a.sqlite'));
  const db = new Kysely<{ readonly kept: { readonly text: string } }>({ dialect: new NodeSqliteDialect(database) });
  await db.schema.createTable('kept').addColumn('text', 'text').execute();
  const { put } = guarded({ put: async (chars: number): Promise<void> => await db.transaction().execute(async (trx) => {
    await trx.insertInto('kept').values({ text: 'first' }).execute();
    await trx.insertInto('kept').values({ text: 'x'.repeat(chars) }).execute();
  }) });
  const count = async (): Promise<number> => (await db.selectFrom('kept').select('text').execute()).length;
  database.exec('pragma max_page_count = 50');
  await expect(put(1_000_000)).rejects.toThrow(StoreFullError);
  expect(await count()).toBe(0);
  database.exec('pragma max_page_count = 5000');
  await put(1_000_000);
  expect(await count()).toBe(2);
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});
