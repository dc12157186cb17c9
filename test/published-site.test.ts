import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Resolver } from 'node:dns/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parseDocument } from 'htmlparser2';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSiteIndex } from '../src/adapters/site-folder.ts';
import type { SiteIndex } from '../src/publication/model.ts';
import { ATOM, JSON_FEED, SITEMAP } from './forms/feeds.schema.ts';
import { MISP_EVENT } from './forms/misp.schema.ts';
import { STIX_BUNDLE, STIX_RELATIONSHIPS } from './forms/stix.schema.ts';
import { XARF_PHISHING } from './forms/xarf.schema.ts';
import { TO_LOOK_AT } from './chromium-there.ts';
import { freePort } from './free-port.ts';
import { LOOPBACK, openLoopback } from './loopback.ts';
import { findProgram } from './programs.ts';
import { filesIn, publish, SAMPLES } from './publish.fixture.ts';

openLoopback();

type Json = Readonly<Record<string, unknown>>;

const BASE = 'https://warnings.example/';
const site = mkdtempSync(join(tmpdir(), 'fuwake-site-'));
const read = (path: string): string => readFileSync(join(site, path), 'utf8');
const json = (path: string): Json => JSON.parse(read(path)) as Json;
const entries = (): SiteIndex['entries'] => readSiteIndex(site)?.entries ?? [];
const pathsLike = (pattern: RegExp): readonly string[] => filesIn(site).filter((path) => pattern.test(path));

/** A mail whose addresses try to break out of every format that they are written in. */
const HOSTILE = `From: "Amazon \\"); DROP" <info@kiken.example>\r\nTo: reader@home.example\r\nSubject: =?utf-8?B?QW1hem9uICc8c2NyaXB0PiB1cmdlbnQ=?=\r\nDate: Tue, 18 Mar 2025 09:12:00 +0900\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Amazon: your account is suspended. Confirm your password within 24 hours.</p><p><a href="https://amazon-login.kiken.example/a'b\\c?x=「y」&amp;z=%27%20">Confirm now</a> <a href="http://192.0.2.1/amazon'/login">Log in</a></p>`;

beforeAll(async () => {
  const mail = join(site, '..', `${site.split('/').at(-1)}.eml`);
  writeFileSync(mail, HOSTILE);
  await publish(...SAMPLES.map((name) => `samples/${name}.eml`), mail, '--beside', '--no-png', '--site', site, '--base-url', BASE, '--contact', 'desk@warnings.example', '--even-suspicious');
  const gone = entries().find(({ slug }) => slug.includes('royal-mail'))?.slug ?? '';
  await publish('--withdraw', gone, '--note', 'The owner proved it.', '--site', site);
  rmSync(mail);
}, 120_000);
afterAll(() => rmSync(site, { recursive: true, force: true }));

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, discriminator: true });
addFormats.default(ajv);
const faults = (validate: ValidateFunction, value: unknown): readonly string[] => (validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`));

describe('the forms for machines', () => {
  it('are STIX 2.1, and every reference leads to an object', () => {
    const validate = ajv.compile(STIX_BUNDLE);
    const paths = pathsLike(/^data\/.*\/stix\.json$/);
    expect(paths.length).toBeGreaterThan(9);
    for (const path of paths) {
      const bundle = json(path);
      expect(faults(validate, bundle), path).toEqual([]);
      const objects = bundle['objects'] as readonly Json[];
      const ids = objects.map((object) => String(object['id']));
      expect(new Set(ids).size, path).toBe(ids.length);
      const refs = objects.flatMap((object) => Object.entries(object).flatMap(([key, value]) => (/_refs?$/.test(key) && key !== 'object_marking_refs' ? [value].flat() : []))) as readonly string[];
      for (const ref of refs) expect(ids, `${path}: ${ref}`).toContain(ref);
      for (const object of objects) {
        if (typeof object['modified'] === 'string') expect(object['modified'] >= String(object['created']), path).toBe(true);
        if (object['type'] === 'relationship') expect(STIX_RELATIONSHIPS).toContain([object['source_ref'], object['relationship_type'], object['target_ref']].map((part) => String(part).split('--')[0]).join(' '));
      }
    }
  });

  it('are events of MISP with its own object templates', () => {
    const validate = ajv.compile(MISP_EVENT);
    const paths = pathsLike(/^data\/.*\/misp\.json$/);
    expect(paths.length).toBeGreaterThan(9);
    for (const path of paths) expect(faults(validate, json(path)), path).toEqual([]);
  });

  it('are XARF v4 reports whose evidence is what its hash says', async () => {
    const validate = ajv.compile(XARF_PHISHING);
    const paths = pathsLike(/^data\/.*\/xarf.*\.json$/);
    expect(paths.length).toBeGreaterThan(2);
    for (const path of paths) {
      const report = json(path);
      expect(faults(validate, report), path).toEqual([]);
      for (const item of report['evidence'] as readonly { readonly payload: string; readonly hash: string }[]) {
        const bytes = Buffer.from(item.payload, 'base64');
        const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
        expect(item.hash).toBe(`sha256:${digest}`);
      }
    }
  });

  it('hold what a mail wrote to break out of them as text', () => {
    const path = pathsLike(/^data\/.*amazon.*\/stix\.json$/)[0] ?? '';
    const patterns = (json(path)['objects'] as readonly Json[]).flatMap((object) => (object['type'] === 'indicator' ? [String(object['pattern'])] : []));
    expect(patterns.some((pattern) => pattern.includes("\\'"))).toBe(true);
  });

  it('can be told from broken ones', () => {
    const bundle = json(pathsLike(/^data\/.*kagoya.*\/stix\.json$/)[0] ?? '') as { readonly objects: readonly Json[] };
    const validate = ajv.compile(STIX_BUNDLE);
    expect(faults(validate, { ...bundle, objects: bundle.objects.map((object) => (object['type'] === 'indicator' ? { ...object, pattern: "[url:value = 'a'b']" } : object)) })).not.toEqual([]);
    expect(faults(validate, { ...bundle, objects: bundle.objects.map((object) => ({ ...object, made_up: 1 })) })).not.toEqual([]);
  });
});

/** Elements of an XML document by name, at any depth. */
function elements(xml: string, name: string): readonly { readonly text: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly string[]; readonly inner: string }[] {
  const found: { text: string; attributes: Readonly<Record<string, string>>; children: readonly string[]; inner: string }[] = [];
  const walk = (nodes: readonly unknown[]): void => {
    for (const node of nodes as readonly { readonly type: string; readonly name?: string; readonly data?: string; readonly attribs?: Record<string, string>; readonly children?: readonly { readonly name?: string; readonly type: string; readonly data?: string }[] }[]) {
      const children = node.children ?? [];
      if (node.name === name) found.push({ text: children.map((child) => child.data ?? '').join(''), attributes: node.attribs ?? {}, children: children.flatMap((child) => child.name ?? []), inner: '' });
      walk(children);
    }
  };
  walk(parseDocument(xml, { xmlMode: true }).children);
  return found;
}

describe('the feeds', () => {
  it.each(['ja', 'en'])('are JSON Feed 1.1 and Atom (%s)', (language) => {
    expect(faults(ajv.compile(JSON_FEED), json(`${language}/feed.json`))).toEqual([]);
    const atom = read(`${language}/atom.xml`);
    const [feed] = elements(atom, 'feed');
    const all = elements(atom, 'entry');
    expect(all.length).toBe(entries().filter(({ withdrawn }) => withdrawn === null).length);
    for (const [{ once, may }, has] of [[ATOM.feed, feed], ...all.map((entry) => [ATOM.entry, entry] as const)] as const) {
      for (const name of once) expect(has?.children.filter((child) => child === name), name).toHaveLength(1);
      for (const child of has?.children ?? []) expect([...once, ...may]).toContain(child);
    }
    const ids = elements(atom, 'id').map(({ text }) => text);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(URL.canParse(id), id).toBe(true);
    for (const { text } of [...elements(atom, 'updated'), ...elements(atom, 'published')]) expect(new Date(text).toISOString()).toBe(text);
    for (const { attributes } of elements(atom, 'link')) expect(attributes['href']).toMatch(/^https:\/\/warnings\.example\//);
  });

  it('and the sitemap name pages that are there', () => {
    const maps = elements(read('sitemap.xml'), 'sitemap');
    for (const { children } of maps) expect(children).toEqual(SITEMAP.has);
    const paths = elements(read('sitemap.xml'), 'loc').map(({ text }) => text.slice(BASE.length));
    expect(paths.toSorted()).toEqual(pathsLike(/^sitemap-.*\.xml$/).toSorted());
    const urls = paths.flatMap((path) => elements(read(path), 'url'));
    expect(urls).toHaveLength(2 * entries().filter(({ withdrawn }) => withdrawn === null).length);
    expect(urls.length).toBeLessThan(SITEMAP.most);
    for (const { children } of urls) expect(children).toEqual(SITEMAP.has);
    for (const { text } of paths.flatMap((path) => elements(read(path), 'loc'))) expect(existsSync(join(site, text.slice(BASE.length))), text).toBe(true);
  });
});

const checkzone = findProgram('named-checkzone', 'bind9-utils');
const unbound = findProgram('unbound', 'unbound');

describe('the response policy zone', () => {
  it.skipIf(checkzone === null)('is a zone to BIND', () => {
    expect(execFileSync(checkzone ?? '', ['rpz.warnings.example', join(site, 'lists/rpz.zone')], { encoding: 'utf8' })).toMatch(/OK\s*$/);
  });

  it.skipIf(unbound === null)('makes Unbound deny the names of the mails and nothing else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fuwake-rpz-'));
    const port = await freePort();
    writeFileSync(join(folder, 'unbound.conf'), `server:
  interface: ${LOOPBACK}
  port: ${port}
  directory: "${folder}"
  chroot: ""
  username: ""
  pidfile: ""
  use-syslog: no
  do-daemonize: no
  do-not-query-localhost: no
  module-config: "respip iterator"
remote-control:
  control-enable: no
rpz:
  name: rpz.warnings.example
  zonefile: "${join(site, 'lists/rpz.zone')}"
forward-zone:
  name: "."
  forward-addr: ${LOOPBACK}@9
`);
    const server = spawn(unbound ?? '', ['-d', '-c', join(folder, 'unbound.conf')], { stdio: 'ignore' });
    try {
      const resolver = new Resolver({ timeout: 1_000, tries: 1 });
      resolver.setServers([`${LOOPBACK}:${port}`]);
      const answer = (name: string): Promise<string> => resolver.resolve4(name).then(() => 'an address', (error: NodeJS.ErrnoException) => String(error.code));
      await expect.poll(() => answer('su-activemail-kagoya-jp.es'), { timeout: 60_000, interval: 200 }).toBe('ENOTFOUND');
      expect(await answer('mail.su-activemail-kagoya-jp.es')).toBe('ENOTFOUND');
      // Nobody answers behind the forwarder: what is not denied fails otherwise.
      expect(await answer('kagoya.jp')).not.toBe('ENOTFOUND');
    } finally {
      await stopped(server);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

const stopped = (server: ChildProcess): Promise<void> => new Promise((resolve) => {
  if (server.exitCode !== null || server.signalCode !== null) return resolve();
  server.once('exit', () => { resolve(); });
  server.kill('SIGKILL');
});

const CHROMIUM = process.env['CHROMIUM'] ?? findProgram('chromium', 'chromium');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png' };

describe.skipIf(CHROMIUM === null)('in a browser', () => {
  let browser: Browser;
  const asked: string[] = [];
  const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

  beforeAll(async () => {
    // Through a pipe, and every request is answered from the folder: no socket is opened.
    browser = await chromium.launch({ ...TO_LOOK_AT, executablePath: CHROMIUM ?? '' });
  }, 60_000);
  afterAll(() => browser?.close());

  /** What axe finds wrong. */
  async function violationsOn(page: Page): Promise<readonly string[]> {
    await page.evaluate(AXE);
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run: (options: unknown) => Promise<{ violations: readonly { id: string; nodes: readonly { html: string; failureSummary?: string }[] }[] }> } };
      const { violations } = await axe.run({ resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`).join(' | ')}`);
    });
  }

  async function openPage(widthPx: number) {
    const page = await browser.newPage({ viewport: { width: widthPx, height: 900 } });
    await page.route('**/*', (route) => {
      const url = route.request().url();
      const path = url.startsWith(BASE) ? decodeURIComponent(new URL(url).pathname.slice(1)) : null;
      if (path !== null && existsSync(join(site, path))) return route.fulfill({ contentType: TYPES[extname(path)] ?? 'application/octet-stream', body: readFileSync(join(site, path)) });
      if (!url.endsWith('/favicon.ico')) asked.push(url);
      return route.abort();
    });
    return page;
  }

  it.each([390, 1_280])('no page breaks a rule of accessibility, scrolls sideways or asks anybody else (%i px)', async (widthPx) => {
    const page = await openPage(widthPx);
    const kagoya = entries().find(({ slug }) => slug.includes('kagoya'))?.slug ?? '';
    const gone = entries().find(({ withdrawn }) => withdrawn !== null)?.slug ?? '';
    const month = entries()[0]?.published.slice(0, 7);
    // Every kind of page on a telephone; wide, where the layout differs, the plate and a list.
    const kinds = widthPx > 1_000 ? [`${kagoya}.html`, 'index.html'] : [`${kagoya}.html`, `${gone}.html`, 'index.html', 'brands.html', 'search.html', 'brand/kagoya.html', 'host/su-activemail-kagoya-jp_es.html', `month/${month}.html`];
    const paths = [...(widthPx > 1_000 ? [] : ['index.html', '404.html', 'en/hosts.html']), ...kinds.flatMap((kind, at) => (at < 3 ? [`ja/${kind}`, `en/${kind}`] : [`${at % 2 === 0 ? 'ja' : 'en'}/${kind}`]))];
    for (const path of paths) {
      await page.goto(`${BASE}${path}`);
      expect(await violationsOn(page), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${path} scrolls sideways`).toBe(true);
    }
    await page.evaluate(() => { document.querySelector('main')?.insertAdjacentHTML('beforeend', '<img src="data:,">'); });
    expect(await violationsOn(page), 'a picture without words').toEqual([expect.stringContaining('image-alt')]);
    await page.close();
    expect(asked).toEqual([]);
  }, 120_000);

  it('the search finds parts of Japanese names, full-width letters and domains', async () => {
    const page = await openPage(390);
    await page.goto(`${BASE}ja/search.html`);
    for (const [words, slug] of [['三井住友', 'smbc-card'], ['ｋａｇｏｙａ', 'kagoya'], ['su-activemail', 'kagoya']] as const) {
      await page.fill('input', words);
      await page.waitForFunction((part) => document.querySelector(`#results a[href*="${part}"]`) !== null, slug);
      await page.fill('input', '');
      await page.waitForFunction(() => document.querySelector('#results a') === null);
    }
    await page.close();
  }, 60_000);
});
