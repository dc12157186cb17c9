import type { PageView } from '../../src/evidence/model.ts';
import { liveUrl } from '../../src/base/url.ts';
import { takeLooks } from '../../src/capture/looks/take-looks.ts';
import { openTaker, readDocuments, takePictures } from '../../src/capture/pieces.ts';
import { readHtml } from '../../src/capture/read-html.ts';
import { watchPage } from '../../src/capture/watch-page.ts';
import { COPIES, copyPage, GENUINE, logoOf, wordsPicture } from './copies.ts';
import type { Variant } from './copies.ts';

// Draws the copies in one window, one after the other, and tells what the worker's own pieces see of them. No network:
// every request is answered here. A program of its own, because root may not have Chromium's sandbox.
await import('playwright-core');
if (process.getuid?.() === 0) {
  process.setgroups?.([]);
  process.setgid?.(65_534);
  process.setuid?.(65_534);
}
const { openBrowser } = await import('../../src/capture/open-browser.ts');
const VARIANTS: readonly Variant[] = ['plain', 'drawn', 'recoloured'];
const sheets = new Map([
  ...COPIES.flatMap((copy) => VARIANTS.map((variant) => [`${copy.brand}-${variant}`, { html: copyPage(copy, variant), logo: logoOf(copy, variant === 'recoloured'), words: wordsPicture(copy) }] as const)),
  ...Object.entries(GENUINE).map(([name, html]) => [name, { html, logo: '', words: '' }] as const),
]);
const browser = await openBrowser(process.argv[2] ?? '');
const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'ja-JP' });
const page = await context.newPage();
const cdp = await context.newCDPSession(page);
const watched = await watchPage(context, page, cdp, 1_000);
let html = '';
let [logo, words] = ['', ''];
await page.route('**/*', (route) => (route.request().url().endsWith('.svg') ? route.fulfill({ contentType: 'image/svg+xml', body: route.request().url().endsWith('/02.svg') ? words : logo }) : route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })));
let nth = 0;
for (const [name, sheet] of sheets) {
  // A host that says nothing of what stands on it.
  const url = `http://p${(nth += 1)}.zoo.example/`;
  ({ html, logo, words } = sheet);
  await page.goto(url, { waitUntil: 'load' });
  const taker = openTaker();
  const documents = await readDocuments(page, watched, taker);
  const { screenshot } = await takePictures(page, cdp, taker);
  const looks = await takeLooks(page, cdp, taker.blobs.get(screenshot ?? '') ?? null, taker);
  const read = readHtml(documents[0]?.html ?? '', url);
  const view: PageView = {
    vantage: 'ja-desktop', state: 'ok', finalUrl: liveUrl(url), chain: [], title: read.title, text: documents[0]?.text ?? '', forms: read.forms, resourceHosts: [], iconHash: null, screenshot,
    looks: { ...looks, icon: null, iconNumber: null }, ownPaths: ['/'],
  };
  process.stdout.write(`${JSON.stringify([name, view, name.endsWith('-drawn') ? Buffer.from(taker.blobs.get(screenshot ?? '') ?? []).toString('base64') : ''])}\n`);
}
await browser.close();
