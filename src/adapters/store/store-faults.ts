import { FuwakeError } from '../../base/errors.ts';
import { StoreDownError, StoreFullError } from '../../workbench/store-errors.ts';

/** SQLite: full, and: busy, locked, read-only, I/O error, cannot open. */
const SQLITE_FULL = 13;
const SQLITE_DOWN = [5, 6, 8, 10, 14];
/** PostgreSQL: no room, no memory; and all of connections, of shutting down, of starting up, of a serialisation that failed. */
const PG_FULL = /^53[12]00$/;
const PG_DOWN = /^(?:08...|57P0\d|25006|40001|40P01|53300)$/;
const SOCKET_DOWN = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH)$/;
const DISK_FULL = /^(?:ENOSPC|EDQUOT|EFBIG)$/;

/** What a database or a disk says, as the two things that a caller can act on; anything else stays what it is. */
export function storeFault(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof FuwakeError) return error;
  const { code, errcode } = error as Error & { readonly code?: unknown; readonly errcode?: unknown };
  const word = typeof code === 'string' ? code : '';
  if (DISK_FULL.test(word) || PG_FULL.test(word) || (typeof errcode === 'number' && (errcode & 0xff) === SQLITE_FULL)) return new StoreFullError(error);
  if (SOCKET_DOWN.test(word) || PG_DOWN.test(word) || (typeof errcode === 'number' && SQLITE_DOWN.includes(errcode & 0xff))) return new StoreDownError(error);
  // pg's pool says these in words only.
  if (/Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/i.test(error.message)) return new StoreDownError(error);
  if (error instanceof AggregateError && error.errors.length > 0) return storeFault(error.errors[0]);
  return error;
}

/** The same functions, with their faults told so. */
export function guarded<T extends object>(functions: T): T {
  return Object.fromEntries(Object.entries(functions).map(([name, value]) => [name, typeof value !== 'function' ? value : async (...args: unknown[]) => {
    try {
      return await (value as (...args: unknown[]) => unknown)(...args);
    } catch (error) {
      throw storeFault(error);
    }
  }])) as T;
}
