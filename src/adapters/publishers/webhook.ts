import { createHmac } from 'node:crypto';
import type { SiteConfig, SiteEntry } from '../../publication/model.ts';
import { checkAddress, send, told } from './send-json.ts';

/**
 * Tells a webhook of what was published. *Shape*: POST of JSON; `X-Fuwake-Signature: sha256=…` is the HMAC of
 * `TIMESTAMP.BODY` under the secret, and `X-Fuwake-Timestamp` that time, so that no old message can be sent again.
 */
export async function tellWebhook(url: string, secret: string, config: SiteConfig, changed: readonly SiteEntry[], now: string): Promise<string> {
  const body = JSON.stringify({ schema: 'fuwake/webhook@1', site: config.name, at: now, warnings: changed.map((entry) => ({ ...entry, url: config.baseUrl === null ? null : `${config.baseUrl}ja/${entry.slug}.html` })) });
  const signature = createHmac('sha256', secret).update(`${now}.${body}`).digest('hex');
  return told(await send(checkAddress(url, '--webhook'), 'POST', { 'content-type': 'application/json', 'x-fuwake-timestamp': now, 'x-fuwake-signature': `sha256=${signature}` }, body));
}
