import type { Outcome } from '../../base/outcome.ts';
import type { MethodResult } from '../ports.ts';
import type { Base } from '../model.ts';

export interface AuthenticationSeen extends Base<'authentication'> {
  readonly method: 'spf' | 'dkim' | 'dmarc' | 'arc' | 'bimi';
  readonly outcome: Outcome<MethodResult>;
  /** The domain that passed is the author's (relaxed alignment, RFC 9989). */
  readonly isAligned: boolean;
  /** The domain it speaks of, passed or not, is of the author's house. */
  readonly isAuthorsHouse: boolean;
  /**
   * `own-check`: computed here; `trusted-receiver`: written by the receiver's own house, above the boundary;
   * `claimed`: read from a field that the sender can have written too.
   */
  readonly by: 'own-check' | 'trusted-receiver' | 'claimed';
  /** What the owner of the author's domain asks for, where it is known; only of DMARC. */
  readonly policy: string | null;
  /**
   * What weakens the result: `broken-signature` a signature of the author's own domain is there and does not verify;
   * `partial-signature` the pass rests on a signature that does not cover the whole body.
   */
  readonly doubt: 'broken-signature' | 'partial-signature' | null;
}
