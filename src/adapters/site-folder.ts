import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

/** Writes what has changed, the index last, and removes what is to go. *Shape*: how many files were written. */
export function writeSite(folder: string, files: ReadonlyMap<string, string>, removed: readonly string[], index: SiteIndex): number {
  let written = 0;
  for (const [path, text] of files) {
    const target = join(folder, path);
    if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    written++;
  }
  for (const path of removed) rmSync(join(folder, path), { recursive: true, force: true });
  // A run that is cut off must not leave half an index.
  writeFileSync(join(folder, `${INDEX}.new`), `${JSON.stringify(index)}\n`);
  renameSync(join(folder, `${INDEX}.new`), join(folder, INDEX));
  return written;
}
