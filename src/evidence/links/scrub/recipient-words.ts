import { remember } from '../../../base/remember.ts';
import { indexWords } from '../../../base/word-index.ts';
import type { WordIndex } from '../../../base/word-index.ts';
import { digestsOf } from './digests.ts';
import { base64Cores, hexOf, turned } from './decode-token.ts';

/** What gives a recipient away, ready to be searched for in a text of any level. */
export interface RecipientWords {
  /** `null` when there is nobody to protect. */
  readonly index: WordIndex | null;
  /** Bytes of the shortest word; what is shorter hides none. */
  readonly fewestBytes: number;
  /** Digests of the addresses, worked out when something in a link has the look of one. */
  readonly digests: () => ReadonlySet<string>;
  /** The same in hex as they may be written: also backwards and in ROT13. */
  readonly writtenDigests: () => WordIndex;
}

/** Addresses protected; mails to more are mailing lists' own, and nobody's in particular. */
export const MAX_RECIPIENTS = 200;
/** Local parts from which on they are a person's: `me`, `hr` stand in every other address by chance. */
const FEWEST_LETTERS = 4;
/** Backwards or in ROT13, short ones are words of their own: `anna` is `naan`. */
const FEWEST_TURNED = 6;
/** From here on it is no chance, whatever stands beside it. */
const ENOUGH_ALONE = 9;

/** Local parts that are words of addresses themselves; scrubbed alone they would only shred innocent links. */
const COMMON = new Set((
  'info user users admin administrator sales support contact contacts mail email mails test tests webmaster postmaster office hello team '
  + 'service services news newsletter account accounts login home shop store index help member members root public order orders noreply '
  + 'reply customer customers jobs career careers marketing press billing security abuse name client clients guest data list lists html '
  + 'static images image click track link links open page pages form forms download view redirect auth verify confirm about blog media '
  + 'assets content search product products company event events mobile online webmail secure update world japan').split(' '));

/** Whether a local part names a desk or a page rather than a person. */
export const isCommonWord = (local: string): boolean => COMMON.has(local);

/** Makes the words out of the recipients' addresses; those of the last mails are kept, for the next ones are to the same people. */
export const recipientWords = (recipients: readonly string[]): RecipientWords => wordsOf(recipients.join('\n'));

/** Lists of recipients whose words are kept. */
const MOST_KNOWN = 200;
const wordsOf = remember((joined) => newWords(joined === '' ? [] : joined.split('\n')), MOST_KNOWN);

function newWords(recipients: readonly string[]): RecipientWords {
  const addresses = [...new Set(recipients.map((address) => address.trim().toLowerCase()).filter((address) => /^[^@\s]+@[^@\s]+$/.test(address)))].slice(0, MAX_RECIPIENTS);
  const locals = new Set(addresses.flatMap((address) => {
    const local = address.slice(0, address.lastIndexOf('@'));
    return [local, local.replace(/\+.*$/, '')];
  }).filter((local) => local.length >= FEWEST_LETTERS && !COMMON.has(local) && !/^\d{1,5}$/.test(local)));
  const anywhere = addresses.flatMap((address) => [...turned(address), hexOf(address), ...base64Cores(address)]);
  const apart: string[] = [];
  for (const local of locals) {
    const forms = local.length >= FEWEST_TURNED ? turned(local) : [local];
    (local.length >= ENOUGH_ALONE ? anywhere : apart).push(...forms);
  }
  const longestFirst = (words: readonly string[]): readonly string[] => [...new Set(words)].toSorted((a, b) => b.length - a.length);
  const make = (): ReadonlySet<string> => new Set([...new Set([
    ...addresses, ...addresses.map((address) => address.toUpperCase()), ...recipients.slice(0, MAX_RECIPIENTS).map((address) => address.trim()), ...locals,
  ])].flatMap(digestsOf));
  let digests: ReadonlySet<string> | null = null;
  let written: WordIndex | null = null;
  return {
    index: anywhere.length + apart.length === 0 ? null : indexWords(longestFirst(anywhere), longestFirst(apart)),
    fewestBytes: Math.min(...addresses.map((address) => address.length), ...[...locals].map((local) => local.length)),
    digests: () => (digests ??= make()),
    writtenDigests: () => (written ??= indexWords([...(digests ??= make())].flatMap(turned))),
  };
}
