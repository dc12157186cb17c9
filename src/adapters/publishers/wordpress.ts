import { ConfigError } from '../../base/errors.ts';
import type { Answer } from './send-json.ts';
import { checkAddress, isDone, send, sendJson, told } from './send-json.ts';

/** A WordPress, and a user with an application password. */
export interface WordPress {
  /** Its own address, with a slash at its end. */
  readonly site: string;
  readonly user: string;
  readonly password: string;
  /** A draft waits for a person; `publish` does not. */
  readonly status: 'draft' | 'pending' | 'publish';
}

/** A post, as WordPress keeps it. */
export interface Post {
  readonly slug: string;
  readonly title: string;
  /** HTML without the page around it. */
  readonly content: string;
  readonly excerpt: string;
}

export function readWordPress(site: string, settings: { readonly user: string; readonly password: string | null; readonly status: string }): WordPress {
  const { user, password, status } = settings;
  if (user === '' || password === null) throw new ConfigError('no-secret', '--wordpress needs FUWAKE_WORDPRESS_USER and FUWAKE_WORDPRESS_PASSWORD (an application password).');
  if (status !== 'draft' && status !== 'pending' && status !== 'publish') throw new ConfigError('bad-value', `FUWAKE_WORDPRESS_STATUS takes draft, pending or publish; not “${status}”.`);
  return { site: checkAddress(site, '--wordpress').replace(/\/*$/, '/'), user, password, status };
}

/**
 * Puts a post on a WordPress: a new one as a draft, one that is there with new words and the status that it has.
 * *Shape*: what was done, for a reader. *Source*: WordPress REST API handbook, posts; application passwords (Basic).
 */
export async function putPost(wordpress: WordPress, post: Post): Promise<string> {
  const headers = { authorization: `Basic ${Buffer.from(`${wordpress.user}:${wordpress.password}`).toString('base64')}` };
  const posts = `${wordpress.site}wp-json/wp/v2/posts`;
  const known = await send(`${posts}?${new URLSearchParams({ slug: post.slug, status: 'any', context: 'edit', _fields: 'id,status' })}`, 'GET', headers, null);
  if (!isDone(known)) return told(known);
  const id = idOf((known.json?.['list'] as readonly Answer['json'][] | undefined)?.[0] ?? null);
  const answer = id === null ? await sendJson(posts, headers, { ...post, status: wordpress.status, comment_status: 'closed' }) : await sendJson(`${posts}/${id}`, headers, post);
  return isDone(answer) ? `${id === null ? wordpress.status : 'changed'}: ${post.slug}` : told(answer);
}

const idOf = (post: Answer['json']): number | null => (typeof post?.['id'] === 'number' ? post['id'] : null);
