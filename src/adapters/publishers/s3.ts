import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { ConfigError } from '../../base/errors.ts';
import { checkAddress } from './send-json.ts';

/** Where the site goes, and who may put it there. */
export interface Bucket {
  /** `https://s3.example` of any S3-compatible service; the bucket's name stands in the path. */
  readonly endpoint: string;
  readonly bucket: string;
  /** With a slash at its end, or empty. */
  readonly prefix: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
}

/** Requests at a time: enough to fill a line, few enough for any service's patience. */
const AT_ONCE = 8;
/** One file's wait; a try again is the library's, at most so often. */
const PUT_TIMEOUT_MS = 30_000;
const RETRIES = 2;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.xml': 'application/xml; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8', '.txt': 'text/plain; charset=utf-8', '.csv': 'text/csv; charset=utf-8', '.zone': 'text/plain; charset=utf-8',
};

/** `s3://BUCKET/PREFIX` taken apart. *Errors*: {@link ConfigError}. */
export function readBucket(address: string, settings: { readonly endpoint: string; readonly region: string; readonly keyId: string | null; readonly secret: string | null }): Bucket {
  const found = /^s3:\/\/([a-z0-9][a-z0-9.-]+)(?:\/(.*))?$/.exec(address);
  if (found === null) throw new ConfigError('bad-value', `--s3 takes s3://BUCKET or s3://BUCKET/FOLDER; not “${address}”.`);
  if (settings.keyId === null || settings.secret === null) throw new ConfigError('no-secret', '--s3 needs FUWAKE_S3_KEY_ID and FUWAKE_S3_SECRET.');
  const prefix = (found[2] ?? '').replace(/^\/+|\/+$/g, '');
  return { endpoint: checkAddress(settings.endpoint, 'FUWAKE_S3_ENDPOINT').replace(/\/+$/, ''), bucket: found[1] ?? '', prefix: prefix === '' ? '' : `${prefix}/`, region: settings.region, keyId: settings.keyId, secret: settings.secret };
}

/**
 * Puts changed files of a site into a bucket and takes removed ones out. What pages point to goes first and the lists
 * that point to pages go last, so that nobody meets a link to what is not there yet.
 * *Shape*: what was done, for a reader. *Source*: Amazon S3 REST API, PutObject and DeleteObject, Signature Version 4.
 */
export async function putSite(folder: string, changed: readonly string[], removed: readonly string[], bucket: Bucket): Promise<string> {
  const { AwsClient } = await import('aws4fetch');
  const client = new AwsClient({ accessKeyId: bucket.keyId, secretAccessKey: bucket.secret, service: 's3', region: bucket.region, retries: RETRIES });
  const faults: string[] = [];
  const ask = async (path: string, method: string, body: Uint8Array<ArrayBuffer> | null): Promise<void> => {
    const url = `${bucket.endpoint}/${bucket.bucket}/${(bucket.prefix + path).split('/').map(encodeURIComponent).join('/')}`;
    try {
      const answer = await client.fetch(url, { method, redirect: 'error', signal: AbortSignal.timeout(PUT_TIMEOUT_MS), ...(body === null ? {} : { body, headers: { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' } }) });
      if (!answer.ok && !(method === 'DELETE' && answer.status === 404)) faults.push(`${path}: ${answer.status} ${/<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1] ?? ''}`.trim());
    } catch (error) {
      faults.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  for (const rank of [0, 1, 2]) {
    await inTurn(changed.filter((path) => rankOf(path) === rank), async (path) => ask(path, 'PUT', new Uint8Array(await readFile(join(folder, path)))));
    // Lists that point to pages which did not arrive would be broken.
    if (faults.length > 0) break;
  }
  if (faults.length === 0) await inTurn(removed, (path) => ask(path, 'DELETE', null));
  return faults.length === 0 ? `${changed.length} put, ${removed.length} removed` : `stopped: ${faults.slice(0, 3).join('; ')}${faults.length > 3 ? ` and ${faults.length - 3} more` : ''}`;
}

/** 0: what pages need; 1: pages of warnings; 2: what points to them. */
const rankOf = (path: string): number => (/^(?:plate|card|data)\/|^(?:style\.css|search\.js)$/.test(path) ? 0 : /^(?:ja|en)\/\d{4}-/.test(path) ? 1 : 2);

async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  }));
}
