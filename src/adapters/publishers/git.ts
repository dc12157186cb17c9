import { execFileSync } from 'node:child_process';
import { ConfigError } from '../../base/errors.ts';
import type { SiteEntry } from '../../publication/model.ts';

/** What a git command may take; a site with thousands of pages takes a while. */
const GIT_TIMEOUT_MS = 120_000;

/** Commits the site's folder where it is a git repository, and pushes it where that is wanted. *Shape*: what was done, for a reader. */
export function commitSite(folder: string, changed: readonly SiteEntry[], isPushed: boolean): string {
  const git = (...args: readonly string[]): string => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', timeout: GIT_TIMEOUT_MS, stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  try {
    git('rev-parse', '--is-inside-work-tree');
  } catch {
    throw new ConfigError('no-repository', `“${folder}” is no git repository: run git init there first.`);
  }
  git('add', '-A', '.');
  const isNew = git('status', '--porcelain', '.') !== '';
  if (isNew) git('commit', '-q', '-m', changed.map((entry) => `${entry.withdrawn === null ? 'Warn' : 'Withdraw'}: ${entry.slug}`).join('\n'), '--', '.');
  if (!isPushed) return isNew ? git('rev-parse', '--short', 'HEAD') : 'nothing to commit';
  git('push', '-q');
  return `${git('rev-parse', '--short', 'HEAD')} pushed`;
}
