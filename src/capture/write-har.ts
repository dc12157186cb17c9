import type { Request, Response } from 'playwright-core';
import { HAR_BYTES, LINE_LENGTH } from './limits.ts';
import type { ResourceSeen } from './model.ts';

/** One request with what came back, as far as it did. */
export interface Exchange {
  readonly request: Request;
  readonly response: Response | null;
  readonly seen: ResourceSeen;
}

interface Pair {
  readonly name: string;
  readonly value: string;
}

const pairsOf = (headers: Readonly<Record<string, string>>): readonly Pair[] => Object.entries(headers).map(([name, value]) => ({ name, value: value.slice(0, LINE_LENGTH) }));

/**
 * All that the page fetched, in the form that browsers' own tools read. Bodies are not in it: their hashes are.
 * *Source*: HAR 1.2.
 */
export function writeHar(exchanges: readonly Exchange[], browser: string): Uint8Array {
  const entries = exchanges.map(({ request, response, seen }) => {
    const { startTime, domainLookupStart, connectStart, connectEnd, requestStart, responseStart, responseEnd } = request.timing();
    const span = (from: number, to: number): number => (from >= 0 && to >= from ? Math.round((to - from) * 1_000) / 1_000 : -1);
    const timings = { dns: -1, connect: span(connectStart, connectEnd), blocked: span(0, domainLookupStart >= 0 ? domainLookupStart : requestStart), send: 0, wait: Math.max(0, span(requestStart, responseStart)), receive: Math.max(0, span(responseStart, responseEnd)) };
    const body = request.postData();
    return {
      startedDateTime: new Date(startTime).toISOString(), time: Object.values(timings).reduce((sum, ms) => sum + Math.max(0, ms), 0), timings, cache: {},
      request: {
        method: request.method(), url: request.url().slice(0, 2_000), httpVersion: 'HTTP/1.1', cookies: [], headers: pairsOf(request.headers()), queryString: [], headersSize: -1, bodySize: body?.length ?? 0,
        ...(body === null ? {} : { postData: { mimeType: request.headers()['content-type'] ?? '', text: body.slice(0, LINE_LENGTH) } }),
      },
      response: {
        status: response?.status() ?? 0, statusText: response?.statusText() ?? '', httpVersion: 'HTTP/1.1', cookies: [], headers: pairsOf(response?.headers() ?? {}), redirectURL: response?.headers()['location'] ?? '', headersSize: -1,
        bodySize: seen.sizeBytes ?? -1, content: { size: seen.sizeBytes ?? 0, mimeType: seen.mediaType, ...(seen.sha256 === null ? {} : { comment: `sha256 ${seen.sha256}` }) },
        ...(seen.failure === null ? {} : { _error: seen.failure }),
      },
    };
  });
  const write = (rows: readonly unknown[]): Uint8Array => Buffer.from(JSON.stringify({ log: { version: '1.2', creator: { name: 'fuwake', version: '1' }, browser: { name: 'Chromium', version: browser }, entries: rows } }));
  let rows: readonly unknown[] = entries;
  let har = write(rows);
  while (har.length > HAR_BYTES && rows.length > 0) {
    rows = rows.slice(0, Math.floor(rows.length / 2));
    har = write(rows);
  }
  return har;
}
