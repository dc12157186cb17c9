import { getDomain, parse } from 'tldts';

/**
 * The registrable domain of a host, private suffixes counted (`a.github.io` is registrable, `github.io` is not);
 * `null` for an address literal, a bare suffix or no host at all. *Source*: the Public Suffix List, by tldts.
 */
export function registrableDomain(host: string): string | null {
  return host === '' ? null : getDomain(host, { allowPrivateDomains: true });
}

/** Whether a registrable domain stands in a registry's book: one under a private suffix is a customer's name only. */
export function isRegisteredName(domain: string): boolean {
  return getDomain(domain) === domain.toLowerCase();
}

/** Whether two hosts are under one registrable domain. */
export function isSameHouse(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const house = registrableDomain(one);
  return house !== null && house === registrableDomain(other);
}

/** Whether the host is an IP address, in any bracket. */
export function isAddressLiteral(host: string): boolean {
  return parse(host.replace(/^\[|\]$/g, '')).isIp === true;
}

/** Whether an address is one that the public network routes; private, loopback and link-local ones prove nothing. */
export function isPublicAddress(address: string): boolean {
  if (address.includes(':')) return !/^(::1?$|f[cd]|fe[89ab])/i.test(address);
  return !/^(0|10|127|169\.254|172\.(1[6-9]|2\d|3[01])|192\.168|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(address);
}

/** The name under which DNS holds the name of an address (RFC 1035 §3.5, RFC 3596 §2.5). */
export function reverseName(address: string): string {
  if (!address.includes(':')) return `${address.split('.').toReversed().join('.')}.in-addr.arpa`;
  const [head = '', tail = ''] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const middle = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const nibbles = [...left, ...middle, ...right].map((group) => group.padStart(4, '0')).join('');
  return `${[...nibbles].toReversed().join('.')}.ip6.arpa`;
}

/** Whether the host ends in a suffix that the Public Suffix List knows; a bare suffix (`github.io`) does. */
export function hasKnownEnding(host: string): boolean {
  const { isIcann, isPrivate } = parse(host, { allowPrivateDomains: true });
  return isIcann === true || isPrivate === true;
}
