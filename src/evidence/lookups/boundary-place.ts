import type { Collector } from '../collector.ts';
import { hostingOf } from './hosting.ts';

/** Whose network the boundary client's address is in. It is the place of a mail server, never of a person. */
export const collectBoundaryPlace: Collector = async ({ seen, outside }) => {
  const hop = seen('hop').find((hop) => hop.isBoundary);
  if (hop === undefined || hop.address === null) return [];
  const outcome = await outside.placeOfAddress(hop.address);
  const place = outcome.kind === 'found' ? outcome.value.value : null;
  return [{
    kind: 'address-place', id: `address-place:${hop.address}`, places: hop.places, address: hop.address, of: 'boundary-client',
    host: hop.reverseName, outcome, ...hostingOf(hop.address, place),
  }];
};
