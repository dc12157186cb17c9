import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commitSite } from '../src/adapters/publishers/git.ts';
import { putSite, readBucket } from '../src/adapters/publishers/s3.ts';
import { tellWebhook } from '../src/adapters/publishers/webhook.ts';
import { putPost, readWordPress } from '../src/adapters/publishers/wordpress.ts';
import { readPublishFlags } from '../src/apps/cli/publish-flags.ts';
import { readSiteIndex } from '../src/adapters/site-folder.ts';
import { LOOPBACK, openLoopback, serveHttp } from './loopback.ts';
import type { Served } from './loopback.ts';
import { findProgram } from './programs.ts';
import { filesIn, publish } from './publish.fixture.ts';

openLoopback();
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'fuwake-publishers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const site = join(folder, 'site');
const bare = join(folder, 'bare.git');
const slug = (): string => readSiteIndex(site)?.entries[0]?.slug ?? '';
const git = findProgram('git', 'git');
const run = (at: string, ...args: readonly string[]): string => execFileSync('git', ['-C', at, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' } });

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A server that keeps what it was asked, and answers as told. */
async function listen(answer: (asked: Asked, response: ServerResponse) => void): Promise<Served & { readonly asked: Asked[]; readonly url: string }> {
  const asked: Asked[] = [];
  const served = await serveHttp((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const one: Asked = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() };
      asked.push(one);
      answer(one, response);
    });
  });
  return { ...served, asked, url: `http://${LOOPBACK}:${served.port}` };
}

/** A server of S3's own kind that checks each request's signature. */
interface S3Server { run: () => Promise<AddressInfo>; close: () => Promise<void> }

/** Holds to what WordPress' handbook says of posts: who may see drafts, who may write, which fields there are. */
async function openWordPress() {
  const posts: Record<string, unknown>[] = [];
  const allowed = `Basic ${Buffer.from('keeper:abcd efgh').toString('base64')}`;
  const FIELDS = ['slug', 'title', 'content', 'excerpt', 'status', 'comment_status'];
  const server = await listen(({ method, url, headers, body }, response) => {
    const reply = (status: number, value: unknown): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    const { pathname, searchParams } = new URL(url, 'http://x');
    const may = headers.authorization === allowed;
    const id = /^\/wp-json\/wp\/v2\/posts(?:\/(\d+))?$/.exec(pathname);
    if (id === null) return reply(404, { code: 'rest_no_route' });
    if (method === 'GET') return !may ? reply(400, { code: 'rest_invalid_param' }) : reply(200, posts.filter((post) => post['slug'] === searchParams.get('slug')).map((post) => ({ id: post['id'], status: post['status'] })));
    if (!may) return reply(401, { code: 'rest_cannot_create', message: 'Sorry, you are not allowed to create posts as this user.', data: { status: 401 } });
    const given = JSON.parse(body) as Record<string, unknown>;
    if (Object.keys(given).some((key) => !FIELDS.includes(key)) || Object.values(given).some((value) => typeof value !== 'string')) return reply(400, { code: 'rest_invalid_param' });
    if (id[1] === undefined) {
      const post = { id: posts.length + 7, ...given };
      posts.push(post);
      return reply(201, post);
    }
    const post = posts.find((each) => each['id'] === Number(id[1]));
    if (post === undefined) return reply(404, { code: 'rest_post_invalid_id' });
    Object.assign(post, given);
    return reply(200, post);
  });
  return { ...server, posts };
}

/** Everybody whom a publication is handed on to, in one place. */
async function openReceivers() {
  const S3rver = createRequire(import.meta.url)('@20minutes/s3rver') as new (options: object) => S3Server;
  const s3 = new S3rver({ address: LOOPBACK, port: 0, silent: true, directory: join(folder, 's3'), configureBuckets: [{ name: 'warnings' }] });
  const { port } = await s3.run();
  const wordpress = await openWordPress();
  const networks = await listen(({ url }, response) => {
    response.setHeader('content-type', 'application/json');
    if (url.endsWith('createSession')) response.end(JSON.stringify({ accessJwt: 'token', did: 'did:plc:abc' }));
    else if (url.endsWith('uploadBlob')) response.end(JSON.stringify({ blob: { $type: 'blob', ref: { $link: 'bafy' }, mimeType: 'image/png', size: 3 } }));
    else response.end('{}');
  });
  const settings = {
    FUWAKE_WEBHOOK_SECRET: 'a secret', FUWAKE_S3_ENDPOINT: `http://${LOOPBACK}:${port}`, FUWAKE_S3_KEY_ID: 'S3RVER', FUWAKE_S3_SECRET: 'S3RVER', FUWAKE_WORDPRESS_USER: 'keeper', FUWAKE_WORDPRESS_PASSWORD: 'abcd efgh',
    FUWAKE_SLACK_WEBHOOK: `${networks.url}/slack`, FUWAKE_DISCORD_WEBHOOK: `${networks.url}/discord`, FUWAKE_MASTODON_URL: networks.url, FUWAKE_MASTODON_TOKEN: 'm', FUWAKE_BLUESKY_URL: networks.url, FUWAKE_BLUESKY_HANDLE: 'warnings.example', FUWAKE_BLUESKY_PASSWORD: 'b',
  };
  return { endpoint: settings.FUWAKE_S3_ENDPOINT, wordpress, networks, settings, stop: async () => { await s3.close(); await wordpress.stop(); await networks.stop(); } };
}

const root = join(folder, 's3', 'warnings');
const stored = (): readonly string[] => filesIn(root).filter((path) => path.endsWith('._S3rver_object')).map((path) => path.replace('._S3rver_object', ''));
const page = (): string => `https://warnings.example/ja/${slug()}.html`;

describe('a warning is handed on', () => {
  let receivers: Awaited<ReturnType<typeof openReceivers>>;
  let first = '';
  const everybody = (): readonly string[] => ['--site', site, '--lang', 'en', '--no-png', ...(git === null ? [] : ['--push']), '--s3', 's3://warnings/site', '--wordpress', receivers.wordpress.url, '--webhook', `${receivers.networks.url}/hook`, '--announce', 'slack,discord,mastodon,bluesky'];

  beforeAll(async () => {
    receivers = await openReceivers();
    for (const [name, value] of Object.entries(receivers.settings)) vi.stubEnv(name, value);
    mkdirSync(join(site, 'card'), { recursive: true });
    if (git !== null) {
      execFileSync('git', ['init', '-q', '--bare', '-b', 'main', bare], { stdio: 'ignore' });
      execFileSync('git', ['init', '-q', '-b', 'main', site], { stdio: 'ignore' });
      for (const [key, value] of [['user.name', 'Keeper'], ['user.email', 'keeper@warnings.example'], ['push.autoSetupRemote', 'true'], ['commit.gpgsign', 'false']] as const) run(site, 'config', key, value);
      run(site, 'remote', 'add', 'origin', bare);
    }
    // A card that Chromium drew; its drawing has tests of its own.
    writeFileSync(join(site, 'card', '2025-03-18-kagoya-d919a717.ja.png'), 'PNG');
    ({ talk: first } = await publish('samples/kagoya.eml', '--beside', '--base-url', 'https://warnings.example/', ...everybody()));
  });
  afterAll(async () => { await receivers.stop(); vi.unstubAllEnvs(); });

  it.skipIf(git === null)('to git: a commit, pushed to a bare repository', () => {
    expect(first).toMatch(/git: [0-9a-f]{7,} pushed/);
    expect(run(bare, 'ls-tree', '-r', '--name-only', 'main').split('\n')).toEqual(expect.arrayContaining([`ja/${slug()}.html`, 'site.json']));
  });

  it('to S3, byte for byte, with every request signed', async () => {
    expect(first).toMatch(/s3: \d+ put, 0 removed/);
    const here = filesIn(site).filter((path) => path !== 'site.json' && !path.startsWith('memory/') && !path.startsWith('.git/') && !path.endsWith('.png'));
    expect(stored().toSorted()).toEqual(here.map((path) => `site/${path}`).toSorted());
    for (const path of here) expect(readFileSync(join(root, `site/${path}._S3rver_object`)).equals(readFileSync(join(site, path))), path).toBe(true);
    expect((await (await fetch(`${receivers.endpoint}/warnings/site/ja/${slug()}.html`)).text())).toContain('カゴヤ');
  });

  it('to WordPress: a draft a language, the article and nothing that can be pressed', () => {
    expect(first.match(/wordpress: draft:/g)).toHaveLength(2);
    expect(receivers.wordpress.posts.map((post) => [post['status'], String(post['slug']).slice(-3)])).toEqual([['draft', '-ja'], ['draft', '-en']]);
    const content = String(receivers.wordpress.posts[0]?.['content']);
    expect(content).toContain('ご自分でも確かめられること');
    expect(content).not.toMatch(/<script|<h1|href=|https?:\/\/|style=/);
  });

  it('to a webhook, with a signature that only the secret makes, and a time', () => {
    const { body, headers } = receivers.networks.asked.find(({ url }) => url === '/hook')!;
    const at = String(headers['x-fuwake-timestamp']);
    expect(headers['x-fuwake-signature']).toBe(`sha256=${createHmac('sha256', 'a secret').update(`${at}.${body}`).digest('hex')}`);
    expect(JSON.parse(body)).toMatchObject({ schema: 'fuwake/webhook@1', at, warnings: [{ brand: { id: 'kagoya' }, url: page() }] });
    expect(body).not.toContain('su-activemail-kagoya-jp.es');
  });

  it('to chats and social networks, each in its own form, with one link', () => {
    expect(first.match(/(?:slack|discord|mastodon|bluesky): done/g)).toHaveLength(4);
    const { asked } = receivers.networks;
    const at = (path: string): Record<string, unknown> => JSON.parse(asked.find(({ url }) => url.endsWith(path))?.body ?? '{}') as Record<string, unknown>;
    expect(at('/slack')['text']).toContain(`\n${page()}`);
    expect(at('/discord')).toMatchObject({ allowed_mentions: { parse: [] }, embeds: [{ url: page(), image: { url: `https://warnings.example/card/${slug()}.ja.png` } }] });
    expect(at('/statuses')).toMatchObject({ language: 'ja', visibility: 'public' });
    expect(asked.find(({ url }) => url.endsWith('/statuses'))?.headers).toMatchObject({ authorization: 'Bearer m', 'idempotency-key': expect.stringContaining(page()) as string });
    const record = at('createRecord')['record'] as { readonly text: string; readonly facets: readonly { readonly index: { readonly byteStart: number; readonly byteEnd: number } }[]; readonly embed: { readonly external: { readonly uri: string; readonly thumb: unknown } } };
    const { byteStart = 0, byteEnd = 0 } = record.facets[0]?.index ?? {};
    expect(Buffer.from(record.text).subarray(byteStart, byteEnd).toString()).toBe(page());
    expect(record.embed.external).toMatchObject({ uri: page(), thumb: { $type: 'blob' } });
    for (const { body } of asked) expect(body.match(/https?:\/\/(?!warnings\.example)/g), body).toBeNull();
  });

  it('again when it is withdrawn: everywhere at its old place, and everybody is told', async () => {
    // A person has published the draft since: what follows does not take that back.
    Object.assign(receivers.wordpress.posts[0] ?? {}, { status: 'publish' });
    const told = receivers.networks.asked.length;
    const { talk } = await publish('--withdraw', slug(), '--note', 'It was <ours>.', ...everybody());
    expect(talk).toMatch(/s3: \d+ put, [1-9]\d* removed/);
    expect(stored().filter((path) => path.includes(`data/${slug()}`) || path.includes('host/su-'))).toEqual([]);
    expect(receivers.wordpress.posts).toHaveLength(2);
    expect(receivers.wordpress.posts[0]).toMatchObject({ status: 'publish', title: 'この注意喚起は取り下げました。', content: expect.stringContaining('<span lang="en">It was &lt;ours&gt;.</span>') as string });
    expect(receivers.networks.asked.slice(told).map(({ url }) => url)).toEqual(expect.arrayContaining(['/hook', '/slack', '/discord', '/api/v1/statuses']));
    if (git !== null) {
      expect(run(bare, 'log', '--format=%s', 'main').trim().split('\n')).toEqual([`Withdraw: ${slug()}`, `Warn: ${slug()}`]);
      expect(run(bare, 'ls-tree', '-r', '--name-only', 'main')).not.toContain('stix.json');
    }
  });
});

describe('a receiver that refuses', () => {
  const config = { name: 'fuwake', baseUrl: null, contact: 'x' };

  it('is told as such, and no redirect is followed', async () => {
    const hook = await listen(({ url }, response) => (url === '/moved' ? response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end() : response.writeHead(500).end('no')));
    expect(await tellWebhook(`${hook.url}/`, 'x', config, [], 'now')).toBe('refused (500: no)');
    expect(await tellWebhook(`${hook.url}/moved`, 'x', config, [], 'now')).toContain('not delivered');
    expect(hook.asked).toHaveLength(2);
    await hook.stop();
    await expect(tellWebhook('http://hook.example/', 'x', config, [], 'now')).rejects.toThrow(/https/);
  });

  it('is S3 when the secret is wrong: nothing is there', async () => {
    const receivers = await openReceivers();
    writeFileSync(join(folder, 'index.html'), 'x');
    const bucket = readBucket('s3://warnings/other', { endpoint: receivers.endpoint, region: 'us-east-1', keyId: 'S3RVER', secret: 'wrong' });
    expect(await putSite(folder, ['index.html'], [], bucket)).toMatch(/stopped: index\.html: 403 SignatureDoesNotMatch/);
    expect(stored().some((path) => path.startsWith('other/'))).toBe(false);
    expect(await putPost(readWordPress(receivers.wordpress.url, { user: 'somebody', password: 'else', status: 'draft' }), { slug: 's', title: 't', content: 'c', excerpt: '' })).toContain('refused (400');
    await receivers.stop();
  });

  it.skipIf(git === null)('is git when it cannot push: the others are told all the same, and what is committed goes along next time', async () => {
    const hook = await listen((_, response) => response.end('{}'));
    vi.stubEnv('FUWAKE_WEBHOOK_SECRET', 'a secret');
    const away = join(folder, 'away');
    execFileSync('git', ['init', '-q', '-b', 'main', away], { stdio: 'ignore' });
    for (const [key, value] of [['user.name', 'Keeper'], ['user.email', 'keeper@warnings.example'], ['push.autoSetupRemote', 'true'], ['commit.gpgsign', 'false']] as const) run(away, 'config', key, value);
    run(away, 'remote', 'add', 'origin', join(folder, 'nowhere.git'));
    const order = ['samples/kagoya.eml', '--beside', '--no-png', '--lang', 'en', '--site', away, '--push', '--webhook', `${hook.url}/hook`, '--wordpress', 'https://blog.example'] as const;
    const { status, talk } = await publish(...order);
    expect(status).toBe(70);
    expect(talk).toMatch(/git: failed: [0-9a-f]{7,} is committed, but not pushed \(fatal: .*nowhere\.git/);
    expect(talk).toMatch(/wordpress: failed \(--wordpress needs FUWAKE_WORDPRESS_USER/);
    expect(talk).toContain('webhook: done');
    expect(talk).toContain('Not reached: git, wordpress');
    expect(hook.asked).toHaveLength(1);
    execFileSync('git', ['init', '-q', '--bare', '-b', 'main', join(folder, 'nowhere.git')], { stdio: 'ignore' });
    expect((await publish(...order.slice(0, 8), '--note', 'A word.')).talk).toMatch(/git: [0-9a-f]{7,} pushed/);
    expect(run(join(folder, 'nowhere.git'), 'log', '--format=%s', 'main').trim().split('\n')).toHaveLength(2);
    await hook.stop();
    vi.unstubAllEnvs();
  });

  it.skipIf(git === null)('is a folder that is no repository', () => {
    expect(() => commitSite(tmpdir(), [], false)).toThrow(/no git repository/);
  });

  it('is a command without access or an address to point to', () => {
    expect(() => readBucket('s3://warnings', { endpoint: 'https://s3.example', region: 'x', keyId: null, secret: null })).toThrow(/FUWAKE_S3_KEY_ID/);
    expect(() => readBucket('warnings', { endpoint: 'https://s3.example', region: 'x', keyId: 'k', secret: 's' })).toThrow(/s3:\/\/BUCKET/);
    expect(() => readWordPress('https://blog.example', { user: '', password: null, status: 'draft' })).toThrow(/application password/);
    expect(() => readPublishFlags(['x.eml', '--site', 'x', '--announce', 'fax'])).toThrow(/slack, discord, mastodon, bluesky/);
  });
});
