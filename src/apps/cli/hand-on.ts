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

/** How one receiver took it. */
export interface Delivery {
  readonly to: string;
  /** For a reader; what begins as {@link hasFailed} knows was not taken. */
  readonly said: string;
}

export const hasFailed = (said: string): boolean => /^(?:failed|refused|stopped|not )/.test(said);

/**
 * Hands a publication on to everybody that the command line names, the site's own places first: what is announced is
 * there. *Shape*: a line or more for each. *Errors*: none: whoever fails stops no other, and is told as failed.
 */
export async function handOn(order: HandOn, published: Published): Promise<readonly Delivery[]> {
  const { site, index, changed, warnings, written, gone, now } = published;
  const lines: Delivery[] = [];
  const tell = async (to: string, work: () => Promise<string>): Promise<void> => {
    const said = await work().catch((error: unknown) => `failed (${error instanceof Error ? error.message : String(error)})`);
    lines.push({ to, said });
  };
  if (order.isGit) await tell('git', async () => (await import('../../adapters/publishers/git.ts')).commitSite(site, changed, order.isPushed));
  if (order.s3 === null && order.webhook === null && order.wordpress === null && order.networks.length === 0) return lines;
  const config = readConfig();
  const { s3, wordpress, webhook } = order;
  if (s3 !== null) await tell('s3', async () => {
    const { putSite, readBucket } = await import('../../adapters/publishers/s3.ts');
    const bucket = readBucket(s3, { endpoint: config.s3Endpoint, region: config.s3Region, keyId: config.s3KeyId, secret: config.s3Secret });
    return await putSite(site, order.isWhole ? allFiles(site) : written, gone, bucket);
  });
  if (wordpress !== null) {
    for (const post of changed.flatMap((entry) => wordpressPosts(entry, warnings.find((warning) => warning.entry.slug === entry.slug) ?? null, index.config))) await tell('wordpress', async () => {
      const { putPost, readWordPress } = await import('../../adapters/publishers/wordpress.ts');
      return await putPost(readWordPress(wordpress, { user: config.wordpressUser, password: config.wordpressPassword, status: config.wordpressStatus }), post);
    });
  }
  if (webhook !== null) await tell('webhook', async () => {
    if (config.webhookSecret === null) throw new ConfigError('no-secret', 'A webhook is told only with a signature: set FUWAKE_WEBHOOK_SECRET.');
    const { tellWebhook } = await import('../../adapters/publishers/webhook.ts');
    return await tellWebhook(webhook, config.webhookSecret, index.config, changed, now);
  });
  await announceAll(order, published, config, tell);
  return lines;
}

/** What was announced before is announced again only when it is withdrawn or a person noted a change. */
async function announceAll({ networks }: HandOn, { site, index, changed, before, now }: Published, config: Config, tell: (to: string, work: () => Promise<string>) => Promise<void>): Promise<void> {
  for (const entry of networks.length === 0 ? [] : changed.filter((each) => isNews(each, before))) {
    const card = `card/${entry.slug}.ja.png`;
    const bytes = existsSync(join(site, card)) ? new Uint8Array(readFileSync(join(site, card))) : null;
    for (const network of networks) await tell(network, async () => {
      const said = announce(entry, 'ja', network, index.config, bytes === null ? null : `${index.config.baseUrl}${card}`);
      if (said === null) throw new ConfigError('no-address', 'To announce a warning, the site needs an address: give --base-url once.');
      const { tellNetwork } = await import('../../adapters/publishers/networks.ts');
      return await tellNetwork(network, said, bytes === null ? null : { bytes, type: 'image/png' }, config, now);
    });
  }
}

function isNews(entry: SiteEntry, before: readonly SiteEntry[]): boolean {
  const known = before.find(({ slug }) => slug === entry.slug);
  return known === undefined || entry.changes.length > known.changes.length;
}
