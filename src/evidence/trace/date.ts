import type { Collector } from '../collector.ts';
import { whole } from '../place.ts';

/** What the Date field says, against the clock of the server that took the mail in and the zone of the first server. */
export const collectDate: Collector = ({ mail, seen }) => {
  const date = mail.message.header.date;
  if (date === null) return [];
  const arrived = seen('hop').find((hop) => hop.isBoundary)?.time ?? null;
  return [{
    kind: 'date', id: 'date:0', places: [whole('date', date.text, date.range)], time: date.time, zoneMinutes: date.zoneMinutes,
    aheadOfArrivalMs: date.time === null || arrived === null ? null : date.time - arrived,
    firstHopZoneMinutes: seen('hop').findLast((hop) => hop.standing === 'claimed' && hop.zoneMinutes !== null && hop.zoneMinutes !== 0)?.zoneMinutes ?? null,
  }];
};
