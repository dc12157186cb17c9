import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ConfigError } from '../base/errors.ts';
import type { SiteIndex } from '../publication/model.ts';

const INDEX = 'site.json';

/** The index of a site in a folder; `null` where there is none yet. *Errors*: {@link ConfigError} when it cannot be read. */
export function readSiteIndex(folder: string): SiteIndex | null {
  const path = join(folder, INDEX);
  if (!existsSync(path)) return null;
  try {
    const index = JSON.parse(readFileSync(path, 'utf8')) as SiteIndex;
    if (index.schema === 'fuwake/site@1') return index;
  } catch { /* Told below: a broken index must not be taken for an empty one, which would forget every warning. */ }
  throw new ConfigError('bad-site', `“${path}” is no index of a site. Put it back from a copy, or name another folder.`);
}

/** Writes what has changed, the index last, and removes what is to go. *Shape*: the paths of the files that were written, and of those that went. */
export function writeSite(folder: string, files: ReadonlyMap<string, string | Uint8Array>, removed: readonly string[], index: SiteIndex): { readonly written: readonly string[]; readonly gone: readonly string[] } {
  const written: string[] = [];
  for (const [path, content] of files) {
    const target = join(folder, path);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    if (existsSync(target) && readFileSync(target).equals(bytes)) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    written.push(path);
  }
  const gone = removed.flatMap((path) => filesAt(folder, path));
  for (const path of removed) rmSync(join(folder, path), { recursive: true, force: true });
  // A run that is cut off must not leave half an index.
  writeFileSync(join(folder, `${INDEX}.new`), `${JSON.stringify(index)}\n`);
  renameSync(join(folder, `${INDEX}.new`), join(folder, INDEX));
  return { written, gone };
}

/** Every file of a site but its memory. */
export const allFiles = (folder: string): readonly string[] => filesAt(folder, '').filter((path) => !path.startsWith('.git/') && !path.startsWith(INDEX));

/** A file, or all files below a folder; none where nothing is. */
function filesAt(folder: string, path: string): readonly string[] {
  const target = join(folder, path);
  if (!existsSync(target)) return [];
  if (!statSync(target).isDirectory()) return [path];
  return readdirSync(target, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map((each) => relative(folder, join(each.parentPath, each.name)));
}
