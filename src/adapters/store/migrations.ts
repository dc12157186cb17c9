import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';
import type { Tables } from './schema.ts';

/** What differs between the two databases, and nothing more. */
export type Kind = 'sqlite' | 'postgres';

const first = (kind: Kind): Migration => ({
  up: async (db: Kysely<unknown>): Promise<void> => {
    const bytes = kind === 'sqlite' ? sql`blob` : sql`bytea`;
    const numbered = (table: string) => kind === 'sqlite'
      ? db.schema.createTable(table).addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
      : db.schema.createTable(table).addColumn('number', 'integer', (column) => column.generatedByDefaultAsIdentity().primaryKey());
    await db.schema.createTable('users').addColumn('id', 'text', (column) => column.primaryKey()).addColumn('name', 'text', (column) => column.notNull().unique())
      .addColumn('role', 'text', (column) => column.notNull()).addColumn('password', 'text').addColumn('created_at', 'text', (column) => column.notNull()).addColumn('disabled_at', 'text').execute();
    await db.schema.createTable('sessions').addColumn('hash', 'text', (column) => column.primaryKey()).addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('csrf', 'text', (column) => column.notNull()).addColumn('created_at', 'text', (column) => column.notNull()).addColumn('seen_at', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull()).addColumn('agent', 'text', (column) => column.notNull()).execute();
    await db.schema.createTable('keys').addColumn('id', 'text', (column) => column.primaryKey()).addColumn('hash', 'text', (column) => column.notNull().unique()).addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull()).addColumn('role', 'text', (column) => column.notNull()).addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('used_at', 'text').addColumn('revoked_at', 'text').execute();
    await numbered('cases').addColumn('id', 'text', (column) => column.notNull().unique()).addColumn('owner_id', 'text').addColumn('visibility', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull()).addColumn('name', 'text').addColumn('sha256', 'text', (column) => column.notNull()).addColumn('size_bytes', 'integer', (column) => column.notNull())
      .addColumn('tlp', 'text', (column) => column.notNull()).addColumn('note', 'text', (column) => column.notNull()).addColumn('state', 'text', (column) => column.notNull())
      .addColumn('refusal_code', 'text').addColumn('refusal_detail', 'text').addColumn('run', 'integer', (column) => column.notNull()).addColumn('order_json', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull()).addColumn('dissected_at', 'text').addColumn('limits_json', 'text', (column) => column.notNull())
      .addColumn('mail_count', 'integer', (column) => column.notNull()).addColumn('label', 'text').addColumn('brand_id', 'text').addColumn('worst_json', 'text')
      .addColumn('terms', 'text', (column) => column.notNull()).execute();
    await db.schema.createTable('mails').addColumn('case_id', 'text', (column) => column.notNull()).addColumn('nth', 'integer', (column) => column.notNull())
      .addColumn('line_json', 'text', (column) => column.notNull()).addPrimaryKeyConstraint('mails_key', ['case_id', 'nth']).execute();
    await db.schema.createTable('stages').addColumn('case_id', 'text', (column) => column.notNull()).addColumn('nth', 'integer', (column) => column.notNull()).addColumn('stage', 'text', (column) => column.notNull())
      .addColumn('gzip', bytes, (column) => column.notNull()).addPrimaryKeyConstraint('stages_key', ['case_id', 'nth', 'stage']).execute();
    await db.schema.createTable('blobs').addColumn('case_id', 'text', (column) => column.notNull()).addColumn('sha256', 'text', (column) => column.notNull()).addColumn('size_bytes', 'integer', (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull()).addPrimaryKeyConstraint('blobs_key', ['case_id', 'sha256']).execute();
    await db.schema.createTable('published').addColumn('case_id', 'text', (column) => column.notNull()).addColumn('nth', 'integer', (column) => column.notNull()).addColumn('slug', 'text', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull()).addColumn('at', 'text', (column) => column.notNull()).addPrimaryKeyConstraint('published_key', ['case_id', 'slug']).execute();
    await numbered('audit').addColumn('at', 'text', (column) => column.notNull()).addColumn('user_id', 'text').addColumn('user_name', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull()).addColumn('case_id', 'text').addColumn('detail', 'text', (column) => column.notNull()).execute();
    await db.schema.createTable('settings').addColumn('name', 'text', (column) => column.primaryKey()).addColumn('value', 'text').execute();
    const index = async (name: string, table: string, columns: readonly string[]): Promise<void> => db.schema.createIndex(name).on(table).columns([...columns]).execute();
    await index('sessions_user', 'sessions', ['user_id']);
    await index('keys_user', 'keys', ['user_id']);
    await index('cases_owner', 'cases', ['owner_id', 'number']);
    await index('cases_label', 'cases', ['label', 'number']);
    await index('cases_brand', 'cases', ['brand_id', 'number']);
    await index('cases_state', 'cases', ['state', 'number']);
    // Holds all that the charts count, so that they never read a row.
    await index('cases_day', 'cases', ['created_at', 'label', 'brand_id', 'visibility', 'owner_id']);
    if (kind === 'postgres') {
      await sql`create index cases_terms on cases using gin (array_to_tsvector(string_to_array(terms, ' ')))`.execute(db);
      return;
    }
    await sql`create virtual table case_terms using fts5(terms, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0")`.execute(db);
    await db.schema.createTable('jobs').addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement()).addColumn('case_id', 'text', (column) => column.notNull())
      .addColumn('run', 'integer', (column) => column.notNull()).addColumn('created_at', 'text', (column) => column.notNull()).addColumn('due_at', 'text', (column) => column.notNull())
      .addColumn('lease_until', 'text').addColumn('lease_owner', 'text').addColumn('attempts', 'integer', (column) => column.notNull()).addUniqueConstraint('jobs_one', ['case_id', 'run']).execute();
    await index('jobs_due', 'jobs', ['due_at']);
  },
});

/** The charts also count states, and name a brand by its latest case: without these in the index they read every row of their days. */
const wholeCharts = (kind: Kind): Migration => ({
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema.dropIndex('cases_day').execute();
    // In SQLite every index has the row's number as it is.
    await db.schema.createIndex('cases_day').on('cases').columns(['created_at', 'label', 'brand_id', 'state', 'visibility', 'owner_id', ...(kind === 'postgres' ? ['number'] : [])]).execute();
  },
});

/** PostgreSQL puts new words on a list beside the index; every question read that list, and the planner took the index for useless. */
const wordsAtOnce: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await sql`alter index cases_terms set (fastupdate = off)`.execute(db);
    await sql`select gin_clean_pending_list('cases_terms')`.execute(db);
  },
};

/** Whoever signs in by an identity provider. One identity of a provider for each person, so that nobody takes over an account by an address that was somebody else's. */
const identities: Migration = {
  up: async (db: Kysely<unknown>): Promise<void> => {
    await db.schema.createTable('identities').addColumn('issuer', 'text', (column) => column.notNull()).addColumn('subject', 'text', (column) => column.notNull()).addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull()).addPrimaryKeyConstraint('identities_key', ['issuer', 'subject']).addUniqueConstraint('identities_one', ['issuer', 'user_id']).execute();
  },
};

/** Every change of the tables, in order; a name never changes once it has run anywhere. */
export const migrationsFor = (kind: Kind): MigrationProvider => ({ getMigrations: async () => ({ '0001-first': first(kind), '0002-whole-charts': wholeCharts(kind), ...(kind === 'postgres' ? { '0003-words-at-once': wordsAtOnce } : {}), '0004-identities': identities }) });

/** Brings the tables up to date. Two servers that start at once wait for each other. */
export async function migrate(db: Kysely<Tables>, kind: Kind): Promise<void> {
  const { Migrator } = await import('kysely/migration');
  const { error } = await new Migrator({ db, provider: migrationsFor(kind) }).migrateToLatest();
  if (error !== undefined) throw error;
}
