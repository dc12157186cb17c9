import { readdirSync, readFileSync } from 'node:fs';
import type { DomainListName } from '../brands/model.ts';
import type { PageFingerprint } from '../evidence/model.ts';
import type { Weights } from '../verdict/weigh-findings.ts';
import { openDataPack } from './data-pack.ts';
import type { DataPack, ShippedData } from './data-pack.ts';

export type { ShippedData } from './data-pack.ts';

const DATA = new URL('../../data/', import.meta.url);

let read: ShippedData | null = null;

/**
 * The data of the package, read once: nothing changes it while a program runs, and the indexes that the brand book makes
 * when it is first searched are kept with it.
 */
export const readShippedData = (): ShippedData => (read ??= openDataPack(readDataPack()));

/** The same as texts, for who opens it elsewhere. */
export function readDataPack(): DataPack {
  const text = (path: string): string => readFileSync(new URL(path, DATA), 'utf8');
  const { pages } = JSON.parse(text('pages/fingerprints.json')) as { readonly pages: readonly PageFingerprint[] };
  return {
    version: readVersion(), pages, weights: JSON.parse(text('verdict/weights.json')) as Weights,
    brandFiles: readdirSync(new URL('brands/', DATA)).filter((name) => name.endsWith('.json')).toSorted().map((name) => text(`brands/${name}`)),
    lists: Object.fromEntries(readdirSync(new URL('lists/', DATA)).filter((name) => name.endsWith('.txt')).map((name) => [name.slice(0, -4), text(`lists/${name}`)])) as Record<DomainListName, string>,
  };
}

/** The version of the package, as its package.json says. */
export function readVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', DATA), 'utf8')) as { readonly version: string };
  return version;
}
