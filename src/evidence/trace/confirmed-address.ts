import { absent, found } from '../../base/outcome.ts';
import type { Collector, CollectorInput } from '../collector.ts';
import type { ConfirmedAddress, HopSeen } from '../model.ts';
import { isSameHouse, reverseName } from '../domains.ts';

/**
 * Forward-confirmed reverse DNS of the boundary client: its address has a name, and that name has the address.
 * It shows that the host is what it says; it says nothing about who wrote the mail. *Source*: RFC 8601 §2.7.3 `iprev`.
 */
export const collectConfirmedAddress: Collector = async (input) => {
  const hop = input.seen('hop').find((hop) => hop.isBoundary);
  if (hop === undefined || hop.address === null) return [];
  return [await confirm(input, hop, hop.address)];
};

async function confirm({ outside, seen }: CollectorInput, hop: HopSeen, address: string): Promise<ConfirmedAddress> {
  const author = seen('mailbox').find((mailbox) => mailbox.role === 'author');
  const base = { kind: 'confirmed-address', id: 'confirmed-address:0', places: hop.places, address } as const;
  const names = await outside.dns(reverseName(address), 'PTR');
  if (names.kind !== 'found') return { ...base, name: null, isAuthorsHouse: false, outcome: names.kind === 'absent' ? absent : names };
  const name = names.value.value[0]?.replace(/\.$/, '') ?? null;
  if (name === null) return { ...base, name, isAuthorsHouse: false, outcome: absent };
  const addresses = await outside.dns(name, address.includes(':') ? 'AAAA' : 'A');
  const isAuthorsHouse = isSameHouse(name, author?.domain ?? null);
  if (addresses.kind === 'failed' || addresses.kind === 'skipped') return { ...base, name, isAuthorsHouse, outcome: addresses };
  const isConfirmed = addresses.kind === 'found' && addresses.value.value.includes(address);
  return { ...base, name, isAuthorsHouse, outcome: found({ value: { isConfirmed }, source: names.value.source, takenAt: names.value.takenAt }) };
}
