import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDomainList } from '../src/brands/open-domain-lists.ts';
import { hasChromium, TO_LOOK_AT } from './chromium-there.ts';
import type { PageInput } from './chromium/page-entry.ts';
import { dissectInPage } from './chromium/page-entry.ts';

// Chromium is spoken to through a pipe: no socket is opened, and none is allowed here.

/** Nobody's. Every request of the page is answered or refused in this file; a name makes it a secure context. */
const PAGE = 'https://page.example/';
const MINUTE = 60_000;

const read = (folder: string, ending: string): readonly string[] => readdirSync(folder).filter((name) => name.endsWith(ending)).toSorted();
const data = {
  brandFiles: read('data/brands', '.json').map((name) => readFileSync(`data/brands/${name}`, 'utf8')),
  lists: Object.fromEntries(read('data/lists', '.txt').map((name) => [name.slice(0, -4), readDomainList(readFileSync(`data/lists/${name}`, 'utf8'))])) as PageInput['lists'],
  weights: JSON.parse(readFileSync('data/verdict/weights.json', 'utf8')) as PageInput['weights'],
};
const inputOf = (name: string): PageInput => ({ ...data, name: `${name}.eml`, mail: readFileSync(`samples/${name}.eml`, 'latin1') });

/** The rooms as one script, unchanged but for the types. */
async function bundle(): Promise<string> {
  const made = await build({
    configFile: false, logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry: 'test/chromium/page-entry.ts', formats: ['iife'], name: 'fuwake' } },
  });
  const output = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []));
  return output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
}

describe.skipIf(!hasChromium('a dissection in a browser tab'))('in a browser tab', () => {
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    const { chromium } = await import('playwright-core');
    const script = await bundle();
    // Root may not use Chromium's sandbox; the page holds our own code and no mail's.
    browser = await chromium.launch(TO_LOOK_AT);
    page = await browser.newPage();
    await page.route('**/*', (route) => {
      const url = route.request().url();
      if (url === PAGE) return route.fulfill({ contentType: 'text/html', body: '<!doctype html><meta charset=utf-8><link rel=icon href="data:,">' });
      asked.push(url);
      return route.abort();
    });
    await page.goto(PAGE);
    await page.addScriptTag({ content: script });
  }, 2 * MINUTE);
  afterAll(() => browser?.close());

  it.each(['kagoya', 'card-ja', 'genuine-newsletter-en'])('%s is dissected as in Node, to the last byte', async (name) => {
    const input = inputOf(name);
    const inPage = await page.evaluate((given) => (globalThis as unknown as { fuwake: { dissectInPage: (given: PageInput) => Promise<string> } }).fuwake.dissectInPage(given), input);
    const inNode = await dissectInPage(input);
    expect(JSON.parse(inPage)).toEqual(JSON.parse(inNode));
    expect(inPage.length).toBeGreaterThan(10_000);
  }, MINUTE);

  it('the mail asks nobody for anything', () => expect(asked).toEqual([]));
});
