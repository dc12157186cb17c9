import type { Browser, Page } from 'playwright-core';
import { failed } from '../base/outcome.ts';
import { liveUrl } from '../base/url.ts';
import type { VantageId } from '../evidence/model.ts';
import { openEgress } from './egress/egress-proxy.ts';
import type { Egress } from './egress/egress-proxy.ts';
import type { Way } from './egress/way.ts';
import { CALM_MS, DOWNLOAD_MS, MANY_STEPS, OWN_PATHS, WHOLE_EXTRA_MS } from './limits.ts';
import type { CapturedView, VisitLimits } from './model.ts';
import { takeIconLook, takeLooks } from './looks/take-looks.ts';
import { nameState } from './name-state.ts';
import { hashDownload, listResources, openTaker, readCertificate, readDocuments, takeIcon, takePictures } from './pieces.ts';
import type { Taker } from './pieces.ts';
import { readHtml } from './read-html.ts';
import { vantageOptions } from './vantages.ts';
import type { Watched } from './watch-page.ts';
import { chainOf, watchPage } from './watch-page.ts';
import { writeHar } from './write-har.ts';

export interface Visit {
  readonly view: CapturedView;
  readonly blobs: ReadonlyMap<string, Uint8Array>;
}

/** Looks at a page once, in a profile of its own, through a guard of its own. Nothing that the page does makes it throw. */
export async function visit(browser: Browser, href: string, vantage: VantageId, way: Way, limits: VisitLimits): Promise<Visit> {
  const egress = await openEgress(way, { bytes: limits.bytes, requests: limits.requests, timeMs: limits.openMs + WHOLE_EXTRA_MS });
  try {
    return await visitThrough(egress, browser, href, vantage, limits);
  } finally {
    await egress.stop();
  }
}

async function visitThrough(egress: Egress, browser: Browser, href: string, vantage: VantageId, limits: VisitLimits): Promise<Visit> {
  const start = Date.now();
  const context = await browser.newContext({
    ...vantageOptions(vantage, browser.version()), proxy: { server: `http://127.0.0.1:${egress.port}`, bypass: '<-loopback>' },
    // A wrong certificate is a fact to be told, not a reason to look away.
    serviceWorkers: 'block', ignoreHTTPSErrors: true, acceptDownloads: true,
  });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const watched = await watchPage(context, page, cdp, limits.steps);
    const openError = await open(page, href, watched, limits.openMs);
    const openMs = Date.now() - start;
    // Hosts are counted before pieces are taken: what comes later is not the page's own doing.
    if (openError === 'timeout' || openError === 'moving' || watched.dialogs.length > 0) await watched.stop();
    const taker = openTaker();
    if (openError === 'timeout' || openError === 'moving') taker.failures.push(failed('temperror', 'open', 'The page was not done loading in time.'));
    const documents = openError !== null && watched.steps.every(({ status }) => status === null) ? [] : await readDocuments(page, watched, taker);
    const read = documents.map(({ html, url }) => readHtml(html, url));
    const pictures = documents.length === 0 ? { screenshot: null, fullPage: null } : await takePictures(page, cdp, taker);
    const looks = documents.length === 0 ? NO_LOOKS : await takeLooks(page, cdp, taker.blobs.get(pictures.screenshot ?? '') ?? null, taker);
    const icon = documents.length === 0 ? null : await takeIcon(page, cdp, read[0]?.icons ?? [], taker);
    const seen = { documents, forms: read.flatMap(({ forms }) => forms), title: read[0]?.title ?? '', browser: browser.version() };
    const view = await assemble({ egress, page, watched, taker, openError, vantage, start, openMs, pictures, iconHash: icon?.sha256 ?? null, ...seen });
    // The last thing done in this window: the page is gone after it.
    watched.finish();
    return { view: { ...view, looks: { ...looks, ...(await takeIconLook(page, icon, taker)) } }, blobs: taker.blobs };
  } finally {
    await Promise.race([context.close().catch(() => {}), wait(3_000)]);
  }
}

const NO_LOOKS = { layout: null, pictures: [] } as const;

const wait = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Opens the page and waits until it stays where it is. Gives Chromium's word for what went wrong, `timeout`, `moving`, or `null`. */
async function open(page: Page, href: string, watched: Watched, openMs: number): Promise<string | null> {
  const until = Date.now() + openMs;
  let error: string | null = null;
  await page.goto(href, { waitUntil: 'load', timeout: openMs }).catch((cause: unknown) => {
    const words = cause instanceof Error ? cause.message : String(cause);
    error = /Timeout \d+ms/.test(words) ? 'timeout' : (/net::ERR_\w+/.exec(words)?.[0] ?? null);
  });
  // A second navigation that cuts off the first is no error of the page: it is on its way.
  if (error === 'net::ERR_ABORTED' && watched.steps.length > 1) error = null;
  // Nor is a file instead of a page; word of it may come a moment after the page has failed.
  for (const late = Date.now() + DOWNLOAD_MS; error === 'net::ERR_ABORTED' && watched.downloads.length === 0 && Date.now() < late;) await wait(50);
  if (error === 'timeout' && isMoving(watched)) return 'moving';
  if (error !== null) return error;
  while (Date.now() < until && !watched.isLoop() && !watched.isCrashed() && (watched.isLoading() || Date.now() - watched.movedAt() < CALM_MS)) await wait(50);
  return isMoving(watched) ? 'moving' : null;
}

/** Sent on so often, and still on its way when nobody would wait any longer. */
const isMoving = (watched: Watched): boolean => watched.steps.length > MANY_STEPS && Date.now() - watched.movedAt() < 2 * CALM_MS;

interface Seen {
  readonly egress: Egress;
  readonly page: Page;
  readonly watched: Watched;
  readonly taker: Taker;
  readonly openError: string | null;
  readonly vantage: VantageId;
  readonly start: number;
  readonly openMs: number;
  readonly pictures: Pick<CapturedView, 'screenshot' | 'fullPage'>;
  readonly iconHash: string | null;
  readonly documents: readonly { readonly html: string; readonly text: string }[];
  readonly forms: CapturedView['forms'];
  readonly title: string;
  readonly browser: string;
}

async function assemble({ egress, page, watched, taker, openError, vantage, start, openMs, pictures, documents, forms, title, iconHash, browser }: Seen): Promise<Omit<CapturedView, 'looks'>> {
  const downloads = await Promise.all(watched.downloads.map((download) => hashDownload(download, taker)));
  const exchanges = await listResources(watched, taker);
  const har = await taker.take<string | null>('har', null, async () => taker.keep(writeHar(exchanges, browser)));
  const certificate = await readCertificate(watched, taker);
  const cookies = await taker.take('cookies', [], async () => (await page.context().cookies()).slice(0, 50).map(({ name, domain, expires }) => ({ name: name.slice(0, 100), domain, isSession: expires < 0 })));
  const hosts = egress.hosts();
  const last = watched.steps.at(-1);
  const lastHost = last !== undefined && URL.canParse(last.url) ? new URL(last.url).hostname : '';
  const hostOf = (url: string): string => (/^https?:/.test(url) && URL.canParse(url) ? new URL(url).hostname : '');
  const resourceHosts = [...new Set(watched.requests.map((request) => hostOf(request.url())))].filter((host) => host !== '' && host !== lastHost);
  const text = documents.map(({ text }) => text).filter((text) => text !== '').join('\n');
  const html = documents[0]?.html ?? '';
  const limits = [...egress.limits(), ...(watched.isLoop() ? [{ limit: 'capture-steps', allowed: watched.steps.length, seen: watched.steps.length + 1, unit: 'addresses' }] : [])];
  const state = nameState({
    status: last?.status ?? null, openError, hostFailure: hosts.find(({ host }) => host === lastHost)?.failure ?? null, isLoop: watched.isLoop(), isCrashed: watched.isCrashed(),
    isTooLarge: limits.some(({ limit }) => limit === 'capture-bytes'), isDownload: watched.downloads.length > 0 && documents.every(({ text }) => text === ''), title, text, forms, resourceHosts,
    hasPictures: /<(?:img|canvas|svg|video|object|embed)\b/i.test(html),
  });
  return {
    vantage, state, finalUrl: watched.steps.length === 0 ? null : liveUrl(last?.url ?? ''), chain: chainOf(watched, (host) => hosts.find((each) => each.host === host)?.address ?? null),
    title, text, forms, resourceHosts, iconHash, ...pictures, html: html === '' ? null : taker.keep(Buffer.from(html)),
    har, ownPaths: ownPathsOf(watched, lastHost), resources: exchanges.map(({ seen }) => seen), cookies, console: [...watched.console], dialogs: [...watched.dialogs], popups: watched.popups.map((url) => liveUrl(url)), downloads, certificate,
    notReached: hosts.flatMap(({ host, failure }) => (failure === null ? [] : [{ host, failure }])),
    timings: { openMs, wholeMs: Date.now() - start }, bytes: egress.bytes(), failures: taker.failures, limits,
  };
}

/** What the page fetched of its own house: kits keep the names of the files that they copied. */
function ownPathsOf({ requests }: Watched, host: string): readonly string[] {
  const paths = requests.flatMap((request) => (URL.canParse(request.url()) && new URL(request.url()).hostname === host ? [new URL(request.url()).pathname.slice(0, 200)] : []));
  return [...new Set(paths)].slice(0, OWN_PATHS);
}
