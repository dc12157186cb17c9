import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Reach } from '../../adapters/lookups/address-guard.ts';
import { isOutside, publicReach } from '../../adapters/lookups/address-guard.ts';

/** How the proxy finds, judges and reaches machines; tests have a zoo of their own behind it. */
export interface Way extends Reach {
  /** A socket on its way, or one that is there: then nothing is waited for. */
  readonly dial: (address: string, port: number) => Socket | Promise<Socket>;
}

/** The public network, without this machine itself: its public address is inside, too. */
export function publicWay(): Way {
  const own = new Set(Object.values(networkInterfaces()).flatMap((each) => (each ?? []).map(({ address }) => address.toLowerCase())));
  return {
    addressesOf: publicReach.addressesOf,
    isAllowed: (address) => isOutside(address) && !own.has(address.toLowerCase()),
    dial: (address, port) => connect({ host: address, port }),
  };
}
