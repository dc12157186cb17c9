import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../adapters/config.ts';
import type { Config } from '../../adapters/config.ts';
import { allFiles } from '../../adapters/site-folder.ts';
import { ConfigError } from '../../base/errors.ts';
import { announce } from '../../publication/announcements/announce.ts';
import type { SiteEntry, SiteIndex } from '../../publication/model.ts';
import type { Warning } from '../../publication/site/entry.ts';
import { wordpressPosts } from '../../publication/site/wordpress-posts.ts';
import type { HandOn } from './publish-flags.ts';

/** A publication that lies in its folder. */
export interface Published {
  readonly site: string;
  readonly index: SiteIndex;
  readonly changed: readonly SiteEntry[];
  readonly before: readonly SiteEntry[];
  readonly warnings: readonly Warning[];
  /** Paths from the site's root. */
  readonly written: readonly string[];
  readonly gone: readonly string[];
  readonly now: string;
}

/** Hands a publication on to everybody that the command line names, the site's own places first: what is announced is there. *Shape*: a line for each. */
export async function handOn(order: HandOn, published: Published): Promise<readonly string[]> {
  const { site, index, changed, warnings, written, gone, now } = published;
  const lines: string[] = [];
  if (order.isGit) lines.push(`git: ${(await import('../../adapters/publishers/git.ts')).commitSite(site, changed, order.isPushed)}`);
  if (order.s3 === null && order.webhook === null && order.wordpress === null && order.networks.length === 0) return lines;
  const config = readConfig();
  if (order.s3 !== null) {
    const { putSite, readBucket } = await import('../../adapters/publishers/s3.ts');
    const bucket = readBucket(order.s3, { endpoint: config.s3Endpoint, region: config.s3Region, keyId: config.s3KeyId, secret: config.s3Secret });
    lines.push(`s3: ${await putSite(site, order.isWhole ? allFiles(site) : written, gone, bucket)}`);
  }
  if (order.wordpress !== null) {
    const { putPost, readWordPress } = await import('../../adapters/publishers/wordpress.ts');
    const wordpress = readWordPress(order.wordpress, { user: config.wordpressUser, password: config.wordpressPassword, status: config.wordpressStatus });
    for (const post of changed.flatMap((entry) => wordpressPosts(entry, warnings.find((warning) => warning.entry.slug === entry.slug) ?? null, index.config))) lines.push(`wordpress: ${await putPost(wordpress, post)}`);
  }
  if (order.webhook !== null) {
    if (config.webhookSecret === null) throw new ConfigError('no-secret', 'A webhook is told only with a signature: set FUWAKE_WEBHOOK_SECRET.');
    const { tellWebhook } = await import('../../adapters/publishers/webhook.ts');
    lines.push(`webhook: ${await tellWebhook(order.webhook, config.webhookSecret, index.config, changed, now)}`);
  }
  return [...lines, ...await announceAll(order, published, config)];
}

/** What was announced before is announced again only when it is withdrawn or a person noted a change. */
async function announceAll({ networks }: HandOn, { site, index, changed, before, now }: Published, config: Config): Promise<readonly string[]> {
  if (networks.length === 0) return [];
  if (index.config.baseUrl === null) throw new ConfigError('no-address', 'To announce a warning, the site needs an address: give --base-url once.');
  const { tellNetwork } = await import('../../adapters/publishers/networks.ts');
  const lines: string[] = [];
  for (const entry of changed.filter((each) => isNews(each, before))) {
    for (const network of networks) {
      const card = `card/${entry.slug}.ja.png`;
      const bytes = existsSync(join(site, card)) ? new Uint8Array(readFileSync(join(site, card))) : null;
      const said = announce(entry, 'ja', network, index.config, bytes === null ? null : `${index.config.baseUrl}${card}`);
      if (said !== null) lines.push(`${network}: ${await tellNetwork(network, said, bytes === null ? null : { bytes, type: 'image/png' }, config, now)}`);
    }
  }
  return lines;
}

function isNews(entry: SiteEntry, before: readonly SiteEntry[]): boolean {
  const known = before.find(({ slug }) => slug === entry.slug);
  return known === undefined || entry.changes.length > known.changes.length;
}
