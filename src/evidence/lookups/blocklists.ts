import type { Collector } from '../collector.ts';
import type { AddressListing, BlocklistAnswer } from '../model.ts';
import { linksToAskAbout } from './link-hosts.ts';

/** What each block list says about each link. One list's silence never speaks for another. */
export const collectBlocklists: Collector = async (input) => {
  const answers = await Promise.all(linksToAskAbout(input).map(async (link): Promise<readonly BlocklistAnswer[]> => {
    const lists = await input.outside.blocklists(link.url);
    return lists.map(({ source, outcome }, index) => ({
      kind: 'blocklist', id: `blocklist:${link.id}:${index}`, places: link.places, url: link.url, source, outcome,
    }));
  }));
  return answers.flat();
};

/** What the lists of sending addresses say about the boundary's client. Being listed is common among shared servers. */
export const collectAddressListings: Collector = async ({ seen, outside }) => {
  const hop = seen('hop').find((hop) => hop.isBoundary);
  if (hop === undefined || hop.address === null) return [];
  const { address, places } = hop;
  const lists = await outside.addressBlocklists(address);
  return lists.map(({ source, outcome }, index): AddressListing => ({ kind: 'address-listing', id: `address-listing:${index}`, places, address, source, outcome }));
};
