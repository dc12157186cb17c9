import { ConfigError } from '../../base/errors.ts';

/** A receiver that does not answer in this time is told as such; nothing is sent again by itself. */
const SEND_TIMEOUT_MS = 10_000;
/** Bytes of an answer that are read; what is wanted of it is an id. */
const MOST_ANSWER = 1_000_000;

/** What a receiver answered; `status` 0: it was not reached, and `said` is why. */
export interface Answer {
  readonly status: number;
  readonly said: string;
  readonly json: Readonly<Record<string, unknown>> | null;
}

/** Whether a secret may be sent there: over TLS, or to this very machine. */
export function checkAddress(url: string, what: string): string {
  if (!/^https:\/\/|^http:\/\/(?:127\.0\.0\.1|\[::1\]|localhost)(?:[:/]|$)/.test(url)) throw new ConfigError('bad-value', `${what} must be an https address.`);
  return url;
}

/** Sends once, follows no redirect, and throws nothing: what went wrong is in the answer. */
export async function send(url: string, method: string, headers: Readonly<Record<string, string>>, body: string | Uint8Array<ArrayBuffer> | null): Promise<Answer> {
  try {
    const answer = await fetch(url, { method, redirect: 'error', signal: AbortSignal.timeout(SEND_TIMEOUT_MS), headers, ...(body === null ? {} : { body }) });
    const said = (await answer.text()).slice(0, MOST_ANSWER);
    return { status: answer.status, said: said.slice(0, 200), json: readJson(said) };
  } catch (error) {
    return { status: 0, said: error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error), json: null };
  }
}

export const sendJson = (url: string, headers: Readonly<Record<string, string>>, value: unknown, method = 'POST'): Promise<Answer> => send(url, method, { 'content-type': 'application/json', ...headers }, JSON.stringify(value));

/** How it went, for a reader: no secret is in it. */
export const told = ({ status, said }: Answer): string => (status >= 200 && status < 300 ? 'done' : status === 0 ? `not delivered (${said})` : `refused (${status}: ${said.replace(/\s+/g, ' ').slice(0, 120)})`);

export const isDone = ({ status }: Answer): boolean => status >= 200 && status < 300;

function readJson(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null ? (Array.isArray(value) ? { list: value } : (value as Readonly<Record<string, unknown>>)) : null;
  } catch {
    return null;
  }
}
