import type { ReceivedField } from '../../message/model.ts';
import type { Collector } from '../collector.ts';
import type { HopSeen } from '../model.ts';
import { isPublicAddress, isSameHouse } from '../domains.ts';
import { inSource } from '../place.ts';

/**
 * The trace, topmost field first. A Received field is written by the server that took the mail in, so only the fields
 * of the reader's own house are attested: from the top down to the boundary, the first one that tells of a client
 * from outside. Everything below came with the mail and may be invented.
 */
export const collectHops: Collector = ({ mail, trust }) => {
  const fields = mail.message.header.received;
  const boundary = boundaryOf(fields, trust);
  return fields.slice(0, 50).map((field, index): HopSeen => ({
    kind: 'hop', id: `hop:${index}`, places: [inSource(field.text, field.range)], index,
    standing: boundary !== null && index <= boundary ? 'attested' : 'claimed',
    isBoundary: index === boundary,
    helo: field.helo, reverseName: field.reverseName, address: field.address, by: field.by, time: field.date?.time ?? null,
  }));
};

function boundaryOf(fields: readonly ReceivedField[], trust: readonly string[]): number | null {
  const house = fields[0]?.by ?? null;
  const isOurs = (host: string | null): boolean =>
    host !== null && (trust.length > 0 ? trust.some((name) => host === name || host.endsWith(`.${name}`)) : host === house || isSameHouse(host, house));
  for (const [index, field] of fields.entries()) {
    if (!isOurs(field.by)) return null;
    const isFromOutside = field.address !== null && isPublicAddress(field.address) && !isOurs(field.reverseName ?? field.helo);
    if (isFromOutside) return index;
  }
  return null;
}
