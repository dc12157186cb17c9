import type { Collector } from '../collector.ts';
import type { ClockSeen, HopSeen } from '../model.ts';

const MINUTE_MS = 60_000;
/** Clocks of honest servers are minutes apart, sometimes an hour where a zone is set wrongly. */
const WRONG_CLOCK_MS = 65 * MINUTE_MS;
/** Greylisting takes minutes and a full queue hours; a day is worth telling. */
const LONG_WAIT_MS = 24 * 60 * MINUTE_MS;

/** Hops whose clocks cannot be right together, and long waits between hops. */
export const collectClocks: Collector = ({ seen }) => {
  const hops = seen('hop');
  const arrived = hops.find((hop) => hop.isBoundary)?.time ?? null;
  return hops.flatMap((hop): readonly ClockSeen[] => {
    if (hop.time === null) return [];
    if (hop.standing === 'claimed' && arrived !== null && hop.time - arrived > WRONG_CLOCK_MS) return [clock('future', hop, hop.time - arrived)];
    const above = hops[hop.index - 1];
    if (above?.delayMs == null) return [];
    if (-above.delayMs > WRONG_CLOCK_MS) return [clock('backwards', hop, -above.delayMs)];
    return above.delayMs > LONG_WAIT_MS ? [clock('gap', hop, above.delayMs)] : [];
  });
};

const clock = (what: ClockSeen['what'], hop: HopSeen, byMs: number): ClockSeen => ({ kind: 'clock', id: `clock:${hop.index}`, places: hop.places, what, hop: hop.index, byMs });
