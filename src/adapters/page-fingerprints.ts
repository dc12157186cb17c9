import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ConfigError } from '../base/errors.ts';
import type { PageFingerprint } from '../evidence/model.ts';
import { readConfig } from './config.ts';

/** The user's own file of page fingerprints; none where there is no such file. *Errors*: {@link ConfigError} where it is none. */
export function readFingerprints(path: string): readonly PageFingerprint[] {
  if (path === '' || !existsSync(path)) return [];
  try {
    const { pages } = JSON.parse(readFileSync(path, 'utf8')) as { readonly pages?: unknown };
    if (Array.isArray(pages) && pages.every((page: Partial<PageFingerprint> | null) => typeof page?.brand === 'string')) return pages as readonly PageFingerprint[];
  } catch (cause) {
    throw new ConfigError('pages-not-json', `The page fingerprints “${path}” are no JSON.`, cause);
  }
  throw new ConfigError('no-pages', `“${path}” holds no list “pages”, each with a “brand”.`);
}

/** The options with what the user has learned of brands' own pages. *Errors*: {@link ConfigError}. */
export const withOwnPages = <T extends { readonly pages?: readonly PageFingerprint[] }>(options: T): T => ({ ...options, pages: [...(options.pages ?? []), ...readFingerprints(readConfig().pages)] });

/** Adds a fingerprint to the file; one of the same page, known before, gives way. */
export function addFingerprint(path: string, page: PageFingerprint): void {
  const others = readFingerprints(path).filter(({ brand, product }) => brand !== page.brand || product !== page.product);
  writeFileSync(path, `${JSON.stringify({ pages: [...others, page] }, null, 1)}\n`);
}
