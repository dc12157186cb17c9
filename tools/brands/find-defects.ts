import { parse } from 'tldts';
import { domainWordOf, spellingOf } from '../../src/brands/brand-file.ts';
import { CharClass } from '../../src/brands/fold-table.ts';
import { foldText } from '../../src/brands/fold-text.ts';
import { hostWordFinder } from '../../src/brands/find-host-words.ts';
import type { Brand } from '../../src/brands/model.ts';

/** Spellings that two brands are meant to share; each needs its reason here. */
const SHARED_SPELLINGS: ReadonlySet<string> = new Set<string>([]);

/** Words that stand for a whole group: the host that holds one may mean any of its brands. */
const SHARED_WORDS: ReadonlySet<string> = new Set(['smbc', 'aeon', 'mufg', 'jreast', 'toyota', 'rakuten', 'yahoo']);

/** Everything that is wrong with the book, one sentence each. */
export function findDefects(brands: readonly Brand[]): readonly string[] {
  return [
    ...incomplete(brands), ...repeated('id', brands, brand => [brand.id]),
    ...repeated('domain', brands, brand => brand.domains),
    ...repeated('domain word', brands, brand => wordsOf(brand).filter(word => !SHARED_WORDS.has(word))), ...repeated('spelling', brands, foldedSpellingsOf),
    ...brands.flatMap(brand => [...brand.domains, ...brand.senders].flatMap(domain => wrongDomain(brand, domain))),
    ...brands.flatMap(brand => wordsOf(brand).flatMap(word => /^[a-z0-9]{4,}$/.test(word) ? [] : [`${brand.id}: domain word ${word} is no lower-case ASCII of four letters or more`]))
  ];
}

function incomplete(brands: readonly Brand[]): readonly string[] {
  return brands.flatMap(brand => {
    const wrong: string[] = [];
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(brand.id)) wrong.push('id is not kebab-case');
    if (brand.name.ja === '' || brand.name.en === '') wrong.push('a name is missing');
    if (brand.spellings.length === 0) wrong.push('no spelling');
    if (brand.source === '' || !/^\d{4}-\d\d-\d\d$/.test(brand.asOf)) wrong.push('no source or date');
    if (brand.domains.length === 0 && brands.some(other => other.domains.length > 0 && other.source.split(' Unchecked:')[0] === brand.source.split(' Unchecked:')[0])) wrong.push('no domain, and the source does not say why');
    if (new Set(brand.spellings).size < brand.spellings.length) wrong.push('a spelling stands twice');
    if (brand.products.some(product => product.spellings.length === 0)) wrong.push('a product has no spelling');
    return wrong.map(text => `${brand.id}: ${text}`);
  });
}

function repeated(what: string, brands: readonly Brand[], valuesOf: (brand: Brand) => readonly string[]): readonly string[] {
  const owners = new Map<string, string>();
  const wrong: string[] = [];
  for (const brand of brands) {
    for (const value of new Set(valuesOf(brand))) {
      const other = owners.get(value);
      if (other !== undefined) wrong.push(`${brand.id}: ${what} ${value} is also ${other}'s`);
      owners.set(value, brand.id);
    }
  }
  return wrong;
}

const wordsOf = (brand: Brand): readonly string[] =>
  [brand, ...brand.products].flatMap(named => named.domainWords.map(word => domainWordOf(word).text));

/** Spellings as the search sees them, so that two that differ in width or breaks only are one. */
function foldedSpellingsOf(brand: Brand): readonly string[] {
  return [brand, ...brand.products].flatMap(named => named.spellings)
    .map(marked => {
      const { text, strictness } = spellingOf(marked);
      const folded = foldText(text);
      const codes = strictness === 'folded' ? folded.codes : folded.keptCase;
      return Array.from({ length: folded.length }, (_, index) => folded.classes[index] === CharClass.separator ? '' : String.fromCharCode(codes[index] ?? 0)).join('');
    })
    .filter(spelling => !SHARED_SPELLINGS.has(spelling));
}

function wrongDomain(brand: Brand, domain: string): readonly string[] {
  const parsed = parse(domain, { allowPrivateDomains: true });
  if (parsed.isIcann !== true && parsed.isPrivate !== true) return [`${brand.id}: ${domain} ends in no known suffix`];
  return parsed.domain === domain ? [] : [`${brand.id}: ${domain} is no registrable domain (${parsed.domain ?? 'a public suffix'})`];
}

/** Brands' words in the genuine domains of others: what a careless look-alike rule would take for imitation. */
export function strangeWordsInGenuineDomains(brands: readonly Brand[]): readonly string[] {
  const wordsIn = hostWordFinder(brands);
  return brands.flatMap(brand => brand.domains.flatMap(domain => wordsIn(domain)
    .filter(found => found.brandId !== brand.id)
    .map(found => `${domain} of ${brand.id} holds ${found.word} of ${found.brandId}`)));
}
