import { remember } from '../base/remember.ts';
import { unmarked } from './brand-file.ts';
import { hostWordFinder } from './find-host-words.ts';
import { likenessFinder } from './find-likeness.ts';
import { mentionFinder } from './find-mentions.ts';
import type { Brand, BrandBook } from './model.ts';

/** Hosts whose answers are kept: those of the mail services come with every mail. */
const REMEMBERED_HOSTS = 2_000;

/**
 * Opens the brand book. Domains are indexed at once, spellings and words when they are first searched for.
 *
 * The brands are taken as the data writes them, with the marks on spellings and words (see `brand-file.ts`); the open
 * book shows them without.
 */
export function openBrandBook(brands: readonly Brand[]): BrandBook {
  const byId = new Map<string, Brand>();
  const idByDomain = new Map<string, string>();
  for (const brand of brands) {
    byId.set(brand.id, brand);
    for (const domain of brand.domains) idByDomain.set(domain, brand.id);
  }
  const shown = new Map<string, Brand>();
  const brandOf = (id: string): Brand | null => {
    const marked = byId.get(id);
    if (marked === undefined) return null;
    const brand = shown.get(id) ?? unmarked(marked);
    shown.set(id, brand);
    return brand;
  };
  const ownerIdOf = (host: string): string | null => {
    for (const domain of parentsOf(host)) {
      const id = idByDomain.get(domain);
      if (id !== undefined) return id;
    }
    return null;
  };
  // Each made when first asked for: who only looks an owner up does not wait for the index of all spellings.
  let findMentions: ReturnType<typeof mentionFinder> | null = null;
  let findWords: ReturnType<typeof hostWordFinder> | null = null;
  let findLikeness: ReturnType<typeof likenessFinder> | null = null;
  const words: ReturnType<typeof hostWordFinder> = host => (findWords ??= hostWordFinder(brands))(host);
  const mentions: ReturnType<typeof mentionFinder> = text => (findMentions ??= mentionFinder(brands))(text);
  let all: readonly Brand[] | null = null;
  return {
    get brands() {
      return all ??= brands.flatMap(brand => brandOf(brand.id) ?? []);
    },
    brand: brandOf,
    mentionsIn: mentions,
    ownerOf: host => brandOf(ownerIdOf(host) ?? ''),
    maySpeakFor: (brandId, host) => {
      if (ownerIdOf(host) === brandId) return true;
      const senders = byId.get(brandId)?.senders ?? [];
      return senders.length > 0 && parentsOf(host).some(domain => senders.includes(domain));
    },
    // A brand may write any name below its own domain; only in a stranger's name is a word worth telling.
    wordsInHost: remember(host => (ownerIdOf(host) === null ? words(host).map(({ brandId, productId, word }) => ({ brandId, productId, word })) : []), REMEMBERED_HOSTS),
    likenessOf: remember(host => (ownerIdOf(host) === null ? (findLikeness ??= likenessFinder(brands, words, mentions))(host) : []), REMEMBERED_HOSTS)
  };
}

/** A host and every domain above it, the longest first. *Shape*: in lower case, without the root's dot. */
export function parentsOf(host: string): readonly string[] {
  const parents: string[] = [];
  let rest = host.toLowerCase().replace(/\.$/, '');
  while (rest !== '' && parents.length < LABELS) {
    parents.push(rest);
    const dot = rest.indexOf('.');
    if (dot < 0) break;
    rest = rest.slice(dot + 1);
  }
  return parents;
}

/** The most labels that a host name of 253 characters can hold. */
const LABELS = 127;
