import { readFileSync, readdirSync } from 'node:fs';
import { readBrandFile } from '../../src/brands/brand-file.ts';
import type { Brand, DomainListName } from '../../src/brands/model.ts';
import { readDomainList } from '../../src/brands/open-domain-lists.ts';

const BRANDS = new URL('../../data/brands/', import.meta.url);
const LISTS = new URL('../../data/lists/', import.meta.url);

/** Every brand of the book, in the order of the files' names. */
export function loadBrands(): readonly Brand[] {
  return readdirSync(BRANDS).filter(name => name.endsWith('.json')).sort()
    .flatMap(name => readBrandFile(readFileSync(new URL(name, BRANDS), 'utf8')));
}

const LIST_NAMES: readonly DomainListName[] = [
  'consumer-provider', 'free-mail', 'mail-service', 'url-shortener', 'free-hosting', 'dynamic-dns', 'link-in-bio',
  'redirector', 'parking'
];

/** Every domain list. */
export function loadDomainLists(): Readonly<Record<DomainListName, readonly string[]>> {
  return Object.fromEntries(LIST_NAMES.map(name => [name, readDomainList(readFileSync(new URL(`${name}.txt`, LISTS), 'utf8'))])) as
    Record<DomainListName, readonly string[]>;
}
