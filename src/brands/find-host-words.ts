import { getPublicSuffix } from 'tldts';
import type { TextRange } from '../base/range.ts';
import { domainWordOf } from './brand-file.ts';
import { LENT_DOMAINS } from './lent-domains.ts';
import type { Brand, BrandWordInHost } from './model.ts';
import { indexByPair } from './pair-index.ts';
import type { PairIndex } from './pair-index.ts';

interface Word {
  readonly brandId: string;
  readonly productId: string | null;
  readonly text: string;
  readonly isTokenOnly: boolean;
  readonly from: number;
  readonly to: number;
}

interface FoundWord {
  readonly word: Word;
  /** In the label. */
  readonly start: number;
  readonly end: number;
}

/** The longest host name that DNS allows; what is longer is no host and would only cost time. */
const HOST_CHARACTERS = 253;

/** A brand's word and where in the host it stands. */
export interface PlacedWord extends BrandWordInHost {
  readonly range: TextRange;
}

/** Makes the search for all brands' words in a host name, its public suffix left out. Ownership is not asked here. */
export function hostWordFinder(brands: readonly Brand[]): (host: string) => readonly PlacedWord[] {
  const words = wordsOf(brands);
  const codes = codesOf(words);
  const index = indexByPair(codes, words);
  return host => {
    const name = host.toLowerCase().replace(/\.$/, '');
    if (name.length > HOST_CHARACTERS) return [];
    const all = wordsIn(ownLabelsOf(name), codes, index);
    // A word that stood once inside a longer one is told by that: the next `rakuten` after `rakutencard` is no other brand.
    const firsts = all.filter((one, at) => !all.slice(0, at).some(other => other.word === one.word));
    return widest(firsts, all).map(({ word, start, end }) => ({ brandId: word.brandId, productId: word.productId, word: word.text, range: { start, end } }));
  };
}

/** What somebody chose: the name without its public suffix and without a domain that is lent to anybody. */
export function ownLabelsOf(name: string): string {
  const suffix = getPublicSuffix(name, { allowPrivateDomains: true, extractHostname: false, validateHostname: false }) ?? '';
  const lent = lentAbove(name);
  const cut = Math.max(suffix.length, lent.length);
  return cut === 0 ? name : name.slice(0, Math.max(0, name.length - cut - 1));
}

const LENT: ReadonlySet<string> = new Set(LENT_DOMAINS);

function lentAbove(name: string): string {
  for (let at = 0; at >= 0 && at < name.length; at = nextLabel(name, at)) if (LENT.has(name.slice(at))) return name.slice(at);
  return '';
}

function nextLabel(name: string, at: number): number {
  const dot = name.indexOf('.', at);
  return dot < 0 ? name.length : dot + 1;
}

function wordsOf(brands: readonly Brand[]): readonly Word[] {
  const words: Word[] = [];
  let from = 0;
  const add = (brandId: string, productId: string | null, marked: string): void => {
    const { text, isTokenOnly } = domainWordOf(marked);
    words.push({ brandId, productId, text, isTokenOnly, from, to: from + text.length });
    from += text.length;
  };
  for (const brand of brands) {
    for (const product of brand.products) for (const word of product.domainWords) add(brand.id, product.id, word);
    for (const word of brand.domainWords) {
      if (!brand.products.some(product => product.domainWords.includes(word))) add(brand.id, null, word);
    }
  }
  return words;
}

function codesOf(words: readonly Word[]): Uint16Array {
  const all = words.map(word => word.text).join('');
  const codes = new Uint16Array(all.length);
  for (let index = 0; index < all.length; index++) codes[index] = all.charCodeAt(index);
  return codes;
}

/** Words in the labels, read without dashes and dots: `smbc-card-login` holds `smbccard`, `nhk.plus.example` holds `nhkplus`. */
function wordsIn(labels: string, codes: Uint16Array, index: PairIndex<Word>): readonly FoundWord[] {
  const host = withoutBreaks(labels);
  const { letters, breaksBefore, dotsBefore, places } = host;
  const found: FoundWord[] = [];
  for (let start = 0; start + 1 < letters.length; start++) {
    for (const word of index.keysAt(letters[start] ?? 0, letters[start + 1] ?? 0)) {
      const end = start + word.to - word.from;
      if (end > letters.length || !isAt(letters, start, codes, word)) continue;
      // Across a break only whole tokens make a word: `smbc-card` does, `support-apple` holds no Tapple.
      const isAcross = breaksBefore[start] !== breaksBefore[end - 1];
      if ((word.isTokenOnly || isAcross) && !areTokens(host, start, end)) continue;
      // `d.card.example` is a sub-domain of a stranger's word and no D-Card.
      if (dotsBefore[start] !== dotsBefore[end - 1] && hasSingleLetter(host, start, end)) continue;
      found.push({ word, start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1 });
    }
  }
  return found;
}

/** Words that imitators glue to a name, and that make no other word with it: `webmailplala` is Plala, `pineapple` no Apple. */
const GLUE = /^(?:web|mail|info|log|login|logon|signin|sign|account|accounts|user|users|member|members|card|jp|co|com|net|www\d?|ww\d|my|ids?|support|secure|security|verify|verification|update|service|services|online|portal|shop|store|app|auth|help)+$/;
/** Letters of a word from which on such a word beside it is glue and no chance. */
const GLUED_TOKEN_LETTERS = 5;

/** Whether the run is made of whole tokens, but for what is glued to its ends. */
function areTokens({ isBorder, letters }: HostLetters, start: number, end: number): boolean {
  if (isBorder[start] === true && isBorder[end] === true) return true;
  if (end - start < GLUED_TOKEN_LETTERS) return false;
  let [from, to] = [start, end];
  while (isBorder[from] !== true) from--;
  while (isBorder[to] !== true) to++;
  const isGlue = (first: number, last: number): boolean => first === last || GLUE.test(String.fromCharCode(...letters.slice(first, last)));
  return isGlue(from, start) && isGlue(end, to);
}

function hasSingleLetter({ isBorder, letters }: HostLetters, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isBorder[at] === true && isBorder[at + 1] === true && (letters[at] ?? 0) > DIGIT_NINE) return true;
  return false;
}
const DIGIT_NINE = 0x39;

function isAt(letters: readonly number[], start: number, codes: Uint16Array, word: Word): boolean {
  for (let index = word.from + 2; index < word.to; index++) {
    if (letters[start + index - word.from] !== codes[index]) return false;
  }
  return true;
}

interface HostLetters {
  readonly letters: readonly number[];
  /** Whether a token begins here: at a label's start, behind a dash, where digits meet letters; the last entry is the end. */
  readonly isBorder: readonly boolean[];
  /** Dots and dashes that stand before each letter. */
  readonly breaksBefore: readonly number[];
  readonly dotsBefore: readonly number[];
  /** Where each letter stands. */
  readonly places: readonly number[];
}

function withoutBreaks(labels: string): HostLetters {
  const letters: number[] = [];
  const isBorder: boolean[] = [];
  const breaksBefore: number[] = [];
  const dotsBefore: number[] = [];
  const places: number[] = [];
  let [breaks, dots] = [0, 0];
  let previous = 'break';
  for (let index = 0; index < labels.length; index++) {
    const code = labels.charCodeAt(index);
    const kind = code >= 0x30 && code <= 0x39 ? 'digit' : code === 0x2d || code === 0x5f || code === 0x2e ? 'break' : 'letter';
    if (kind === 'break') {
      breaks++;
      if (code === 0x2e) dots++;
    } else {
      letters.push(code);
      isBorder.push(kind !== previous);
      breaksBefore.push(breaks);
      dotsBefore.push(dots);
      places.push(index);
    }
    previous = kind;
  }
  isBorder.push(true);
  return { letters, isBorder, breaksBefore, dotsBefore, places };
}

/** Drops what lies inside a longer find: in `rakutencard` only Rakuten Card is meant, not Rakuten. */
function widest(some: readonly FoundWord[], all: readonly FoundWord[]): readonly FoundWord[] {
  return some.filter(one => !all.some(other =>
    other !== one && other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start));
}
