import { ConfigError } from '../../base/errors.ts';
import type { Announcement, Network } from '../../publication/announcements/model.ts';
import { checkAddress, isDone, send, sendJson, told } from './send-json.ts';

/** Where each network is told, and who tells it; what is not set is `null` or empty. */
export interface NetworkAccess {
  readonly slackWebhook: string | null;
  readonly discordWebhook: string | null;
  readonly mastodonUrl: string;
  readonly mastodonToken: string | null;
  readonly blueskyUrl: string;
  readonly blueskyHandle: string;
  readonly blueskyPassword: string | null;
}

/** A picture for the card. */
export type Picture = { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: 'image/png' } | null;

type Post = (said: Announcement, picture: Picture, access: NetworkAccess, now: string) => Promise<string>;

const need = (value: string | null, name: string): string => {
  if (value === null || value === '') throw new ConfigError('no-secret', `To announce there, set ${name}.`);
  return value;
};

/** *Source*: Slack, incoming webhooks and escaping of text; Discord, Execute Webhook; Mastodon, POST /api/v1/statuses; AT Protocol, createRecord and the lexicon of a post. */
const POSTS: Readonly<Record<Network, Post>> = {
  slack: async (said, _picture, access) => {
    // Without its three signs no text can call a channel or become a link; only our own address may be unfurled.
    const text = said.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return told(await sendJson(checkAddress(need(access.slackWebhook, 'FUWAKE_SLACK_WEBHOOK'), 'FUWAKE_SLACK_WEBHOOK'), {}, { text, unfurl_links: true, parse: 'none' }));
  },
  discord: async (said, _picture, access) => told(await sendJson(checkAddress(need(access.discordWebhook, 'FUWAKE_DISCORD_WEBHOOK'), 'FUWAKE_DISCORD_WEBHOOK'), {}, {
    content: said.text.split('\n').map((line) => (line === said.url ? line : line.replace(/[\\*_~`|>]/g, '\\$&'))).join('\n').slice(0, 2_000), allowed_mentions: { parse: [] },
    ...(said.picture === null ? {} : { embeds: [{ title: said.title, description: said.summary, url: said.url, image: { url: said.picture } }] }),
  })),
  mastodon: async (said, _picture, access, now) => {
    const site = checkAddress(need(access.mastodonUrl, 'FUWAKE_MASTODON_URL'), 'FUWAKE_MASTODON_URL').replace(/\/*$/, '');
    return told(await sendJson(`${site}/api/v1/statuses`, { authorization: `Bearer ${need(access.mastodonToken, 'FUWAKE_MASTODON_TOKEN')}`, 'idempotency-key': `${said.url} ${now}` }, { status: said.text, language: said.language, visibility: 'public' }));
  },
  bluesky: async (said, picture, access, now) => {
    const site = checkAddress(access.blueskyUrl, 'FUWAKE_BLUESKY_URL').replace(/\/*$/, '');
    const session = await sendJson(`${site}/xrpc/com.atproto.server.createSession`, {}, { identifier: need(access.blueskyHandle, 'FUWAKE_BLUESKY_HANDLE'), password: need(access.blueskyPassword, 'FUWAKE_BLUESKY_PASSWORD') });
    if (!isDone(session)) return told(session);
    const headers = { authorization: `Bearer ${String(session.json?.['accessJwt'])}` };
    const blob = picture === null || picture.bytes.length > BLUESKY_BLOB_BYTES ? null : await send(`${site}/xrpc/com.atproto.repo.uploadBlob`, 'POST', { ...headers, 'content-type': picture.type }, picture.bytes);
    const thumb = blob !== null && isDone(blob) ? { thumb: blob.json?.['blob'] } : {};
    // Nothing in a text is a link until a facet says which bytes are one.
    const byteStart = Buffer.byteLength(said.text) - Buffer.byteLength(said.url);
    return told(await sendJson(`${site}/xrpc/com.atproto.repo.createRecord`, headers, {
      repo: session.json?.['did'], collection: 'app.bsky.feed.post',
      record: {
        $type: 'app.bsky.feed.post', text: said.text, langs: [said.language], createdAt: now,
        facets: [{ index: { byteStart, byteEnd: Buffer.byteLength(said.text) }, features: [{ $type: 'app.bsky.richtext.facet#link', uri: said.url }] }],
        embed: { $type: 'app.bsky.embed.external', external: { uri: said.url, title: said.title, description: said.summary, ...thumb } },
      },
    }));
  },
};

/** The largest picture that goes along with a link there. */
const BLUESKY_BLOB_BYTES = 1_000_000;

/** Tells one network of one warning. *Shape*: what was done, for a reader. *Errors*: {@link ConfigError} where access is not set. */
export const tellNetwork = (network: Network, said: Announcement, picture: Picture, access: NetworkAccess, now: string): Promise<string> => POSTS[network](said, picture, access, now);
