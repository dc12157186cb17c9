import { BlockList, isIP } from 'node:net';
import type { NetworkRegistration, Registration } from '../../evidence/ports.ts';
import { permanent } from './ask-error.ts';
import type { FetchGuarded } from './fetch-guarded.ts';
import { jsonOf } from './fetch-guarded.ts';

type Json = Readonly<Record<string, unknown>>;

/** Which server answers for what: IANA's bootstrap files, fetched when first needed. *Source*: RFC 9224. */
export type Bootstrap = (file: 'dns' | 'ipv4' | 'ipv6', signal: AbortSignal) => Promise<unknown>;

export interface Rdap {
  /** `undefined`: the registry says that nobody has registered it. */
  readonly domain: (domain: string, signal: AbortSignal) => Promise<Registration | undefined>;
  readonly network: (address: string, signal: AbortSignal) => Promise<NetworkRegistration | undefined>;
}

/** Registrars' answers with every notice and link are 30 kB; more than this is no answer. */
const ANSWER_BYTES = 512_000;
/** Entities may hold entities; two floors are enough for registrar and abuse desk. */
const FLOORS = 3;

/** Asks registries by RDAP (RFC 9082, 9083). *Errors*: AskError `no-server` where nobody speaks RDAP for it. */
export function rdapClient(fetch: FetchGuarded, bootstrap: Bootstrap): Rdap {
  const get = async (base: string, path: string, objectClass: string, signal: AbortSignal): Promise<Json | undefined> => {
    const url = `${base.replace(/\/$/, '')}/${path}`;
    const answer = await fetch({ url, headers: { accept: 'application/rdap+json' }, sizeLimitBytes: ANSWER_BYTES, signal, answers: [404] });
    if (answer.status === 404) return undefined;
    const record = objectOf(jsonOf(answer));
    if (record?.['objectClassName'] !== objectClass) throw permanent('garbage', 'The registry answered something else than was asked.');
    return record;
  };
  return {
    domain: async (domain, signal) => {
      const base = serverFor(await bootstrap('dns', signal), (key) => domain === key || domain.endsWith(`.${key}`));
      const record = await get(base, `domain/${encodeURIComponent(domain)}`, 'domain', signal);
      return record === undefined ? undefined : registrationOf(record);
    },
    network: async (address, signal) => {
      const base = serverFor(await bootstrap(isIP(address) === 6 ? 'ipv6' : 'ipv4', signal), (key) => isWithin(address, key));
      const record = await get(base, `ip/${encodeURIComponent(address)}`, 'ip network', signal);
      return record === undefined ? undefined : networkOf(record);
    },
  };
}

/** The longest key that fits, and its first protected server. */
function serverFor(file: unknown, fits: (key: string) => boolean): string {
  const services = objectOf(file)?.['services'];
  if (!Array.isArray(services)) throw permanent('garbage', 'The list of registries cannot be read.');
  let best: { readonly key: string; readonly urls: readonly string[] } | null = null;
  for (const service of services as readonly unknown[]) {
    const [keys, urls] = Array.isArray(service) ? (service as readonly unknown[]) : [];
    for (const key of strings(keys)) if (fits(key.toLowerCase()) && key.length > (best?.key.length ?? -1)) best = { key, urls: strings(urls) };
  }
  const url = best?.urls.find((url) => url.startsWith('https:')) ?? best?.urls[0];
  if (url === undefined) throw permanent('no-server', 'No registry answers RDAP for it.');
  return url;
}

function isWithin(address: string, block: string): boolean {
  const [net = '', bits = ''] = block.split('/');
  const version = isIP(net);
  if (version === 0 || version !== isIP(address) || !/^\d{1,3}$/.test(bits) || Number(bits) > (version === 4 ? 32 : 128)) return false;
  const list = new BlockList();
  list.addSubnet(net, Number(bits), version === 4 ? 'ipv4' : 'ipv6');
  return list.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

function registrationOf(record: Json): Registration {
  const event = (action: string): string | null => textOf(objects(record['events']).find((event) => event['eventAction'] === action)?.['eventDate']);
  const registrar = entityOf(record, 'registrar', FLOORS);
  return {
    registeredAt: event('registration'), expiresAt: event('expiration'), registrar: registrar === null ? null : (cardOf(registrar, 'fn') ?? textOf(registrar['handle'])),
    status: strings(record['status']), abuseContact: abuseOf(record),
  };
}

function networkOf(record: Json): NetworkRegistration {
  const holder = entityOf(record, 'registrant', FLOORS) ?? entityOf(record, 'administrative', FLOORS);
  return { name: textOf(record['name']), holder: holder === null ? null : cardOf(holder, 'fn'), country: textOf(record['country']), abuseContact: abuseOf(record) };
}

function abuseOf(record: Json): string | null {
  const desk = entityOf(record, 'abuse', FLOORS);
  return desk === null ? null : (cardOf(desk, 'email') ?? null);
}

function entityOf(record: Json, role: string, floors: number): Json | null {
  if (floors === 0) return null;
  const entities = objects(record['entities']);
  for (const entity of entities) if (strings(entity['roles']).includes(role)) return entity;
  for (const entity of entities) {
    const inner = entityOf(entity, role, floors - 1);
    if (inner !== null) return inner;
  }
  return null;
}

/** One property of a jCard (RFC 7095): `["vcard", [["fn", {}, "text", "NAME"], …]]`. */
function cardOf(entity: Json, property: string): string | null {
  const card = entity['vcardArray'];
  const rows = Array.isArray(card) && Array.isArray(card[1]) ? (card[1] as readonly unknown[]) : [];
  const row = rows.find((row) => Array.isArray(row) && row[0] === property) as readonly unknown[] | undefined;
  return textOf(row?.[3]);
}

const objectOf = (value: unknown): Json | null => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null);
const objects = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as readonly unknown[]).map(objectOf).filter((item) => item !== null) : []);
const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as readonly unknown[]).filter((item) => typeof item === 'string') : []);
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value.slice(0, 300) : null);
