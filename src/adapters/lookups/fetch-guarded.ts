import { request as requestPlain } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { Reach } from './address-guard.ts';
import { addressToConnect, publicReach } from './address-guard.ts';
import { permanent, temporary } from './ask-error.ts';

export interface Fetched {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array;
}

export interface FetchRequest {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly sizeLimitBytes: number;
  readonly signal: AbortSignal;
  /** Statuses that are an answer; all others are failures. 200 always is. */
  readonly answers?: readonly number[];
}

export type FetchGuarded = (request: FetchRequest) => Promise<Fetched>;

/** RDAP servers send on to registrars once or twice; more is a loop. */
const REDIRECTS = 4;
/** A source that wants a longer pause is not asked again in this run. */
const LONGEST_PAUSE_MS = 3_600_000;
const AGENT = 'fuwake (mail dissection; https://www.npmjs.com/package/fuwake)';

/**
 * Fetches from sources that fuwake itself chose, never from a mail's links. Every hop is judged at connect time; no
 * cookie, no referrer, no proxy; what is larger than its limit is refused, not cut.
 * *Errors*: AskError `private-address`, `redirects`, `too-large`, `rate-limited`, `restricted`, `server-error`, `http-NNN`, `bad-url`.
 */
export function fetchGuarded(reach: Reach = publicReach): FetchGuarded {
  const follow: FetchGuarded = async (request) => {
    let url = urlOf(request.url);
    for (let hop = 0; hop <= REDIRECTS; hop += 1) {
      const response = await open(url, request, reach, hop === 0 || url.origin === urlOf(request.url).origin);
      const location = response.headers.location;
      if (location === undefined || ![301, 302, 303, 307, 308].includes(response.statusCode ?? 0)) return await finish(response, request);
      response.destroy();
      const next = urlOf(location, url);
      if (url.protocol === 'https:' && next.protocol !== 'https:') throw permanent('redirects', `${url.hostname} sends on to an unprotected address.`);
      url = next;
    }
    throw permanent('redirects', `${urlOf(request.url).hostname} sends on more than ${REDIRECTS} times.`);
  };
  return (request) => follow(request).catch((cause: unknown) => {
    throw request.signal.aborted ? temporary('timeout', 'The source gave no whole answer in time.') : cause;
  });
}

function urlOf(text: string, base?: URL): URL {
  const url = URL.canParse(text, base) ? new URL(text, base) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) throw permanent('bad-url', 'The source names an address that cannot be fetched.');
  return url;
}

async function open(url: URL, { headers, signal }: FetchRequest, reach: Reach, mayShowKey: boolean): Promise<IncomingMessage> {
  const address = await addressToConnect(url.hostname, reach);
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  // A key travels to the origin it was meant for and to no other.
  const sent = { 'user-agent': AGENT, accept: '*/*', 'accept-encoding': 'identity', host: url.host, ...(mayShowKey ? headers : {}) };
  return await new Promise((resolve, reject) => {
    const call = request({
      host: address, port: url.port === '' ? undefined : Number(url.port), path: `${url.pathname}${url.search}`, headers: sent, signal, agent: false,
      ...(url.protocol === 'https:' ? { servername: url.hostname } : {}),
    }, resolve);
    call.on('error', reject);
    call.end();
  });
}

async function finish(response: IncomingMessage, { sizeLimitBytes, answers = [] }: FetchRequest): Promise<Fetched> {
  const status = response.statusCode ?? 0;
  if (status !== 200 && !answers.includes(status)) {
    response.destroy();
    throw refusal(status, response.headers['retry-after']);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > sizeLimitBytes) {
      response.destroy();
      throw permanent('too-large', `The answer is larger than ${sizeLimitBytes} bytes.`);
    }
    chunks.push(chunk);
  }
  if (!response.complete) throw temporary('cut-off', 'The answer broke off.');
  return { status, type: response.headers['content-type'] ?? '', body: Buffer.concat(chunks) };
}

function refusal(status: number, retryAfter: string | undefined): Error {
  if (status === 429 || status === 509) return temporary('rate-limited', `The source wants fewer questions (HTTP ${status}).`, pauseOf(retryAfter));
  if (status === 401 || status === 403 || status === 407 || status === 451) return permanent('restricted', `The source does not answer us (HTTP ${status}).`);
  return status >= 500 ? temporary('server-error', `The source has a fault (HTTP ${status}).`) : permanent(`http-${status}`, `The source answered HTTP ${status}.`);
}

function pauseOf(retryAfter: string | undefined): number {
  const ms = /^\d+$/.test(retryAfter ?? '') ? Number(retryAfter) * 1000 : Date.parse(retryAfter ?? '') - Date.now();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_PAUSE_MS) : LONGEST_PAUSE_MS;
}

/** The body as JSON. *Errors*: AskError `garbage`: an answer that cannot be read is not an answer. */
export function jsonOf({ body }: Fetched): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as unknown;
  } catch {
    throw permanent('garbage', 'The source answered something that is no JSON.');
  }
}
