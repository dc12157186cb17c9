import type { Collector } from '../collector.ts';
import type { NetworkHolder } from '../model.ts';

/** Addresses whose holder is asked: the boundary's client and two behind links. The answer is for whoever reports abuse. */
const ADDRESSES = 3;

/** Who holds the networks that the mail came from and leads to, and where they want abuse reported. */
export const collectNetworkHolders: Collector = async ({ seen, outside }) => {
  const places = new Map(seen('address-place').map((place) => [place.address, place]));
  return await Promise.all([...places.values()].slice(0, ADDRESSES).map(async ({ address, of, places }): Promise<NetworkHolder> =>
    ({ kind: 'network-holder', id: `network-holder:${address}`, places, address, of, outcome: await outside.networkRegistration(address) })));
};
