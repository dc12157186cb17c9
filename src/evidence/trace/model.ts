import type { Outcome } from '../../base/outcome.ts';
import type { Answer } from '../ports.ts';
import type { Base } from '../model.ts';

/** One Received field. Only what the reader's own boundary server wrote is attested; the rest is claimed. */
export interface HopSeen extends Base<'hop'> {
  /** 0 is the topmost field. */
  readonly index: number;
  readonly standing: 'attested' | 'claimed';
  /** Written by the boundary server about a client outside the receiver's house. */
  readonly isBoundary: boolean;
  readonly helo: string | null;
  readonly reverseName: string | null;
  readonly address: string | null;
  readonly by: string | null;
  readonly time: number | null;
}

/** Forward-confirmed reverse DNS of the boundary client (RFC 8601 `iprev`). */
export interface ConfirmedAddress extends Base<'confirmed-address'> {
  readonly address: string;
  readonly name: string | null;
  readonly outcome: Outcome<Answer<{ readonly isConfirmed: boolean }>>;
  /** The confirmed name and the author's domain are under one registrable domain. */
  readonly isAuthorsHouse: boolean;
}

export interface DateSeen extends Base<'date'> {
  readonly time: number | null;
  readonly zoneMinutes: number | null;
  /** Date field minus the boundary hop's time; positive: written "in the future". */
  readonly aheadOfArrivalMs: number | null;
}
