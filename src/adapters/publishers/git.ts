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
  const head = git('rev-parse', '--short', 'HEAD');
  try {
    git('push', '-q');
  } catch (error) {
    // What is committed goes along with the next push that succeeds.
    return `failed: ${head} is committed, but not pushed (${whyNot(error)})`;
  }
  return `${head} pushed`;
}

/** The last line that git said of it, without a password that may stand in the address of the repository. */
function whyNot(error: unknown): string {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  const lines = said.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('hint:'));
  return (lines.find((line) => /^(?:fatal|error|remote):/.test(line)) ?? lines.at(-1) ?? 'no reason given').replaceAll(/\/\/[^/@\s]*@/g, '//…@').slice(0, 200);
}
