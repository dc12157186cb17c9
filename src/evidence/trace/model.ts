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
  readonly addressKind: AddressKind | null;
  readonly by: string | null;
  readonly protocol: string | null;
  readonly time: number | null;
  /** Of the writing server's clock, in minutes east of UTC. */
  readonly zoneMinutes: number | null;
  /** Since the next older hop; negative where the clocks run backwards. `null` where either has no time. */
  readonly delayMs: number | null;
}

/** What an address can be reached by. `reserved`: nobody on the public network has it. */
export type AddressKind = 'public' | 'private' | 'loopback' | 'reserved';

/** How the boundary was found, or why it was not. One for every mail. */
export interface TraceSeen extends Base<'trace'> {
  readonly hops: number;
  /** Index of the boundary hop; `null`: not found. */
  readonly boundary: number | null;
  /**
   * `trusted-names`: the reader's own names; `own-hosts`: the topmost run of hosts of one house; `own-check`: where the
   * receiver's own SPF check says it stood.
   */
  readonly foundBy: 'trusted-names' | 'own-hosts' | 'own-check' | null;
  /** Why there is none: no Received field; the topmost one is not by a name that the reader trusts; the run of own hosts breaks off; nobody handed it in from outside. */
  readonly missing: 'no-trace' | 'top-not-trusted' | 'broken-run' | 'no-outside-client' | null;
  /** Who passed it on between its author and the reader, by what the header section shows. */
  readonly passedOnBy: readonly PassedOn[];
}

/** `list`: a mailing list whose house is that of the bounce address or of the boundary client; `resent`: Resent-From. */
export interface PassedOn {
  readonly how: 'list' | 'resent';
  readonly domain: string;
}

/** Forward-confirmed reverse DNS of the boundary client (RFC 8601 `iprev`). */
export interface ConfirmedAddress extends Base<'confirmed-address'> {
  readonly address: string;
  readonly name: string | null;
  readonly outcome: Outcome<Answer<{ readonly isConfirmed: boolean }>>;
  /** The confirmed name and the author's domain are under one registrable domain. */
  readonly isAuthorsHouse: boolean;
}

/** What the boundary client called itself, against what is known of it. */
export interface HeloSeen extends Base<'helo'> {
  readonly helo: string;
  readonly address: string | null;
  readonly reverseName: string | null;
  /**
   * `same`: the name the receiver found; `same-house`: under its registrable domain; `own-literal` its own address;
   * `receivers-name`: the receiver's own host; `foreign-literal`: another address; `bare`: no name that DNS could
   * hold; `other`: a name that nothing ties to the client but, perhaps, DNS.
   */
  readonly relation: 'same' | 'same-house' | 'own-literal' | 'receivers-name' | 'foreign-literal' | 'bare' | 'other';
  /** Whether the HELO name has the client's address; asked only for `other`. */
  readonly outcome: Outcome<Answer<{ readonly isConfirmed: boolean }>>;
}

/** A clock that cannot be right, or a long wait. */
export interface ClockSeen extends Base<'clock'> {
  /** `future`: a claimed hop later than the attested arrival; `backwards`: later than the hop above it; `gap`: a long wait. */
  readonly what: 'future' | 'backwards' | 'gap';
  /** The hop whose time it is. */
  readonly hop: number;
  /** How far off, positive. */
  readonly byMs: number;
}

/** How the mail was handed in, by what its first server or program wrote. Everything here is claimed. */
export interface SubmissionSeen extends Base<'submission'> {
  /** `webmail`: a field with the browser's address; `http`: a hop by HTTP; `script`: a program on a web server; `service`: a sending service's own fields. */
  readonly by: 'webmail' | 'http' | 'script' | 'service';
  /** The service or script, for a reader. */
  readonly name: string;
  readonly address: string | null;
}

export interface DateSeen extends Base<'date'> {
  readonly time: number | null;
  readonly zoneMinutes: number | null;
  /** Date field minus the boundary hop's time; positive: written "in the future". */
  readonly aheadOfArrivalMs: number | null;
  /** Zone of the oldest hop's clock that has one other than UTC; `null` where none has. */
  readonly firstHopZoneMinutes: number | null;
}
