import type { Outcome } from '../../base/outcome.ts';
import type { MethodResult } from '../ports.ts';
import type { Base } from '../model.ts';

export interface AuthenticationSeen extends Base<'authentication'> {
  readonly method: 'spf' | 'dkim' | 'dmarc';
  readonly outcome: Outcome<MethodResult>;
  /** The domain that passed is the author's (relaxed alignment, RFC 9989). */
  readonly isAligned: boolean;
  /** Computed here, or read from a field that a trusted receiver wrote. */
  readonly by: 'own-check' | 'trusted-receiver';
}
