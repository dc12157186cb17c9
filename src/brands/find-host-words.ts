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
    const found: PlacedWord[] = [];
    let from = 0;
    for (const label of ownLabelsOf(name).split('.')) {
      for (const { word, start, end } of widest(wordsInLabel(label, codes, index))) {
        const isKnown = found.some(other => other.brandId === word.brandId && other.word === word.text);
        if (!isKnown) found.push({ brandId: word.brandId, productId: word.productId, word: word.text, range: { start: from + start, end: from + end } });
      }
      from += label.length + 1;
    }
    return found;
  };
}

/** What somebody chose: the name without its public suffix and without a domain that is lent to anybody. */
export function ownLabelsOf(name: string): string {
  const suffix = getPublicSuffix(name, { allowPrivateDomains: true, extractHostname: false, validateHostname: false }) ?? '';
  const lent = LENT_DOMAINS.find(domain => name === domain || name.endsWith(`.${domain}`)) ?? '';
  const cut = Math.max(suffix.length, lent.length);
  return cut === 0 ? name : name.slice(0, Math.max(0, name.length - cut - 1));
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

/** Words in one label, read without its dashes: `smbc-card-login` holds `smbccard`. */
function wordsInLabel(label: string, codes: Uint16Array, index: PairIndex<Word>): readonly FoundWord[] {
  const { letters, isBorder, dashesBefore, places } = withoutDashes(label);
  const found: FoundWord[] = [];
  for (let start = 0; start + 1 < letters.length; start++) {
    for (const word of index.keysAt(letters[start] ?? 0, letters[start + 1] ?? 0)) {
      const end = start + word.to - word.from;
      if (end > letters.length || !isAt(letters, start, codes, word)) continue;
      // Across a dash only whole tokens make a word: `smbc-card` does, `support-apple` holds no Tapple.
      const mustBeTokens = word.isTokenOnly || dashesBefore[start] !== dashesBefore[end - 1];
      if (!mustBeTokens || (isBorder[start] === true && isBorder[end] === true)) found.push({ word, start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1 });
    }
  }
  return found;
}

function isAt(letters: readonly number[], start: number, codes: Uint16Array, word: Word): boolean {
  for (let index = word.from + 2; index < word.to; index++) {
    if (letters[start + index - word.from] !== codes[index]) return false;
  }
  return true;
}

interface LabelLetters {
  readonly letters: readonly number[];
  /** Whether a token begins here: at the label's start, behind a dash, where digits meet letters; the last entry is the end. */
  readonly isBorder: readonly boolean[];
  readonly dashesBefore: readonly number[];
  /** Where in the label each letter stands. */
  readonly places: readonly number[];
}

function withoutDashes(label: string): LabelLetters {
  const letters: number[] = [];
  const isBorder: boolean[] = [];
  const dashesBefore: number[] = [];
  const places: number[] = [];
  let dashes = 0;
  let previous = 'dash';
  for (let index = 0; index < label.length; index++) {
    const code = label.charCodeAt(index);
    const kind = code >= 0x30 && code <= 0x39 ? 'digit' : code === 0x2d || code === 0x5f ? 'dash' : 'letter';
    if (kind === 'dash') dashes++;
    else {
      letters.push(code);
      isBorder.push(kind !== previous);
      dashesBefore.push(dashes);
      places.push(index);
    }
    previous = kind;
  }
  isBorder.push(true);
  return { letters, isBorder, dashesBefore, places };
}

/** Drops what lies inside a longer find: in `rakutencard` only Rakuten Card is meant, not Rakuten. */
function widest(found: readonly FoundWord[]): readonly FoundWord[] {
  return found.filter(one => !found.some(other =>
    other !== one && other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start));
}
