import { readdirSync, readFileSync } from 'node:fs';
import { readBrandFile } from '../brands/brand-file.ts';
import type { BrandBook, DomainListName, DomainLists } from '../brands/model.ts';
import { openBrandBook } from '../brands/open-brand-book.ts';
import { openDomainLists, readDomainList } from '../brands/open-domain-lists.ts';
import type { PageFingerprint } from '../evidence/model.ts';
import type { Weights } from '../verdict/weigh-findings.ts';

const DATA = new URL('../../data/', import.meta.url);

/** The data that comes with fuwake. */
export interface ShippedData {
  readonly brands: BrandBook;
  readonly lists: DomainLists;
  readonly weights: Weights;
  readonly pages: readonly PageFingerprint[];
  readonly version: string;
}

let read: ShippedData | null = null;

/**
 * The data of the package, read once: nothing changes it while a program runs, and the indexes that the brand book makes
 * when it is first searched are kept with it.
 */
export const readShippedData = (): ShippedData => (read ??= readAll());

function readAll(): ShippedData {
  const text = (path: string): string => readFileSync(new URL(path, DATA), 'utf8');
  const brands = readdirSync(new URL('brands/', DATA)).filter((name) => name.endsWith('.json')).toSorted().flatMap((name) => readBrandFile(text(`brands/${name}`)));
  const lists = Object.fromEntries(readdirSync(new URL('lists/', DATA)).filter((name) => name.endsWith('.txt')).map((name) => [name.slice(0, -4), readDomainList(text(`lists/${name}`))]));
  const { pages } = JSON.parse(text('pages/fingerprints.json')) as { readonly pages: readonly PageFingerprint[] };
  return { pages, brands: openBrandBook(brands), lists: openDomainLists(lists as Record<DomainListName, readonly string[]>), weights: JSON.parse(text('verdict/weights.json')) as Weights, version: readVersion() };
}

/** The version of the package, as its package.json says. */
export function readVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', DATA), 'utf8')) as { readonly version: string };
  return version;
}
