import type { ReceivedField } from '../../message/model.ts';
import { isPublicAddress } from '../domains.ts';
import type { AddressKind } from './model.ts';

/**
 * What an address can be reached by. *Source*: the IANA registries of special-purpose addresses. The ranges set aside
 * for documentation count as public: texts and samples use them as such.
 */
export function kindOfAddress(address: string): AddressKind {
  if (/^127\.|^::1$/.test(address)) return 'loopback';
  if (address.includes(':')) {
    if (/^(?:::|ff|100::)/i.test(address) && !/^::ffff:/i.test(address)) return 'reserved';
    return isPublicAddress(address) ? 'public' : 'private';
  }
  if (/^(?:0|22[4-9]|2[3-5]\d)\./.test(address)) return 'reserved';
  return isPublicAddress(address) ? 'public' : 'private';
}

/** The address that a server writes of itself: `by host (address)`, as Exchange does. */
export function ownAddress(field: ReceivedField): string | null {
  return /\bby\s+\S+\s+\(([0-9a-f:.]{3,45})\)/i.exec(field.text)?.[1] ?? null;
}

/** Whether two addresses stand so near that one organisation holds both: a /16 of IPv4, a /20 of IPv6. */
export function areNeighbours(one: string, other: string): boolean {
  if (one.includes(':') !== other.includes(':')) return false;
  if (!one.includes(':')) return one.split('.').slice(0, 2).join('.') === other.split('.').slice(0, 2).join('.');
  const head = (address: string): string => address.toLowerCase().split(':').slice(0, 2).map((group) => group.padStart(4, '0')).join('').slice(0, 5);
  return head(one) === head(other);
}
