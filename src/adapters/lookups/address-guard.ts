import { BlockList, isIP } from 'node:net';
import { lookup } from 'node:dns/promises';
import { permanent, temporary } from './ask-error.ts';

/** Ranges that are somebody's inside: a look-up that ends there would be an attack on the reader's own network. */
const INSIDE_V4 = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24],
  ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) INSIDE_V4.addSubnet(net, bits, 'ipv4');
// A list of its own: in one list, the block of mapped addresses would hold every IPv4 address.
const INSIDE_V6 = new BlockList();
for (const [net, bits] of [
  ['::', 127], ['::ffff:0:0', 96], ['64:ff9b::', 96], ['64:ff9b:1::', 48], ['100::', 64], ['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['fc00::', 7], ['fe80::', 10], ['fec0::', 10], ['ff00::', 8],
] as const) INSIDE_V6.addSubnet(net, bits, 'ipv6');

/** Whether a connection to the address stays on the public network. *Source*: IANA's special-purpose registries. */
export function isOutside(address: string): boolean {
  const version = isIP(address);
  return version === 4 ? !INSIDE_V4.check(address, 'ipv4') : version === 6 && !INSIDE_V6.check(address, 'ipv6');
}

/** How adapters find and judge the machine behind a name; tests name their own loopback server here. */
export interface Reach {
  readonly addressesOf: (host: string) => Promise<readonly string[]>;
  readonly isAllowed: (address: string) => boolean;
}

export const publicReach: Reach = {
  addressesOf: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  isAllowed: isOutside,
};

/**
 * The address to connect to. Judged here and used as it is, so that no second question can be answered otherwise.
 * *Errors*: AskError `private-address` when the name leads inside, `no-address` when it leads nowhere.
 */
export async function addressToConnect(host: string, { addressesOf, isAllowed }: Reach): Promise<string> {
  const bare = host.replace(/^\[|\]$/g, '');
  const addresses = isIP(bare) === 0 ? await addressesOf(bare).catch((cause: unknown) => { throw temporary('no-address', `${bare} has no address (${cause instanceof Error ? cause.message : String(cause)}).`); }) : [bare];
  const [first] = addresses;
  if (first === undefined) throw temporary('no-address', `${bare} has no address.`);
  // One inside address is enough to refuse: a name that has both is a trap.
  if (!addresses.every(isAllowed)) throw permanent('private-address', `${bare} leads to a private address; it is not asked.`);
  return first;
}
