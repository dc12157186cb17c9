import type { InlineForward } from './model.ts';

/** Words before a quoted mail that still only introduce it. */
const LETTER_CHARS = 1_500;

const FORWARD_PREFIX = /^(?:fwd?|enc|wg|tr|rv|i|doorst|пер|转发|轉寄|전달|転送)(?:\[\d{1,3}\])?\s?[:：]|^【転送】|^\[転送\]/i;

/**
 * Whether a mail was sent on for the sake of the mail quoted in it, rather than to answer it: it says so, in its
 * subject or in the rule above the quotation, and has little to say itself.
 *
 * The one who writes the covering letter may be the attacker, with an innocent quotation below: what this says yes to
 * must be looked at on both sides.
 */
export function isCoveringLetter(forward: InlineForward, outerSubject: string): boolean {
  const saysSo = forward.kind === 'forward' || FORWARD_PREFIX.test(outerSubject.slice(0, 100).trimStart());
  return saysSo && forward.headerRange.start <= LETTER_CHARS;
}
