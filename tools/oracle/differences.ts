import type { Category } from './accounts.ts';

/** What is known of the mail beyond what is compared. */
export interface Facts {
  readonly oracle: 'mailparser' | 'postal-mime';
  readonly defects: ReadonlySet<string>;
  /** One line a part: `type|role|foundIn|how:charset|encoding`. */
  readonly parts: readonly string[];
}

/** A kind of difference in which ours is right, or in which nobody is wrong. */
export interface Difference {
  readonly kind: string;
  readonly categories: readonly Category[];
  readonly reason: string;
  readonly explains: (mine: string, theirs: string, facts: Facts) => boolean;
}

const ADDRESSES = ['from', 'to'] as const;
const BODIES = ['text', 'html'] as const;
const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');
const ascii = (text: string): string => text.replace(/[^\x21-\x7e]+/g, '');
const isPartOf = (some: readonly string[], all: readonly string[]): boolean => some.every((word) => all.includes(word));
const has = ({ defects }: Facts, ...codes: readonly string[]): boolean => codes.some((code) => defects.has(code));
const anyPart = ({ parts }: Facts, pattern: RegExp): boolean => parts.some((part) => pattern.test(part));

/** The committed list. What no row explains is ours to look into. The order counts: the first row that fits is named. */
export const DIFFERENCES: readonly Difference[] = [
  {
    kind: 'raw-bytes-in-field', categories: ['subject', ...ADDRESSES],
    reason: 'Bytes above 127 stand in a field without an encoded word. Ours guesses their charset and marks the defect; the oracles read UTF-8 or give up with U+FFFD.',
    explains: (mine, theirs, facts) => has(facts, 'raw-8bit-field', 'raw-utf8-field', 'raw-iso-2022-jp-field') && (theirs.includes('\ufffd') || ascii(mine) === ascii(theirs)),
  },
  {
    kind: 'guessed-charset', categories: BODIES,
    reason: 'No charset is declared, or not the one the bytes are in: ours guesses by the words, or reads the page’s own declaration; the oracle reads UTF-8 or what is declared.',
    explains: (mine, theirs, facts) => anyPart(facts, /\|(?:guessed|meta|byte-order-mark|alias|default):/) && (theirs.includes('\ufffd') || ascii(mine) === ascii(theirs) || has(facts, 'charset-mismatch', 'charset-not-declared', 'charset-unknown')),
  },
  {
    kind: 'charset-they-lack', categories: ['subject', 'from', 'to', ...BODIES],
    reason: 'A charset that the oracle does not have (UTF-7, hz, code pages), or raw bytes read in another one: ours decodes what it left as it was.',
    explains: (mine, theirs, facts) => anyPart(facts, />(?:utf-7|hz-gb-2312|iso-2022-kr|ibm437|ibm850)\|/) || (/\+[A-Za-z0-9/]{3,}-|~\{|\ufffd|\u00ef\u00bf\u00bd/.test(theirs) && !mine.includes('\ufffd')),
  },
  {
    kind: 'split-encoded-word', categories: ['subject', ...ADDRESSES],
    reason: 'Encoded words that are cut inside a character are joined by ours; the oracle decodes each alone.',
    explains: (mine, theirs) => theirs.includes('\ufffd') && !mine.includes('\ufffd'),
  },
  {
    kind: 'no-domain', categories: ADDRESSES,
    reason: 'A name without an @ stands where an address belongs. Ours shows it as written and marks it; the oracle drops it.',
    explains: (mine, theirs, facts) => has(facts, 'no-domain') && words(mine).filter((word) => word.includes('@')).join(' ') === words(theirs).filter((word) => word.includes('@')).join(' '),
  },
  {
    kind: 'several-authors', categories: ['from'],
    reason: 'Several mailboxes or several From fields: ours keeps them all, the oracle one of them.',
    explains: (mine, theirs) => words(mine).length > Math.max(1, words(theirs).length) && words(theirs).length > 0 && isPartOf(words(theirs), words(mine)),
  },
  {
    kind: 'quoted-local-part', categories: ADDRESSES,
    reason: 'A quoted local part keeps its quotes and blanks in ours, as RFC 5321 compares them.',
    explains: (mine, theirs) => mine.replace(/["\s<>]/g, '') === theirs.replace(/["\s<>]/g, '') || (mine.includes('<') && mine.includes('>@')),
  },
  {
    kind: 'international-domain', categories: ADDRESSES,
    reason: 'Ours keeps a domain as it is written; the oracle turns Punycode into letters, or letters into Punycode.',
    explains: (mine, theirs) => mine.includes('xn--') !== theirs.includes('xn--'),
  },
  {
    kind: 'broken-address', categories: ADDRESSES,
    reason: 'The address is broken against the grammar (a comma in a bare name, no closing bracket, a blank or a second @ in it, an encoded word around it, one in a comment). Every parser guesses; ours keeps all that a client may show, and names the defect.',
    explains: (_mine, _theirs, facts) => has(facts, 'comma-in-name', 'missing-comma', 'missing-angle', 'broken-angle', 'unterminated-quote', 'space-in-address', 'several-at', 'encoded-address', 'address-in-comment', 'junk-after-address', 'no-address', 'bare-cr', 'no-domain', 'duplicate-from'),
  },
  {
    kind: 'closing-parenthesis', categories: ADDRESSES,
    reason: 'The oracle takes the parenthesis that ends a comment for a letter of the address.',
    explains: (mine, theirs) => theirs.replace(/[()]/g, '') === mine.replace(/[()]/g, ''),
  },
  {
    kind: 'mismatched-boundary', categories: [...BODIES, 'types', 'files'],
    reason: 'The boundary that is named is not the one that is used, or none is named: ours reads the parts as a client might show them, the oracle loses them.',
    explains: (_mine, _theirs, facts) => has(facts, 'boundary-mismatch', 'boundary-missing', 'boundary-never-used', 'part-after-close', 'encoded-multipart', 'missing-blank-line'),
  },
  {
    kind: 'windows-1252', categories: BODIES,
    reason: 'ISO-8859-1 and US-ASCII mean windows-1252, as in browsers; the oracle reads the control characters, or U+FFFD.',
    explains: (mine, theirs) => ascii(mine) === ascii(theirs),
  },
  {
    kind: 'flowed-lines', categories: ['text'],
    reason: 'The oracle joins the lines that format=flowed broke, and drops quote marks with it. Ours keeps the text as it is written and joins lines in the reader’s view.',
    explains: (mine, theirs) => mine.replace(/[>\s]/g, '') === theirs.replace(/[>\s]/g, '') || theirs.replace(/[>\s]/g, '').includes(mine.replace(/[>\s]/g, '')),
  },
  {
    kind: 'joined-bodies', categories: BODIES,
    reason: 'Several bodies: the oracle writes a <br/> or a blank between them, or shows one of them only.',
    explains: (mine, theirs) => theirs.replace(/<br\/>|\s/g, '') === mine.replace(/<br\/>|\s/g, ''),
  },
  {
    kind: 'delivery-status', categories: ['text', 'types', 'files'],
    reason: 'The machine’s part of a bounce or complaint (message/…) is a file in ours; the oracle puts it into the text.',
    explains: (_mine, _theirs, facts) => anyPart(facts, /^message\/(?!rfc822)/),
  },
  {
    kind: 'attached-mail', categories: ['text', 'types', 'files'],
    reason: 'A mail is attached: what hangs on it belongs to it in ours; the oracle mixes it with the files and the text of the mail around.',
    explains: (_mine, _theirs, facts) => anyPart(facts, /\|message\|/),
  },
  {
    kind: 'shown-text', categories: ['text', 'types', 'files'],
    reason: 'Enriched text and AMP are text that a client shows, in ours; a file in the oracle.',
    explains: (_mine, _theirs, facts) => anyPart(facts, /^text\/(?:enriched|richtext|markdown|x-amp-html)\|body/),
  },
  {
    kind: 'named-text', categories: [...BODIES, 'types', 'files'],
    reason: 'A text with a file name behind the first text is a file in ours, as clients list it; the oracle runs it into the text.',
    explains: (_mine, _theirs, facts) => anyPart(facts, /^text\/[^|]*\|attachment\|mime/),
  },
  {
    kind: 'uuencode', categories: ['text', 'types', 'files'],
    reason: 'The oracle does not decode uuencoded parts.',
    explains: (_mine, _theirs, facts) => anyPart(facts, /\|uuencode$/),
  },
  {
    kind: 'broken-type', categories: [...BODIES, 'types', 'files'],
    reason: 'The Content-Type is broken (no semicolon, no slash, a second one): ours takes what can be read of it and marks it.',
    explains: (_mine, _theirs, facts) => has(facts, 'broken-parameter', 'broken-media-type', 'duplicate-content-type', 'transfer-encoding-unknown'),
  },
  {
    kind: 'type-by-name', categories: ['types'],
    reason: 'The oracle makes a type of the file name’s ending where application/octet-stream is declared; ours keeps what is declared, and the true type is evidence of its own.',
    explains: (mine, theirs) => words(mine).length === words(theirs).length && words(mine).some((type) => type === 'application/octet-stream'),
  },
  {
    kind: 'junk-in-base64', categories: [...BODIES, 'files'],
    reason: 'Base64 goes on behind its padding or has other characters in it: each parser finds its own way over them; ours reads on and marks it.',
    explains: (_mine, _theirs, facts) => has(facts, 'base64-junk', 'base64-after-padding', 'base64-truncated'),
  },
  {
    kind: 'last-line-end', categories: ['files'],
    reason: 'Of a file that is not encoded, the line end before the delimiter belongs to the delimiter (RFC 2046, 5.1.1); postal-mime counts it in, and writes all line ends as LF.',
    explains: (_mine, _theirs, facts) => facts.oracle === 'postal-mime' && anyPart(facts, /\|(?:attachment|related)\|.*\|(?:identity|quoted-printable)$/),
  },
];

/** The kind of a difference between ours and one oracle; `null` where no row explains it. */
export function kindOf(category: Category, mine: string, theirs: string, facts: Facts): string | null {
  return DIFFERENCES.find((row) => row.categories.includes(category) && row.explains(mine, theirs, facts))?.kind ?? null;
}
