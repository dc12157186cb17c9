import type { Collector } from '../collector.ts';
import type { HopSeen, TraceSeen } from '../model.ts';
import { inSource } from '../place.ts';
import { kindOfAddress } from './addresses.ts';
import { findBoundary } from './boundary.ts';
import { whoPassedItOn } from './passed-on.ts';

/** Servers of honest mail are a handful; loops end at 25 to 100. */
const MOST_HOPS = 50;

/**
 * The trace, topmost field first. A Received field is written by the server that took the mail in, so only the fields
 * of the reader's own house are attested: from the top down to the boundary. Everything below came with the mail and
 * may be invented.
 */
export const collectHops: Collector = ({ mail, trust, seen }) => {
  const author = seen('mailbox').find((mailbox) => mailbox.role === 'author')?.domain ?? null;
  const fields = mail.message.header.received;
  const found = findBoundary(mail.message.header, trust);
  const { boundary } = found;
  const hops = fields.slice(0, MOST_HOPS).map((field, index): HopSeen => {
    const time = field.date?.time ?? null;
    const older = fields[index + 1]?.date?.time ?? null;
    return {
      kind: 'hop', id: `hop:${index}`, places: [inSource(field.text, field.range)], index,
      standing: boundary !== null && index <= boundary ? 'attested' : 'claimed', isBoundary: index === boundary,
      helo: field.helo, reverseName: field.reverseName, address: field.address, addressKind: field.address === null ? null : kindOfAddress(field.address),
      by: field.by, protocol: field.protocol, time, zoneMinutes: field.date?.zoneMinutes ?? null,
      delayMs: time === null || older === null ? null : time - older,
    };
  });
  const trace: TraceSeen = { kind: 'trace', id: 'trace:0', places: hops.filter((hop) => hop.isBoundary).flatMap((hop) => hop.places), hops: fields.length, ...found, passedOnBy: whoPassedItOn(mail.message, author, hops[boundary ?? -1]?.reverseName ?? null) };
  return [trace, ...hops];
};
