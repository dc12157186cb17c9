import { Resolver } from 'node:dns/promises';
import type { Outside, RecordType } from '../../evidence/ports.ts';
import { permanent, temporary } from './ask-error.ts';
import type { Attempt } from './ask-carefully.ts';
import { askCarefully } from './ask-carefully.ts';
import type { Clock } from './ask-carefully.ts';

/** How a name is resolved: by the servers named here, else by the machine's own. */
export type Resolve = (name: string, type: RecordType) => Attempt<readonly string[]>;

/** Longer names do not exist (RFC 1035 §2.3.4). */
const NAME_LENGTH = 253;
/** Records of one answer that are kept: more is an attack on the reader of the report. */
const RECORDS = 100;
/** Of one wait for one server; the policy's own limit stands above it. */
const SERVER_TIMEOUT_MS = 2_000;

/** DNS, with an outcome for everything that can happen. */
export function dnsLookups(resolve: Resolve, timeoutMs: number, clock?: Clock): Outside['dns'] {
  const ask = askCarefully({ source: 'DNS', timeoutMs, ttlMs: 300_000, gapMs: 0, retries: 1 }, clock);
  return (name, type) => {
    const host = name.toLowerCase().replace(/\.$/, '');
    return ask(`${type} ${host}`, async (signal) => {
      if (!isName(host)) throw permanent('bad-name', 'This is no name that DNS could hold.');
      const records = await resolve(host, type)(signal);
      return records === undefined || records.length === 0 ? undefined : records.slice(0, RECORDS);
    });
  };
}

// Underscores stand in names of services; anything else outside letters, digits and hyphens is nobody's name.
const isName = (host: string): boolean => host.length > 0 && host.length <= NAME_LENGTH && host.split('.').every((label) => /^[a-z0-9_*](?:[a-z0-9_-]{0,62})$/.test(label));

/** Asks name servers directly. */
export function resolveBy(servers: readonly string[]): Resolve {
  const resolver = new Resolver({ timeout: SERVER_TIMEOUT_MS, tries: 2 });
  if (servers.length > 0) resolver.setServers(servers);
  return (name, type) => async () => {
    try {
      switch (type) {
        case 'A': return await resolver.resolve4(name);
        case 'AAAA': return await resolver.resolve6(name);
        case 'NS': return await resolver.resolveNs(name);
        case 'PTR': return await resolver.resolvePtr(name);
        case 'TXT': return (await resolver.resolveTxt(name)).map((chunks) => chunks.join(''));
        case 'MX': return (await resolver.resolveMx(name)).map(({ priority, exchange }) => `${priority} ${exchange}`);
      }
    } catch (cause) {
      const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
      // The only two answers that mean "there is none".
      if (code === 'ENOTFOUND' || code === 'ENODATA') return undefined;
      throw failureFrom(code);
    }
  };
}

function failureFrom(code: string): Error {
  switch (code) {
    case 'ETIMEOUT': return temporary('timeout', 'No name server answered in time.');
    case 'EREFUSED': return permanent('refused', 'The name server refuses to answer us.');
    case 'ESERVFAIL': return temporary('server-error', 'The name server could not find the answer (SERVFAIL).');
    case 'EBADRESP': case 'EFORMERR': return permanent('garbage', 'The name server answered something that is no DNS.');
    case 'EBADNAME': return permanent('bad-name', 'This is no name that DNS could hold.');
    default: return temporary('unreachable', `The name server cannot be reached (${code === '' ? 'unknown' : code}).`);
  }
}
