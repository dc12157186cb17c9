import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { CompiledQuery, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely';
import type { DatabaseConnection, Dialect, DialectAdapter, Driver, SqliteDatabase, SqliteStatement } from 'kysely';

/** Statements kept ready: there are some sixty of them, and filters put together a few more. */
const KEPT_STATEMENTS = 200;
/** Another process of the same store may be writing; a commit takes milliseconds, a large result a second. */
const BUSY_MS = 10_000;

/**
 * What the journal may grow to before a commit empties it itself, with everybody waiting: 64 MiB. `openJournal` does it
 * long before, in a thread.
 */
const JOURNAL_PAGES = 16_384;

/**
 * Opens a database file as the store needs it: readers never wait, and a process that is killed loses nothing. What must
 * outlive a machine that loses its power is brought to the disk by `openJournal`: here it would stop the whole process.
 */
export function openSqlite(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: BUSY_MS });
  database.exec(`pragma journal_mode = wal; pragma synchronous = normal; pragma wal_autocheckpoint = ${JOURNAL_PAGES}; pragma foreign_keys = on; pragma cache_size = -8000;`);
  return database;
}

/**
 * Kysely's dialect for SQLite on Node's own driver. It differs from the one for better-sqlite3 in three things: transactions
 * take the write lock at once (several processes share the file, and one that read first and writes later would be
 * refused), one that SQLite has undone itself needs no undoing, and tables are changed inside a transaction, so that a
 * crash leaves none half made.
 */
export class NodeSqliteDialect extends SqliteDialect implements Dialect {
  readonly #database: SqliteDatabase;

  constructor(database: DatabaseSync) {
    const adapted = adapt(database);
    super({ database: adapted });
    this.#database = adapted;
  }

  override createDriver(): Driver {
    return new ImmediateDriver({ database: this.#database });
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter();
  }
}

class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // On a full disk SQLite has rolled back by itself; to be told of that would hide why.
    await super.rollbackTransaction(connection).catch((error: unknown) => {
      if (!(error instanceof Error && /no transaction is active/.test(error.message))) throw error;
    });
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Node's driver in the shape that Kysely expects. */
export function adapt(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => {
      kept.clear();
      if (database.isOpen) database.close();
    },
    prepare: (sql) => {
      const known = kept.get(sql);
      if (known !== undefined) return known;
      const statement = adaptStatement(database.prepare(sql));
      if (kept.size >= KEPT_STATEMENTS) kept.delete(kept.keys().next().value ?? '');
      kept.set(sql, statement);
      return statement;
    },
  };
}

function adaptStatement(statement: StatementSync): SqliteStatement {
  const values = (parameters: readonly unknown[]): SQLInputValue[] => [...parameters] as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}
