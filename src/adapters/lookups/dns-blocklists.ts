import { isIP } from 'node:net';
import type { Outcome } from '../../base/outcome.ts';
import { absent, failed, found } from '../../base/outcome.ts';
import type { Answer, Listing, Listings, Outside } from '../../evidence/ports.ts';
import { reversed } from '../ip-address.ts';

/** A block list that answers by DNS: what is asked, and what each answer means. */
export interface DnsBlocklist {
  readonly source: string;
  readonly zone: string;
  readonly asks: 'domain' | 'address';
  /** An entry that the list always holds (RFC 5782 §5), by which it is told from a resolver that does not reach it. */
  readonly always: string;
  /** The list's own word for an answer; `null`: that answer lists nothing; `refused`: the list does not answer us. */
  readonly threatOf: (lastOctets: readonly [third: number, fourth: number]) => string | null;
}

const DBL: Readonly<Record<number, string>> = { 2: 'spam', 4: 'phishing', 5: 'malware', 6: 'botnet', 102: 'abused-legit', 103: 'abused-redirector', 104: 'abused-phishing', 105: 'abused-malware', 106: 'abused-botnet' };
const ZEN: Readonly<Record<number, string>> = { 2: 'spam-source', 3: 'spam-source', 4: 'infected-host', 9: 'hijacked-network', 10: 'end-user-network', 11: 'end-user-network', 30: 'botnet' };

const bits = (table: readonly (readonly [bit: number, threat: string])[]) => ([, fourth]: readonly [number, number]): string | null =>
  (fourth & 1) === 1 ? 'refused' : (table.find(([bit]) => (fourth & bit) !== 0)?.[1] ?? null);

/** *Source*: the lists' own pages of return codes. Their free use is for small, non-commercial sites. */
export const DNS_BLOCKLISTS: readonly DnsBlocklist[] = [
  { source: 'Spamhaus DBL', zone: 'dbl.spamhaus.org', asks: 'domain', always: 'dbltest.com', threatOf: ([third, fourth]) => (third === 1 ? (fourth === 255 ? 'refused' : (DBL[fourth] ?? null)) : null) },
  { source: 'SURBL', zone: 'multi.surbl.org', asks: 'domain', always: 'surbl-org-permanent-test-point.com', threatOf: bits([[8, 'phishing'], [16, 'malware'], [128, 'abused-legit'], [64, 'spam']]) },
  { source: 'URIBL', zone: 'multi.uribl.com', asks: 'domain', always: 'test.uribl.com', threatOf: bits([[2, 'spam'], [8, 'suspected'], [4, 'suspected']]) },
  { source: 'Spamhaus ZEN', zone: 'zen.spamhaus.org', asks: 'address', always: '2.0.0.127', threatOf: ([third, fourth]) => (third === 0 ? (ZEN[fourth] ?? null) : null) },
];

/** Asks every list of one kind about a domain or an address. */
export async function askDnsBlocklists(lists: readonly DnsBlocklist[], asks: DnsBlocklist['asks'], subject: string, dns: Outside['dns']): Promise<Listings> {
  return await Promise.all(lists.filter((list) => list.asks === asks).map(async (list) => ({ source: list.source, outcome: await askOne(list, subject, dns) })));
}

// A resolver without a way to the list says "no such name" to everything: that must not pass for "not listed".
const isThere = async (list: DnsBlocklist, dns: Outside['dns']): Promise<boolean> => (await dns(`${list.always}.${list.zone}`, 'A')).kind === 'found';

async function askOne(list: DnsBlocklist, subject: string, dns: Outside['dns']): Promise<Outcome<Answer<Listing>>> {
  const name = isIP(subject) === 0 ? subject : reversed(subject);
  const answer = await dns(`${name}.${list.zone}`, 'A');
  if (answer.kind === 'absent') return await isThere(list, dns) ? absent : failed('temperror', 'not-reached', `${list.source} cannot be reached through this resolver: its silence means nothing.`);
  if (answer.kind !== 'found') return answer;
  const codes = answer.value.value.map((record) => record.split('.').map(Number));
  // A resolver that sends every unknown name to its own page would list the whole world.
  if (codes.some(([first]) => first !== 127)) return failed('permerror', 'garbage', `Something else than ${list.source} answers for it.`);
  const threats = codes.map(([, second = 0, third = 0, fourth = 0]) => (second === 255 && third === 255 ? 'refused' : list.threatOf([third, fourth])));
  if (threats.includes('refused')) return failed('permerror', 'refused', `${list.source} does not answer this resolver (public resolvers and heavy use are refused).`);
  const threat = threats.find((threat) => threat !== null) ?? null;
  return threat === null ? absent : found({ ...answer.value, value: { list: list.source, threat }, source: list.source });
}
