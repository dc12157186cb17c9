import type { Brand, BrandProduct } from './model.ts';

/** A record as `data/brands/*.json` writes it: a brand, with what is empty or the same for the whole file left out. */
export type BrandRecord = Omit<Brand, 'senders' | 'products' | 'source' | 'asOf'> &
  Partial<Pick<Brand, 'senders' | 'products' | 'source' | 'asOf'>>;

/** One file of the brand book. */
export interface BrandFile {
  /** Where the facts of the records come from that do not say it themselves. */
  readonly origin: string;
  /** ISO date on which they were looked at. */
  readonly asOf: string;
  /** Domains and senders in the records that rest on memory alone: nobody has compared them with a second source. */
  readonly unchecked: readonly string[];
  readonly brands: readonly BrandRecord[];
}

/**
 * The brands of one file, each complete; a record's source names those of its domains that are unchecked.
 * *Errors*: a SyntaxError when the text is no JSON.
 */
export function readBrandFile(text: string): readonly Brand[] {
  const file = JSON.parse(text) as BrandFile;
  const unchecked = new Set(file.unchecked);
  return file.brands.map(({ id, name, kind, spellings, domainWords, domains, senders = [], products = [], source, asOf }) => {
    const doubtful = [...domains, ...senders].filter(domain => unchecked.has(domain));
    const origin = source ?? file.origin;
    return {
      id, name, kind, spellings, domainWords, domains, senders, products, asOf: asOf ?? file.asOf,
      source: doubtful.length === 0 ? origin : `${origin} Unchecked: ${doubtful.join(', ')}.`
    };
  });
}

/**
 * How strictly a spelling is looked for.
 *
 * - `folded`: in any case. The rule.
 * - `exact`: in this case only, written `=LINE Pay` in the data and the rule for Latin names of up to three letters:
 *   a reader who meets "chase" or "best buy" in a sentence has met no brand.
 * - `name`: in this case, and only where it touches Japanese text or is the whole text, written `~LINE`: a word that
 *   English also writes with a capital names the brand in `LINEをご利用` and as a display name, nowhere else.
 */
export type Strictness = 'folded' | 'exact' | 'name';

export interface MarkedSpelling {
  readonly text: string;
  readonly strictness: Strictness;
}

/** Latin names up to this length are words or parts of words in too many languages to be found in any case. */
const SHORT_NAME_LETTERS = 3;

/** Takes the mark off a spelling of the data. */
export function spellingOf(marked: string): MarkedSpelling {
  if (marked.startsWith('~')) return { text: marked.slice(1), strictness: 'name' };
  if (marked.startsWith('=')) return { text: marked.slice(1), strictness: 'exact' };
  const isShort = marked.length <= SHORT_NAME_LETTERS && /^[A-Za-z]+$/.test(marked);
  return { text: marked, strictness: isShort ? 'exact' : 'folded' };
}

/** Letters from which on a domain word is also found inside an unbroken label. Shorter ones hit by chance. */
const GLUED_WORD_LETTERS = 5;

export interface MarkedWord {
  readonly text: string;
  /** Only a whole token of a label counts: `=apple` is in `apple-id`, not in `pineapple`. */
  readonly isTokenOnly: boolean;
}

/** Takes the mark off a domain word of the data. */
export function domainWordOf(marked: string): MarkedWord {
  const text = marked.startsWith('=') ? marked.slice(1) : marked;
  return { text, isTokenOnly: marked.startsWith('=') || text.length < GLUED_WORD_LETTERS };
}

/** The brand as the open book shows it: no marks on spellings and words. */
export function unmarked(brand: Brand): Brand {
  return { ...brand, ...unmarkedNames(brand), products: brand.products.map(unmarkedProduct) };
}

const unmarkedProduct = (product: BrandProduct): BrandProduct => ({ ...product, ...unmarkedNames(product) });

const unmarkedNames = (named: Pick<Brand, 'spellings' | 'domainWords'>): Pick<Brand, 'spellings' | 'domainWords'> => ({
  spellings: named.spellings.map(spelling => spellingOf(spelling).text),
  domainWords: named.domainWords.map(word => domainWordOf(word).text)
});
