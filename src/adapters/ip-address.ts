/** The eight groups of an IPv6 address that `isIP` has accepted. */
export function v6Groups(address: string): readonly number[] {
  const plain = address.replace(/%.*$/, '').replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) => `${(Number(a) * 256 + Number(b)).toString(16)}:${(Number(c) * 256 + Number(d)).toString(16)}`);
  const [head = '', tail] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const middle = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  return [...left, ...middle, ...right].map((group) => Number.parseInt(group, 16));
}

/** The address as DNS block lists want it: octets or nibbles from the last to the first (RFC 5782 §2.1). */
export function reversed(address: string): string {
  if (!address.includes(':')) return address.split('.').toReversed().join('.');
  return [...v6Groups(address).map((group) => group.toString(16).padStart(4, '0')).join('')].toReversed().join('.');
}
