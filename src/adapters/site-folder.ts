import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ConfigError } from '../base/errors.ts';
import type { SiteEntry, SiteIndex, Touched } from '../publication/model.ts';

const INDEX = 'site.json';
/** The warnings of each month, so that one more rewrites a month of the memory and not all of it. */
const MEMORY = 'memory';

/** What `site.json` holds: the index without its warnings. */
interface Cover {
  readonly schema: SiteIndex['schema'];
  readonly config: SiteIndex['config'];
  /** The latest first. */
  readonly months: readonly string[];
}

const monthOf = (entry: SiteEntry): string => entry.published.slice(0, 7);
const monthFile = (month: string): string => join(MEMORY, `${month}.json`);

/** The index of a site in a folder; `null` where there is none yet. *Errors*: {@link ConfigError} when it cannot be read. */
export function readSiteIndex(folder: string): SiteIndex | null {
  const cover = readCover(folder);
  if (cover === null) return null;
  const entries = cover.months.flatMap((month) => readJson(join(folder, monthFile(month))) as readonly SiteEntry[]);
  return { schema: cover.schema, config: cover.config, entries };
}

function readCover(folder: string): Cover | null {
  const path = join(folder, INDEX);
  if (!existsSync(path)) return null;
  const cover = readJson(path) as Cover;
  if (cover.schema !== 'fuwake/site@2') throw broken(path);
  return cover;
}

/** *Errors*: {@link ConfigError}: a broken memory must not be taken for an empty one, which would forget every warning. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw broken(path);
  }
}

const broken = (path: string): ConfigError => new ConfigError('bad-site', `“${path}” is not the memory of a site, or of one that an earlier version made. Put it back from a copy, or name another folder.`);

/** Writes what has changed, the memory last, and removes what is to go. *Shape*: the paths of the files that were written, and of those that went. */
export function writeSite(folder: string, files: ReadonlyMap<string, string | Uint8Array>, removed: readonly string[], index: SiteIndex, touched: Touched): { readonly written: readonly string[]; readonly gone: readonly string[] } {
  const written: string[] = [];
  for (const [path, content] of files) {
    const target = join(folder, path);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    if (isSame(target, bytes)) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    written.push(path);
  }
  const gone = removed.flatMap((path) => filesAt(folder, path));
  for (const path of removed) rmSync(join(folder, path), { recursive: true, force: true });
  writeMemory(folder, index, touched);
  return { written, gone };
}

function isSame(path: string, bytes: Uint8Array): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.size === bytes.length && readFileSync(path).equals(bytes);
}

/** A run that is cut off leaves each month as it was or as it is now, and the cover, which names them, comes last. */
function writeMemory(folder: string, { schema, config, entries }: SiteIndex, touched: Touched): void {
  const known = new Set(readCover(folder)?.months);
  const changed = new Set([...touched.now, ...touched.before].map(monthOf));
  const months = [...new Set(entries.map(monthOf))];
  mkdirSync(join(folder, MEMORY), { recursive: true });
  for (const month of months) {
    if (changed.has(month) || !known.has(month)) replaceFile(join(folder, monthFile(month)), JSON.stringify(entries.filter((entry) => monthOf(entry) === month)));
  }
  const cover: Cover = { schema, config, months };
  replaceFile(join(folder, INDEX), JSON.stringify(cover));
}

function replaceFile(path: string, text: string): void {
  writeFileSync(`${path}.new`, `${text}\n`);
  renameSync(`${path}.new`, path);
}

/** Every file of a site but its memory. */
export const allFiles = (folder: string): readonly string[] => filesAt(folder, '').filter((path) => !path.startsWith('.git/') && !path.startsWith(INDEX) && !path.startsWith(`${MEMORY}/`));

/** A file, or all files below a folder; none where nothing is. */
function filesAt(folder: string, path: string): readonly string[] {
  const target = join(folder, path);
  if (!existsSync(target)) return [];
  if (!statSync(target).isDirectory()) return [path];
  return readdirSync(target, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map((each) => relative(folder, join(each.parentPath, each.name)));
}
