import { BlockList } from 'node:net';
import { ConfigError } from '../../base/errors.ts';

/** Networks as ADDRESS or ADDRESS/BITS. *Errors*: {@link ConfigError}. */
export function allowList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = address.includes(':') ? 'ipv6' : 'ipv4';
    try {
      if (bits === undefined) list.addAddress(address, family);
      else list.addSubnet(address, Number(bits), family);
    } catch (cause) {
      throw new ConfigError('bad-value', `“${network}” is no address and no network.`, cause);
    }
  }
  return list;
}

/** IPv4 may come in the clothes of IPv6. */
export function isAllowed(list: BlockList, address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return list.check(plain, plain.includes(':') ? 'ipv6' : 'ipv4');
}
