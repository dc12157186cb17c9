import { readBrandFile } from '../brands/brand-file.ts';
import type { BrandBook, DomainListName, DomainLists } from '../brands/model.ts';
import { openBrandBook } from '../brands/open-brand-book.ts';
import { openDomainLists, readDomainList } from '../brands/open-domain-lists.ts';
import type { PageFingerprint } from '../evidence/model.ts';
import type { Weights } from '../verdict/weigh-findings.ts';

/** The data that comes with fuwake, as texts of its files: what a page fetches once to dissect without anybody. */
export interface DataPack {
  readonly version: string;
  /** Texts of `data/brands/*.json`, in the order of their names. */
  readonly brandFiles: readonly string[];
  /** Texts of `data/lists/*.txt` by name. */
  readonly lists: Readonly<Record<DomainListName, string>>;
  readonly weights: Weights;
  readonly pages: readonly PageFingerprint[];
}

/** The data that comes with fuwake, ready for use. */
export interface ShippedData {
  readonly brands: BrandBook;
  readonly lists: DomainLists;
  readonly weights: Weights;
  readonly pages: readonly PageFingerprint[];
  readonly version: string;
}

/** Opens the data. Touches nothing outside, so that a page may use it. */
export function openDataPack({ version, brandFiles, lists, weights, pages }: DataPack): ShippedData {
  const read = Object.fromEntries(Object.entries(lists).map(([name, text]) => [name, readDomainList(text)])) as Record<DomainListName, readonly string[]>;
  return { version, pages, weights, brands: openBrandBook(brandFiles.flatMap(readBrandFile)), lists: openDomainLists(read) };
}
