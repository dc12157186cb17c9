import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ConfigError } from '../../base/errors.ts';
import { webFolder } from './open-bench.ts';

/** Where it lies on a site. */
const FOLDER = 'here';

/** Whether the page has been built. */
export const hasHerePage = (folder: string): boolean => existsSync(join(folder, 'here.html'));

/**
 * The page that takes a mail apart in the reader's own tab, to be put on a site of warnings: files by their path from the
 * site's root. *Errors*: {@link ConfigError} where the page has not been built.
 */
export function hereFiles(folder: string = webFolder()): ReadonlyMap<string, string | Uint8Array> {
  if (!hasHerePage(folder)) throw new ConfigError('no-page', 'The page has not been built: npm run build:web.');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  return new Map<string, string | Uint8Array>(files.flatMap((path): readonly (readonly [string, string | Uint8Array])[] => {
    const name = relative(folder, path).split(sep).join('/');
    // The workbench's own page stays at home. A site may lie in any folder: nothing is named from the root of the host.
    if (name === 'index.html' || /^assets\/index-[\w-]+\.js$/.test(name)) return [];
    return name === 'here.html' ? [[`${FOLDER}/index.html`, readFileSync(path, 'utf8').replaceAll('="/assets/', '="./assets/')]] : [[`${FOLDER}/${name}`, readFileSync(path)]];
  }));
}
