import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { ConfigError } from '../base/errors.ts';
import type { SiteConfig, SiteEntry } from '../publication/model.ts';

/** What a git command may take; a site with thousands of pages takes a while. */
const GIT_TIMEOUT_MS = 120_000;
/** A receiver that does not answer in this time is told as such; nothing is sent again by itself. */
const WEBHOOK_TIMEOUT_MS = 10_000;

/** Commits the site's folder where it is a git repository. Pushing is left to whoever keeps it. *Shape*: what was done, for a reader. */
export function commitSite(folder: string, changed: readonly SiteEntry[]): string {
  const git = (...args: readonly string[]): string => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', timeout: GIT_TIMEOUT_MS, stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  try {
    git('rev-parse', '--is-inside-work-tree');
  } catch {
    throw new ConfigError('no-repository', `“${folder}” is no git repository: run git init there first.`);
  }
  git('add', '-A', '.');
  if (git('status', '--porcelain', '.') === '') return 'nothing to commit';
  git('commit', '-q', '-m', changed.map((entry) => `${entry.withdrawn === null ? 'Warn' : 'Withdraw'}: ${entry.slug}`).join('\n'), '--', '.');
  return git('rev-parse', '--short', 'HEAD');
}

/**
 * Tells a webhook of what was published. *Shape*: POST of JSON; `X-Fuwake-Signature: sha256=…` is the HMAC of
 * `TIMESTAMP.BODY` under FUWAKE_WEBHOOK_SECRET, and `X-Fuwake-Timestamp` that time, so that no old message can be sent again.
 */
export async function tellWebhook(url: string, config: SiteConfig, changed: readonly SiteEntry[], now: string): Promise<string> {
  const secret = process.env['FUWAKE_WEBHOOK_SECRET'];
  if (secret === undefined || secret === '') throw new ConfigError('no-secret', 'A webhook is told only with a signature: set FUWAKE_WEBHOOK_SECRET.');
  if (!/^https:\/\/|^http:\/\/(?:127\.0\.0\.1|\[::1\]|localhost)[:/]/.test(url)) throw new ConfigError('bad-value', '--webhook takes an https address.');
  const body = JSON.stringify({ schema: 'fuwake/webhook@1', site: config.name, at: now, warnings: changed.map((entry) => ({ ...entry, url: config.baseUrl === null ? null : `${config.baseUrl}ja/${entry.slug}.html` })) });
  const signature = createHmac('sha256', secret).update(`${now}.${body}`).digest('hex');
  try {
    const answer = await fetch(url, { method: 'POST', redirect: 'error', signal: AbortSignal.timeout(WEBHOOK_TIMEOUT_MS), headers: { 'content-type': 'application/json', 'x-fuwake-timestamp': now, 'x-fuwake-signature': `sha256=${signature}` }, body });
    return `${answer.status}`;
  } catch (error) {
    return `not delivered (${error instanceof Error ? error.message : String(error)})`;
  }
}
