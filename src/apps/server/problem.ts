import type { Context } from 'hono';
import { ConfigError, LimitError, NoMailError } from '../../base/errors.ts';
import { StoreDownError, StoreFullError } from '../../workbench/store-errors.ts';
import type { Env } from './context.ts';

/** An answer that is no success, in the form of RFC 9457. `code` is for programs and stays the same. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterS: number | null;

  constructor(status: number, code: string, detail: string, retryAfterS: number | null = null) {
    super(detail);
    this.status = status;
    this.code = code;
    this.retryAfterS = retryAfterS;
  }
}

export const notFound = (): Problem => new Problem(404, 'not-found', 'There is no such thing, or it is not yours to see.');

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request is not understood', 401: 'Not signed in', 403: 'Not allowed', 404: 'Not found', 409: 'Not possible now', 413: 'Too large', 415: 'Not a kind that is taken in', 416: 'No such range', 422: 'Not acceptable',
  429: 'Too many requests', 500: 'A fault of fuwake', 503: 'Not available at the moment', 507: 'No room left',
};
/** A database that restarts is back after some seconds. */
const RETRY_S = 5;

/** What an error is for the one who asked. A fault of our own says nothing of its cause: that may hold words of a mail. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreFullError) return new Problem(507, error.code, error.message);
  if (error instanceof StoreDownError) return new Problem(503, error.code, error.message, RETRY_S);
  if (error instanceof NoMailError || error instanceof LimitError || error instanceof ConfigError) return new Problem(422, error.code, error.message);
  return new Problem(500, 'fault', 'Something went wrong that should not. It was written to the log.');
}

/** Sends it. */
export function sendProblem(c: Context<Env>, { status, code, message, retryAfterS }: Problem): Response {
  const body = { type: `urn:fuwake:problem:${code}`, title: TITLES[status] ?? 'Not possible', status, code, detail: message, instance: `urn:fuwake:request:${c.get('requestId')}` };
  return c.newResponse(JSON.stringify(body), status as 400, { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...(retryAfterS === null ? {} : { 'retry-after': String(retryAfterS) }) });
}
