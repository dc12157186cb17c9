import { createHash } from 'node:crypto';
import { permanent } from './ask-error.ts';
import type { FetchGuarded } from './fetch-guarded.ts';
import type { AskList } from './url-lists.ts';
import { askCarefully } from './ask-carefully.ts';
import type { Clock } from './ask-carefully.ts';

/** Google keeps URLs under these names. *Source*: the Safe Browsing v5 `ThreatType`. */
const THREATS: Readonly<Record<number, string>> = { 1: 'MALWARE', 2: 'SOCIAL_ENGINEERING', 3: 'UNWANTED_SOFTWARE', 4: 'POTENTIALLY_HARMFUL_APPLICATION' };
const ANSWER_BYTES = 262_144;
/** Bytes of a hash that are sent: many pages share them, so that Google does not learn which one was meant. */
const PREFIX_BYTES = 4;

/** Google Safe Browsing v5 by hash prefixes. The URL itself is never sent. */
export function askSafeBrowsing(fetch: FetchGuarded, endpoint: string, key: string, timeoutMs: number, clock?: Clock): AskList {
  const ask = askCarefully({ source: 'Google Safe Browsing', timeoutMs, ttlMs: 300_000, gapMs: 100, retries: 1 }, clock);
  return (href) => ask(href, async (signal) => {
    const hashes = expressionsOf(href).map((expression) => createHash('sha256').update(expression).digest());
    if (hashes.length === 0) throw permanent('bad-url', 'Only web addresses are listed.');
    const prefixes = hashes.map((hash) => `hashPrefixes=${encodeURIComponent(hash.subarray(0, PREFIX_BYTES).toString('base64'))}`);
    const { body } = await fetch({ url: `${endpoint}?${prefixes.join('&')}`, headers: { 'x-goog-api-key': key }, sizeLimitBytes: ANSWER_BYTES, signal });
    const whole = new Set(hashes.map((hash) => hash.toString('base64')));
    const hit = readAnswer(body).find(({ hash, threats }) => whole.has(hash.toString('base64')) && threats.length > 0);
    return hit === undefined ? undefined : { list: 'Google Safe Browsing', threat: hit.threats[0] ?? '–' };
  });
}

/** The host's suffixes times the path's prefixes under which a page may be listed. *Source*: "URLs and Hashing" of Safe Browsing v5. */
export function expressionsOf(href: string): readonly string[] {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return [];
  const url = new URL(href);
  const host = url.hostname.replace(/^\.+|\.+$/g, '').replace(/\.{2,}/g, '.');
  const labels = host.split('.');
  const isLiteral = /^[\d.]+$|^\[/.test(host);
  const hosts = isLiteral ? [host] : [host, ...Array.from({ length: Math.max(0, Math.min(4, labels.length - 2)) }, (_, at) => labels.slice(Math.max(1, labels.length - 5) + at).join('.'))];
  const path = url.pathname.replace(/\/{2,}/g, '/');
  const folders = path.split('/').slice(1, -1);
  const paths = [...(url.search === '' ? [] : [`${path}${url.search}`]), path, ...[0, 1, 2, 3].filter((depth) => depth <= folders.length).map((depth) => `/${folders.slice(0, depth).map((folder) => `${folder}/`).join('')}`)];
  return [...new Set(hosts.flatMap((host) => paths.map((path) => `${host}${path}`)))];
}

interface Row {
  readonly hash: Buffer;
  readonly threats: readonly string[];
}

/** `SearchHashesResponse`, as protocol buffer or JSON. *Errors*: AskError `garbage`. */
function readAnswer(body: Uint8Array): readonly Row[] {
  if (body[0] === 0x7b) return readJson(body);
  return fieldsOf(body).filter((field) => field.number === 1).map(({ bytes }) => {
    const fields = fieldsOf(bytes);
    return { hash: Buffer.from(fields.find((field) => field.number === 1)?.bytes ?? []), threats: fields.filter((field) => field.number === 2).flatMap(({ bytes }) => threatOf(fieldsOf(bytes))) };
  });
}

// A detail with attributes is a canary or means frames only: no charge against a page that a reader opens.
function threatOf(detail: readonly Field[]): readonly string[] {
  const threat = THREATS[detail.find((field) => field.number === 1)?.value ?? 0];
  return threat === undefined || detail.some((field) => field.number === 2) ? [] : [threat];
}

function readJson(body: Uint8Array): readonly Row[] {
  try {
    const { fullHashes = [] } = JSON.parse(new TextDecoder().decode(body)) as { readonly fullHashes?: readonly { readonly fullHash: string; readonly fullHashDetails?: readonly { readonly threatType: string; readonly attributes?: readonly string[] }[] }[] };
    return fullHashes.map(({ fullHash, fullHashDetails = [] }) => ({ hash: Buffer.from(fullHash, 'base64'), threats: fullHashDetails.filter((detail) => (detail.attributes ?? []).length === 0).map((detail) => detail.threatType) }));
  } catch {
    throw permanent('garbage', 'Safe Browsing answered something that cannot be read.');
  }
}

interface Field {
  readonly number: number;
  readonly value: number;
  readonly bytes: Uint8Array;
}

/** The fields of one protocol-buffer message; only the two wire types that this answer has. */
function fieldsOf(message: Uint8Array): readonly Field[] {
  const fields: Field[] = [];
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = message[at];
      if (byte === undefined) break;
      at += 1;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
    throw permanent('garbage', 'Safe Browsing answered something that cannot be read.');
  };
  while (at < message.length) {
    const tag = varint();
    const value = varint();
    if ((tag & 7) === 0) fields.push({ number: tag >>> 3, value, bytes: new Uint8Array() });
    else if ((tag & 7) === 2 && at + value <= message.length) {
      fields.push({ number: tag >>> 3, value: 0, bytes: message.subarray(at, at + value) });
      at += value;
    } else throw permanent('garbage', 'Safe Browsing answered something that cannot be read.');
  }
  return fields;
}
