import { readFileSync } from 'node:fs';
import type { Brand, BrandBook, LikenessKind } from '../../src/brands/model.ts';
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

interface UrlParts {
  readonly host: string;
  readonly path: string;
  readonly query: string;
}

function partsOf(url: string): UrlParts {
  const parts = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)[^/?#]*([^?#]*)(.*)/i.exec(url);
  return { host: parts?.[1] ?? '', path: (parts?.[2] ?? '').toLowerCase(), query: parts?.[3] ?? '' };
}

/** Folders that are called by the program that serves or holds them: whose page was broken into is not who is imitated. */
const PROGRAMS = /^(?:wordpress|mailchimp|joomla|drupal|google)$/;

/** The brands that host and path name, the plainest likeness of the host first. */
function brandsNamed(book: BrandBook, { host, path }: UrlParts): readonly string[] {
  // A piece of a path reads like a label: `/co.jp/amazon-login.php`.
  const inPath = path.split('/').filter((piece) => piece !== '' && !PROGRAMS.test(piece))
    .flatMap((piece) => book.wordsInHost(`${piece.replace(/\.(?:php\d?|html?|aspx?|jsp|cgi|do|action)$/, '').replace(/[^a-z0-9-]/g, '-')}.example`));
  return [...new Set([...book.likenessOf(host), ...book.wordsInHost(host), ...inPath].map((like) => like.brandId))];
}

/** The brands whose URL or host stands in the query, percent-encoded or plain. */
function brandsInQuery(book: BrandBook, query: string): readonly string[] {
  const plain = query.replace(/%3a/gi, ':').replace(/%2f/gi, '/').replace(/%3f/gi, '?').replace(/%3d/gi, '=');
  return [...plain.matchAll(/(?:[a-z0-9-]+\.)+[a-z]{2,}/gi)].flatMap(([host]) => [book.ownerOf(host)?.id ?? '', ...book.likenessOf(host).map((like) => like.brandId)]).filter((id) => id !== '');
}

/** Likenesses that are read from a name with letters wrong. */
const SPOILT: readonly LikenessKind[] = ['confusable', 'nearly-inside', 'mistyped'];

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

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
  let [urls, holds, found, first, inQuery, foundInQuery, named, right, sameHouse, noWord, plainOther] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const [missed, other] = [new Map<string, number>(), new Map<string, number>()];
  const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const line of readFileSync(path, 'utf8').split('\n').slice(1)) {
    const [, url, ...rest] = line.split(',');
    const brand = brandOf(rest.join(',').trim());
    if (url === undefined || brand === null) continue;
    urls++;
    const parts = partsOf(url);
    const all = brandsNamed(book, parts);
    const isRight = all.some((id) => isOneHouse(book, brand, id));
    // Whether the imitated brand's plain word stands there, however the search reads it.
    const words = [brand, ...brand.products].flatMap((one) => one.domainWords).filter((word) => word.length > 4);
    const isHeld = [parts.host, parts.path].some((text) => words.some((word) => lettersOf(text).includes(word)));
    if (isHeld) {
      holds++;
      if (isRight) found++;
      else count(missed, `${brand.id} ${parts.host}${parts.path}`.slice(0, 90));
      if (all[0] !== undefined && isOneHouse(book, brand, all[0])) first++;
    } else if (words.some((word) => lettersOf(parts.query).includes(word))) {
      inQuery++;
      if (brandsInQuery(book, parts.query).some((id) => isOneHouse(book, brand, id))) foundInQuery++;
    }
    if (all.length === 0) continue;
    named++;
    if (all.includes(brand.id)) right++;
    else if (isRight) sameHouse++;
    else {
      if (!isHeld) noWord++;
      // Another brand's name is written out in full: no search can find the labelled one in it.
      if (book.likenessOf(parts.host).some((like) => !SPOILT.includes(like.how))) plainOther++;
      count(other, `${brand.id} read as ${all.join('+')}`);
    }
  }
  const share = (part: number, whole: number): string => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
  const most = (counts: ReadonlyMap<string, number>, rows: number): string => [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, rows).map(([key, times]) => `${String(times).padStart(6)} ${key}\n`).join('');
  process.stdout.write(`${urls} URLs of brands of the book
host or path holds a word of the labelled brand: named ${share(found, holds)}; named first ${share(first, holds)}
only the query holds one: named ${share(foundInQuery, inQuery)}
host or path names any brand: the labelled one ${share(right, named)}, or one of its house ${share(right + sameHouse, named)};
  of the ${named - right - sameHouse} others, ${noWord} hold no word of the labelled brand, and ${plainOther} write another brand's name out in full in the host: the label
  is then about what the host showed that day, not about what its name says; without these the labelled house is right on ${share(right + sameHouse, named - plainOther)}
words that stand there and are not read:
${most(missed, 20)}labels that the URL speaks against:
${most(other, 20)}`);
}

const path = process.argv[2];
if (path === undefined) {
  process.stderr.write('Give the path of a CSV file with the columns date, url, brand.\n');
  process.exitCode = 64;
} else main(path);
