import { readFileSync } from 'node:fs';
import type { Brand, BrandBook } from '../../src/brands/model.ts';
import { openBrandBook } from '../../src/brands/open-brand-book.ts';
import { loadBrands } from './load-brands.ts';

/*
 * How often a brand's word in a URL names the brand that the page imitated:
 *   node tools/brands/measure-urls.ts FILE.csv      rows of date,url,brand as JPCERT/CC publishes them
 */

/** Names of the file that the book's search does not read by itself. */
const NAMES: Readonly<Record<string, string>> = {
  'VISA / MasterCard': 'visa', 'VISA / Mastercard': 'visa', 'PayPal(日本語)': 'paypal', 'Linked in': 'linkedin', 'GMコイン': 'gmo-coin',
  'TS CUBIC CARD_MY TS3': 'ts-cubic-card', 'MY TS3': 'ts-cubic-card', 'SMBC Card': 'smbc-card', 'Club J-WEST': 'jr-west',
  'iD': 'docomo', 'Yahoo!': 'yahoo-japan', 'nifty': 'nifty', 'Bank Of Montreal': 'bmo', '野村': 'nomura', 'WESTER': 'jr-west', 'IOC': 'ioc', 'Meta': 'meta',
};

function nameFinder(book: BrandBook): (name: string) => Brand | null {
  const known = new Map<string, Brand | null>();
  return (name) => {
    let brand = known.get(name);
    if (brand === undefined) {
      const longest = book.mentionsIn(name).toSorted((a, b) => (b.range.end - b.range.start) - (a.range.end - a.range.start))[0];
      brand = book.brand(NAMES[name] ?? longest?.brandId ?? '');
      known.set(name, brand);
    }
    return brand;
  };
}

interface NamedUrl {
  readonly inHost: readonly string[];
  readonly inPath: readonly string[];
}

function brandsNamed(book: BrandBook, url: string): NamedUrl {
  const parts = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)[^/?#]*([^?#]*)/i.exec(url);
  const host = parts?.[1] ?? '';
  const path = (parts?.[2] ?? '').toLowerCase().split('/').filter((piece) => piece !== '');
  return {
    inHost: [...book.likenessOf(host), ...book.wordsInHost(host)].map((like) => like.brandId),
    // A piece of a path reads like a label: `/co.jp/amazon-login.php`.
    inPath: path.flatMap((piece) => book.wordsInHost(`${piece.replace(/\.[a-z0-9]{2,5}$/, '').replace(/[^a-z0-9-]/g, '-')}.example`).map((word) => word.brandId)),
  };
}

/** One may speak for the other, or one word stands for both. */
function isOneHouse(book: BrandBook, one: Brand, otherId: string): boolean {
  const other = book.brand(otherId);
  if (other === null || one.id === otherId) return one.id === otherId;
  const own = [...one.domains, ...one.senders];
  return [...other.domains, ...other.senders].some((domain) => own.includes(domain)) || other.domainWords.some((word) => one.domainWords.includes(word));
}

function main(path: string): void {
  const book = openBrandBook(loadBrands());
  const brandOf = nameFinder(book);
  let [urls, named, right, sameHouse, holds, found] = [0, 0, 0, 0, 0, 0];
  const wrong = new Map<string, number>();
  for (const line of readFileSync(path, 'utf8').split('\n').slice(1)) {
    const [, url, ...rest] = line.split(',');
    const brand = brandOf(rest.join(',').trim());
    if (url === undefined || brand === null) continue;
    urls++;
    const { inHost, inPath } = brandsNamed(book, url);
    const all = [...inHost, ...inPath];
    // Whether the imitated brand's plain word stands anywhere in the URL, however the search reads it.
    const letters = url.toLowerCase().replace(/[^a-z0-9]/g, '');
    if (brand.domainWords.some((word) => word.length > 4 && letters.includes(word))) {
      holds++;
      if (all.some((id) => isOneHouse(book, brand, id))) found++;
    }
    if (all.length === 0) continue;
    named++;
    if (all.includes(brand.id)) right++;
    else if (all.some((id) => isOneHouse(book, brand, id))) sameHouse++;
    else {
      const key = `${brand.id} read as ${[...new Set(all)].join('+')}`;
      wrong.set(key, (wrong.get(key) ?? 0) + 1);
    }
  }
  const share = (part: number, whole: number): string => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
  process.stdout.write(`${urls} URLs of brands of the book\n`);
  process.stdout.write(`host or path names a brand: the imitated one ${share(right, named)}, or one of its house ${share(right + sameHouse, named)}\n`);
  process.stdout.write(`the imitated brand's word stands in the URL: named ${share(found, holds)}\n`);
  for (const [key, count] of [...wrong].toSorted((a, b) => b[1] - a[1]).slice(0, 30)) process.stdout.write(`${String(count).padStart(4)} ${key}\n`);
}

const path = process.argv[2];
if (path === undefined) {
  process.stderr.write('Give the path of a CSV file with the columns date, url, brand.\n');
  process.exitCode = 64;
} else main(path);
