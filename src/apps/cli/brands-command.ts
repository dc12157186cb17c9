import { readShippedData } from '../../adapters/shipped-data.ts';
import { ConfigError } from '../../base/errors.ts';
import type { Brand, BrandBook, DomainListName, Likeness } from '../../brands/model.ts';

const LISTS: Readonly<Record<DomainListName, string>> = {
  'consumer-provider': 'customers of an internet or telephone provider have mailboxes there', 'free-mail': 'anybody gets a mailbox there',
  'mail-service': 'sends mail for its customers', 'url-shortener': 'hides a URL behind a short one', 'free-hosting': 'anybody puts up pages or files there',
  'dynamic-dns': 'names there are anybody’s and come and go', 'link-in-bio': 'anybody puts up a page of links there', redirector: 'leads on to another URL',
  parking: 'shows a page for domains that are not in use',
};

const LIKENESS: Readonly<Record<Likeness['how'], string>> = {
  'domain-inside': 'holds the whole of', 'dashes-for-dots': 'holds, with dashes for dots,', confusable: 'reads like', 'suffix-swapped': 'puts another ending on',
  'country-added': 'adds a country or a kind to', 'nearly-inside': 'holds, with letters wrong,', mistyped: 'is a slip of the keyboard away from', 'word-as-label': 'has as one of its parts', 'word-in-label': 'contains',
  'name-in-label': 'contains the name',
};

/** Brands that are told for one name; a name in more of them says too little. */
const TOLD = 8;

/** `fuwake brands find NAME|DOMAIN`: what the book knows, to be read by a person. */
export function brandsCommand([verb, ...words]: readonly string[]): number {
  const query = words.join(' ').trim();
  if (verb !== 'find' || query === '') throw new ConfigError('brands-usage', 'fuwake brands find NAME|DOMAIN');
  const { brands, lists } = readShippedData();
  const host = hostOf(query);
  const found = host === null ? brandsNamed(brands, query) : [brands.ownerOf(host)].filter((brand) => brand !== null);
  const on = host === null ? [] : lists.listsOf(host);
  const like = host === null ? [] : brands.likenessOf(host);
  const paragraphs = [...(host === null ? [] : [aboutHost(host, found[0] ?? null, on, like, brands)]), ...found.slice(0, TOLD).map(aboutBrand)];
  if (found.length + on.length + like.length === 0) {
    process.stderr.write(`The book does not know “${query}”. That says nothing about it.\n`);
    return 0;
  }
  process.stdout.write(`${paragraphs.join('\n\n')}\n`);
  if (found.length > TOLD) process.stderr.write(`${found.length - TOLD} more brands have “${query}” in their names.\n`);
  return 0;
}

/** The host of what looks like one: a domain, a mail address or a URL. */
function hostOf(query: string): string | null {
  const host = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^\s/@]*@)?([^\s/:@]+\.[^\s/:@.]{2,})\.?(?:[:/].*)?$/i.exec(query)?.[1] ?? null;
  return host === null || !URL.canParse(`http://${host}`) ? null : new URL(`http://${host}`).hostname;
}

/** Brands that the text names as a reader understands it; failing that, those with the text in their names. */
function brandsNamed(book: BrandBook, query: string): readonly Brand[] {
  const exact = book.brand(query.toLowerCase());
  if (exact !== null) return [exact];
  const named = [...new Set(book.mentionsIn(query).map((mention) => mention.brandId))].flatMap((id) => book.brand(id) ?? []);
  if (named.length > 0) return named;
  const part = query.normalize('NFKC').toLowerCase();
  return book.brands.filter((brand) => namesOf(brand).some((name) => name.normalize('NFKC').toLowerCase().includes(part)));
}

const namesOf = (brand: Brand): readonly string[] => [brand.name.ja, brand.name.en, ...brand.spellings, ...brand.products.flatMap((product) => [product.name, ...product.spellings])];

function aboutHost(host: string, owner: Brand | null, on: readonly DomainListName[], like: readonly Likeness[], book: BrandBook): string {
  return rows(host, [
    ['owner', owner === null ? 'not in the book' : fullName(owner)],
    ...on.map((list): [string, string] => [list, LISTS[list]]),
    ...like.map((one): [string, string] => {
      const brand = book.brand(one.brandId);
      return ['looks like', `${brand === null ? one.brandId : fullName(brand)}: “${one.written}” ${LIKENESS[one.how]} “${one.likeTo}”`];
    }),
  ]);
}

function aboutBrand(brand: Brand): string {
  return rows(`${fullName(brand)}  [${brand.id}]`, [
    ['kind', brand.kind],
    ['written', brand.spellings.join(', ')],
    ...brand.products.map((product): [string, string] => ['product', `${product.name} (${product.spellings.join(', ')})`]),
    ['domains', brand.domains.length === 0 ? 'none' : brand.domains.join(' ')],
    ...(brand.senders.length === 0 ? [] : [['also sends', brand.senders.join(' ')] as [string, string]]),
    ['in hosts', brand.domainWords.length === 0 ? 'no word of its own' : brand.domainWords.join(' ')],
    ['source', sourceOf(brand)],
  ]);
}

/** The origin's first sentence, which says of what kind the facts are, and what nobody has compared yet; the files say the rest. */
function sourceOf({ source, asOf }: Brand): string {
  const [origin = '', unchecked] = source.split(' Unchecked: ');
  return `${/^.*?\.(?= |$)/.exec(origin)?.[0] ?? origin} (${asOf})${unchecked === undefined ? '' : ` Not compared with a second source: ${unchecked}`}`;
}

const fullName = ({ name }: Brand): string => (name.ja === name.en ? name.ja : `${name.ja} / ${name.en}`);

const LABEL_COLUMNS = 19;
const LINE_COLUMNS = 100;

/** A headline and its rows, wrapped at words under their own column. */
function rows(headline: string, entries: readonly (readonly [string, string])[]): string {
  return [headline, ...entries.map(([label, text]) => `  ${label.padEnd(LABEL_COLUMNS)}${wrapped(text)}`)].join('\n');
}

function wrapped(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > LINE_COLUMNS - LABEL_COLUMNS) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${' '.repeat(LABEL_COLUMNS + 2)}`);
}
