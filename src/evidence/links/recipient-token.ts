import { base64Cores, hexOf, turned } from './scrub/decode-token.ts';
import { digestsOf } from './scrub/digests.ts';
import { remember } from '../../base/remember.ts';

/** Addresses whose forms are kept: the mails of one server are for the same people. */
const MOST_KNOWN = 500;

/**
 * The written forms of a mail address that any text may hold: plain, percent-encoded, hex, base64, backwards, in ROT13,
 * as a digest. For texts that are no URL; a URL is scrubbed by `scrubUrl`, which also undoes one form inside another.
 */
export const writtenForms = remember(formsOf, MOST_KNOWN);

function formsOf(address: string): readonly string[] {
  if (!address.includes('@')) return [];
  const lower = address.toLowerCase();
  const spellings = [...new Set([address, lower, lower.toUpperCase()])];
  return [...new Set([
    lower, lower.replace('@', '%40'), lower.replace('@', '%2540'), hexOf(lower), hexOf(lower).toUpperCase(),
    ...spellings.flatMap(base64Cores), ...turned(lower), ...digestsOf(lower),
  ])];
}
