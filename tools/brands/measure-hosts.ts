import { readFileSync } from 'node:fs';
import type { BrandBook } from '../../src/brands/model.ts';
import { openBrandBook } from '../../src/brands/open-brand-book.ts';
import { loadBrands } from './load-brands.ts';

/*
 * How often a brand's word in a host names the brand that the host imitates:
 *   node tools/brands/measure-hosts.ts FILE.csv      rows of date,url,brand as JPCERT/CC publishes them
 */

/** Names of the file that the book's search does not read by itself. */
const NAMES: Readonly<Record<string, string>> = {
  'VISA / MasterCard': 'visa', 'VISA / Mastercard': 'visa', 'PayPal(日本語)': 'paypal', 'Linked in': 'linkedin', 'GMコイン': 'gmo-coin',
  'TS CUBIC CARD_MY TS3': 'ts-cubic-card', 'MY TS3': 'ts-cubic-card', 'SMBC Card': 'smbc-card', 'Club J-WEST': 'jr-west',
  'iD': 'docomo', 'Yahoo!': 'yahoo-japan', 'nifty': 'nifty', 'Bank Of Montreal': 'bmo', '野村': 'nomura', 'WESTER': 'jr-west', 'IOC': 'ioc', 'Meta': 'meta'
};

function nameFinder(book: BrandBook): (name: string) => string | null {
  const known = new Map<string, string | null>();
  return name => {
    let id = known.get(name);
    if (id === undefined) {
      const longest = [...book.mentionsIn(name)].sort((a, b) => (b.range.end - b.range.start) - (a.range.end - a.range.start))[0];
      id = NAMES[name] ?? longest?.brandId ?? null;
      known.set(name, id);
    }
    return id;
  };
}

function hostOf(url: string): string | null {
  return /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1] ?? null;
}

function main(path: string): void {
  const book = openBrandBook(loadBrands());
  const idOf = nameFinder(book);
  const rows = readFileSync(path, 'utf8').split('\n').slice(1).flatMap(line => {
    const [, url, ...brand] = line.split(',');
    return url === undefined || brand.length === 0 ? [] : [{ url, brand: brand.join(',').trim() }];
  });
  let withWord = 0;
  let right = 0;
  let onlyRight = 0;
  const unnamed = new Map<string, number>();
  const wrong = new Map<string, number>();
  for (const { url, brand } of rows) {
    const id = idOf(brand);
    if (id === null) unnamed.set(brand, (unnamed.get(brand) ?? 0) + 1);
    const host = hostOf(url);
    const found = host === null ? [] : book.wordsInHost(host);
    if (id === null || found.length === 0) continue;
    withWord++;
    const isRight = found.some(word => word.brandId === id);
    if (isRight) right++;
    if (found.every(word => word.brandId === id)) onlyRight++;
    else if (!isRight) {
      const key = `${brand} (${id}) read as ${found.map(word => `${word.word}>${word.brandId}`).join('+')}`;
      wrong.set(key, (wrong.get(key) ?? 0) + 1);
    }
  }
  const share = (part: number): string => `${part} (${(100 * part / withWord).toFixed(1)} %)`;
  process.stdout.write(`${rows.length} URLs, ${withWord} with a brand's word in the host; right ${share(right)}, and nothing else ${share(onlyRight)}\n`);
  const top = (counts: Map<string, number>): string => [...counts].sort((a, b) => b[1] - a[1]).slice(0, 200).map(([key, count]) => `  ${count} ${key}`).join('\n');
  process.stdout.write(`wrong:\n${top(wrong)}\nnot in the book:\n${top(unnamed)}\n`);
}

const file = process.argv[2];
if (file === undefined) {
  process.stderr.write('Give a CSV file of date,url,brand.\n');
  process.exitCode = 64;
} else main(file);
