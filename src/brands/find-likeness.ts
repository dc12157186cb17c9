import type { TextRange } from '../base/range.ts';
import { domainWordOf } from './brand-file.ts';
import { ownLabelsOf } from './find-host-words.ts';
import type { PlacedWord } from './find-host-words.ts';
import { isKeyboardSlip } from './keyboard-slip.ts';
import { ORDINARY_LABELS } from './ordinary-words.ts';
import type { Brand, BrandMention, Likeness, LikenessKind } from './model.ts';
import { readableLabel } from '../base/punycode.ts';
import { nearDomainFinder } from './near-domain.ts';
import { latinReading, skeletonOf } from './skeleton.ts';

/** The longest host name that DNS allows; what is longer is no host and would only cost time. */
const HOST_CHARACTERS = 253;
/** Labels and parts between dashes that a genuine domain may have: `smbc-card.co.jp` has four. */
const DOMAIN_PIECES = 5;
/** A genuine domain's own label is at least so long that two dashes beside it are no chance: `x-com` may be anything. */
const DASHED_LETTERS = 3;
/** Letters of a word from which on a look-alike of the whole label is no chance. */
const CONFUSABLE_LETTERS = 5;
/** Letters of a word from which on one slip still leaves nobody else's word. */
const MISTYPED_LETTERS = 6;
/** What many firms of one trade have in their names; the few letters beside it are in every other one's too. */
const TRADE = /banking|bank|card|mobile|cloud|server|financial|finance|online|mail/;
const OWN_LETTERS = 5;
const COUNTRY = /^(?:jp|cojp|japan|us|uk|eu|de|fr|cn|hk|tw|kr|sg|au|ca|com|net|org|co|or|go|ne|web|www|wwws)$/;

const RANK: Readonly<Record<LikenessKind, number>> = {
  'domain-inside': 0, 'dashes-for-dots': 1, confusable: 2, 'suffix-swapped': 3, 'country-added': 4, 'nearly-inside': 5, mistyped: 6,
  'word-as-label': 7, 'word-in-label': 8, 'name-in-label': 9,
};

/** Inside a brand's whole domain no other brand's word is looked for. */
const WHOLE_DOMAIN = RANK['dashes-for-dots'];

const holds = (outer: TextRange, inner: TextRange): boolean => outer.start <= inner.start && inner.end <= outer.end;

interface Word {
  readonly brandId: string;
  readonly productId: string | null;
  readonly text: string;
}

/** A run of letters between dots and dashes. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Makes the search for what looks like a brand in a host. Ownership is not asked here. */
export function likenessFinder(
  brands: readonly Brand[], wordsIn: (host: string) => readonly PlacedWord[], mentionsIn: (text: string) => readonly BrandMention[],
): (host: string) => readonly Likeness[] {
  const domains = domainsByPieces(brands);
  const labels = new Map(brands.map((brand) => [brand.id, new Set(brand.domains.map((domain) => domain.slice(0, domain.indexOf('.'))))]));
  const words = unmarkedWords(brands);
  const respelt = respeltWords(words);
  const bySkeleton = Map.groupBy(words.filter((word) => word.text.length >= CONFUSABLE_LETTERS), (word) => skeletonOf(word.text));
  const byEnds = wordsByEnds(words);
  const nearDomains = nearDomainFinder(brands);
  return (host) => {
    const name = host.toLowerCase().replace(/\.$/, '');
    if (name.length > HOST_CHARACTERS || !name.includes('.')) return [];
    const own = ownLabelsOf(name);
    const placed = wordsIn(name);
    const found: Likeness[] = [
      ...domainsInside(name, own, domains),
      ...placed.map((word) => ({
        brandId: word.brandId, productId: word.productId, written: name.slice(word.range.start, word.range.end), range: word.range,
        ...(respelt.get(word.word) ?? { how: howPlaced(name, own, word, labels), likeTo: word.word }),
      })),
      ...inReadableLabels(own, wordsIn, mentionsIn),
      ...likeWords(own, placed, bySkeleton, byEnds),
      // A host that writes a brand's word in full is about that one.
      ...(placed.length > 0 ? [] : nearDomains(own)),
    ];
    if (found.length < 2) return found;
    found.sort((a, b) => RANK[a.how] - RANK[b.how] || a.range.start - b.range.start);
    return found.filter((one, at) => !found.slice(0, at).some((other) => other.brandId === one.brandId || (RANK[other.how] <= WHOLE_DOMAIN && holds(other.range, one.range))));
  };
}

/** Genuine domains, dashes read as dots, so that one look-up finds both ways of writing. */
function domainsByPieces(brands: readonly Brand[]): ReadonlyMap<string, { readonly brandId: string; readonly domain: string }> {
  return new Map(brands.flatMap((brand) => brand.domains.map((domain): [string, { brandId: string; domain: string }] =>
    [domain.replaceAll('-', '.'), { brandId: brand.id, domain }])));
}

function piecesOf(name: string): readonly Piece[] {
  return [...name.matchAll(/[^.-]+/g)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
}

/** A whole genuine domain somewhere before the end, its dots kept or made dashes. */
function domainsInside(name: string, own: string, domains: ReturnType<typeof domainsByPieces>): readonly Likeness[] {
  const pieces = piecesOf(name);
  const found: Likeness[] = [];
  for (let from = 0; from < pieces.length; from++) {
    let key = pieces[from]?.text ?? '';
    for (let to = from + 1; to < Math.min(pieces.length, from + DOMAIN_PIECES); to++) {
      key += `.${pieces[to]?.text ?? ''}`;
      const known = domains.get(key);
      if (known === undefined) continue;
      const range = { start: pieces[from]?.start ?? 0, end: pieces[to]?.end ?? 0 };
      const written = name.slice(range.start, range.end);
      const label = known.domain.slice(0, known.domain.indexOf('.'));
      const isWhole = (from === 0 || name[range.start - 1] === '.') && range.end <= own.length;
      if (written === known.domain) {
        if (isWhole) found.push({ brandId: known.brandId, productId: null, how: 'domain-inside', likeTo: known.domain, written, range });
      }
      // Dots where the genuine name has dashes are a sub-domain of a stranger's word: `d.card.jp` is no d-card.jp.
      else if (label.length >= DASHED_LETTERS && range.start < own.length && written.length >= known.domain.length && dashes(written) > dashes(known.domain)) {
        found.push({ brandId: known.brandId, productId: null, how: 'dashes-for-dots', likeTo: known.domain, written, range });
      }
    }
  }
  return found;
}

const dashes = (text: string): number => text.split('-').length;

/** How a brand's own word stands in the host. */
function howPlaced(name: string, own: string, { brandId, range }: PlacedWord, labels: ReadonlyMap<string, ReadonlySet<string>>): LikenessKind {
  const start = name.lastIndexOf('.', range.start) + 1;
  const dot = own.indexOf('.', range.end);
  const end = dot < 0 ? own.length : dot;
  const label = name.slice(start, end);
  if (labels.get(brandId)?.has(label) === true) return end === own.length ? 'suffix-swapped' : 'word-as-label';
  const around = [name.slice(start, range.start), name.slice(range.end, end)].flatMap((side) => side.split('-')).filter((side) => side !== '');
  if (around.length === 0) return 'word-as-label';
  return around.every((side) => COUNTRY.test(side)) ? 'country-added' : 'word-in-label';
}

/** Internationalised labels, as a reader sees them. */
function inReadableLabels(own: string, wordsIn: (host: string) => readonly PlacedWord[], mentionsIn: (text: string) => readonly BrandMention[]): readonly Likeness[] {
  if (!own.includes('xn--') && /^[\x00-\x7f]*$/.test(own)) return [];
  return labelsOf(own).flatMap(({ text, start, end }) => {
    const written = readableLabel(text);
    if (written === text && !/[^\x00-\x7f]/.test(text)) return [];
    const range: TextRange = { start, end };
    const latin = latinReading(written);
    return [
      ...wordsIn(`${latin}.example`).map(({ brandId, productId, word }) => ({ brandId, productId, how: 'confusable' as const, likeTo: word, written, range })),
      ...mentionsIn(written).map(({ brandId, productId, spelling }) => ({ brandId, productId, how: 'name-in-label' as const, likeTo: spelling, written, range })),
    ];
  });
}

function labelsOf(own: string): readonly Piece[] {
  return [...own.matchAll(/[^.]+/g)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
}

/** Labels and their parts that are no brand's word and nearly one. */
function likeWords(own: string, placed: readonly PlacedWord[], bySkeleton: ReadonlyMap<string, readonly Word[]>, byEnds: ReadonlyMap<string, readonly Word[]>): readonly Likeness[] {
  const candidates = own.includes('-') ? [...labelsOf(own), ...piecesOf(own)] : labelsOf(own);
  return candidates.flatMap(({ text: written, start, end }) => {
    if (placed.some((word) => word.range.start < end && word.range.end > start)) return [];
    const plain = written.replaceAll('-', '');
    const range: TextRange = { start, end };
    const confused = plain.length < CONFUSABLE_LETTERS ? [] : bySkeleton.get(skeletonOf(plain)) ?? [];
    const like = (how: LikenessKind) => ({ brandId, productId, text }: Word): Likeness => ({ brandId, productId, how, likeTo: text, written, range });
    if (confused.length > 0) return confused.filter((word) => word.text !== plain).map(like('confusable'));
    if (plain.length < MISTYPED_LETTERS - 1 || ORDINARY_LABELS.includes(plain)) return [];
    const [head, tail] = [byEnds.get(headOf(plain)) ?? [], byEnds.get(tailOf(plain)) ?? []];
    const isSlip = (word: Word): boolean => isKeyboardSlip(plain, word.text);
    return [...head.filter(isSlip), ...tail.filter((word) => isSlip(word) && !head.includes(word))].map(like('mistyped'));
  });
}

/** Words that the book itself holds in an imitator's spelling, and how they are like the brand's plain one. */
function respeltWords(words: readonly Word[]): ReadonlyMap<string, Pick<Likeness, 'how' | 'likeTo'>> {
  const respelt = new Map<string, Pick<Likeness, 'how' | 'likeTo'>>();
  for (const own of Map.groupBy(words, (word) => word.brandId).values()) {
    for (const { text } of own.length > 1 ? own : []) {
      const plain = own.find((other) => other.text !== text && text.startsWith(other.text) && COUNTRY.test(text.slice(other.text.length)));
      if (plain !== undefined) respelt.set(text, { how: 'country-added', likeTo: plain.text });
      const clear = /\d/.test(text) ? own.find((other) => !/\d/.test(other.text) && skeletonOf(other.text) === skeletonOf(text)) : undefined;
      if (clear !== undefined) respelt.set(text, { how: 'confusable', likeTo: clear.text });
    }
  }
  return respelt;
}

/** One slip leaves the first two letters or the last two as they were. */
function wordsByEnds(words: readonly Word[]): ReadonlyMap<string, readonly Word[]> {
  const byEnds = new Map<string, Word[]>();
  for (const word of words) {
    if (word.text.length < MISTYPED_LETTERS || word.text.replace(TRADE, '').length < OWN_LETTERS) continue;
    for (const end of [headOf(word.text), tailOf(word.text)]) {
      const group = byEnds.get(end);
      if (group === undefined) byEnds.set(end, [word]);
      else group.push(word);
    }
  }
  return byEnds;
}

const headOf = (text: string): string => `^${text.slice(0, 2)}`;
const tailOf = (text: string): string => `${text.slice(-2)}$`;

/** Words that are nobody else's: a mark says that ordinary words stand near. */
function unmarkedWords(brands: readonly Brand[]): readonly Word[] {
  const words = new Map<string, Word>();
  const add = (brandId: string, productId: string | null, marked: string): void => {
    const { text } = domainWordOf(marked);
    if (!marked.startsWith('=') && !words.has(`${brandId} ${text}`)) words.set(`${brandId} ${text}`, { brandId, productId, text });
  };
  for (const brand of brands) {
    for (const product of brand.products) for (const word of product.domainWords) add(brand.id, product.id, word);
    for (const word of brand.domainWords) add(brand.id, null, word);
  }
  return [...words.values()];
}
