import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { CDPSession, Download, Frame, Page, Request } from 'playwright-core';
import type { Failed } from '../base/outcome.ts';
import { failed } from '../base/outcome.ts';
import { liveUrl } from '../base/url.ts';
import { FRAMES, HASHED, HASHED_BYTES, HTML_BYTES, HUNG_PIECE_MS, ICON_BYTES, MANY_HUNG, PAGE_HEIGHT, PIECE_MS, TEXT_LENGTH } from './limits.ts';
import type { CapturedView, CertificateSeen, ResourceSeen } from './model.ts';
import type { Watched } from './watch-page.ts';
import type { Exchange } from './write-har.ts';

/** Takes one piece after the other; one that fails or hangs is named, and the rest goes on. */
export interface Taker {
  readonly take: <T>(piece: string, otherwise: T, work: () => Promise<T>) => Promise<T>;
  readonly failures: Failed[];
  readonly keep: (bytes: Uint8Array) => string;
  readonly blobs: Map<string, Uint8Array>;
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function openTaker(): Taker {
  const failures: Failed[] = [];
  const blobs = new Map<string, Uint8Array>();
  let hung = 0;
  return {
    failures, blobs,
    keep: (bytes) => {
      const hash = sha256Of(bytes);
      blobs.set(hash, bytes);
      return hash;
    },
    take: async (piece, otherwise, work) => {
      let timer: NodeJS.Timeout | undefined;
      try {
        const late = new Promise<never>((_, reject) => { timer = setTimeout(() => { hung += 1; reject(new Error('not in time')); }, hung < MANY_HUNG ? PIECE_MS : HUNG_PIECE_MS); });
        return await Promise.race([work(), late]);
      } catch (cause) {
        // The first line: what follows is the driver's own log.
        failures.push(failed('temperror', piece, (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? ''));
        return otherwise;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

export interface Document {
  readonly html: string;
  readonly text: string;
}

/** Text and markup of the page and of the frames in it. */
export async function readDocuments(page: Page, { emptyFrames }: Watched, taker: Taker): Promise<readonly (Document & { readonly url: string })[]> {
  // A frame that nothing has come into has nothing to read, and would be waited for.
  const frames = page.frames().filter((frame) => !/^(?:chrome-error:|about:blank$|$)/.test(frame.url()) && !emptyFrames.has(frame));
  return await Promise.all(frames.slice(0, FRAMES).map(async (frame) => {
    const name = frame === page.mainFrame() ? '' : 'frame-';
    const html = await taker.take(`${name}html`, '', async () => (await frame.content()).slice(0, HTML_BYTES));
    return { url: frame.url(), html, text: await taker.take(`${name}text`, '', () => textOf(frame)) };
  }));
}

// Through a locator, which asks in a world of its own: what the page has done to `innerText` does not reach there.
const textOf = async (frame: Frame): Promise<string> => (await frame.locator('body').count()) === 0 ? '' : (await frame.locator('body').first().innerText({ timeout: PIECE_MS })).slice(0, TEXT_LENGTH);

export async function takePictures(page: Page, cdp: CDPSession, taker: Taker): Promise<Pick<CapturedView, 'screenshot' | 'fullPage'>> {
  const shot = (piece: string, options: Parameters<Page['screenshot']>[0]): Promise<string | null> =>
    taker.take<string | null>(piece, null, async () => taker.keep(await page.screenshot({ animations: 'disabled', timeout: PIECE_MS, ...options })));
  const screenshot = await shot('screenshot', {});
  const size = page.viewportSize();
  if (screenshot === null || size === null) return { screenshot, fullPage: null };
  const height = await taker.take('height', PAGE_HEIGHT, async () => (await cdp.send('Page.getLayoutMetrics')).cssContentSize.height);
  // A page that ends within the window is in the first picture already.
  return { screenshot, fullPage: height <= size.height ? screenshot : await shot('full-page', { fullPage: true, clip: { x: 0, y: 0, width: size.width, height: PAGE_HEIGHT } }) };
}

/** The icon comes through the browser, and so through the guard. */
export async function takeIcon(page: Page, cdp: CDPSession, icons: readonly string[], taker: Taker): Promise<{ readonly sha256: string; readonly bytes: Uint8Array } | null> {
  const base = page.url();
  const url = icons[0] ?? (/^https?:/.test(base) ? new URL('/favicon.ico', base).href : null);
  if (url === null) return null;
  const bytes = await taker.take<Uint8Array | null>('icon', null, async () => {
    if (url.startsWith('data:')) return bytesOfDataUrl(url);
    return /^https?:/.test(url) ? await fetchThroughPage(cdp, url, ICON_BYTES) : null;
  });
  return bytes === null || bytes.length === 0 ? null : { sha256: sha256Of(bytes), bytes };
}

function bytesOfDataUrl(url: string): Uint8Array {
  const [head = '', ...data] = url.split(',');
  return head.endsWith(';base64') ? Buffer.from(data.join(','), 'base64') : Buffer.from(decodeURIComponent(data.join(',')), 'utf8');
}

async function fetchThroughPage(cdp: CDPSession, url: string, mostBytes: number): Promise<Uint8Array | null> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { resource } = await cdp.send('Network.loadNetworkResource', { frameId: frameTree.frame.id, url, options: { disableCache: false, includeCredentials: false } });
  if (!resource.success || resource.stream === undefined || resource.httpStatusCode !== 200) return null;
  const chunks: Buffer[] = [];
  for (let size = 0; size < mostBytes;) {
    const { data, base64Encoded, eof } = await cdp.send('IO.read', { handle: resource.stream });
    const chunk = Buffer.from(data, base64Encoded === true ? 'base64' : 'latin1');
    size += chunk.length;
    chunks.push(chunk);
    if (eof) break;
  }
  await cdp.send('IO.close', { handle: resource.stream });
  return Buffer.concat(chunks);
}

export async function listResources({ requests, failures }: Watched, taker: Taker): Promise<readonly Exchange[]> {
  let hashed = 0;
  const row = async (request: Request): Promise<Exchange> => {
    const failure = failures.get(request) ?? null;
    const response = failure === null ? await Promise.race([request.response(), new Promise<null>((resolve) => { setTimeout(() => { resolve(null); }, 300); })]).catch(() => null) : null;
    const status = response?.status() ?? null;
    const declared = Number(response?.headers()['content-length'] ?? 0);
    const mayHash = status !== null && status < 300 && declared <= HASHED_BYTES && (hashed += 1) <= HASHED;
    const body = mayHash && response !== null ? await Promise.race([response.body(), new Promise<null>((resolve) => { setTimeout(() => { resolve(null); }, 500); })]).catch(() => null) : null;
    const size = body?.length ?? (declared > 0 ? declared : null);
    const seen: ResourceSeen = { url: liveUrl(request.url().slice(0, 2_000)), method: request.method(), type: request.resourceType(), status, mediaType: response?.headers()['content-type'] ?? '', sizeBytes: size, sha256: body === null ? null : sha256Of(body), failure };
    return { request, response, seen };
  };
  return await taker.take<readonly Exchange[]>('resources', [], () => Promise.all(requests.map(row)));
}

/** Hashes what the page pushed, and throws it away. */
export async function hashDownload(download: Download, taker: Taker): Promise<CapturedView['downloads'][number]> {
  const seen = { name: download.suggestedFilename().slice(0, 200), url: liveUrl(download.url().slice(0, 2_000)) };
  return await taker.take<CapturedView['downloads'][number]>('download', { ...seen, sizeBytes: null, sha256: null }, async () => {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of createReadStream(await download.path()) as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      hash.update(chunk);
    }
    await download.delete();
    return { ...seen, sizeBytes: size, sha256: hash.digest('hex') };
  });
}

export async function readCertificate({ steps }: Watched, taker: Taker): Promise<CertificateSeen | null> {
  const response = await taker.take('certificate', null, async () => await steps.findLast(({ status }) => status !== null)?.request.response() ?? null);
  const details = await taker.take('certificate', null, async () => await response?.securityDetails() ?? null);
  // For a page in the clear the browser gives an answer in which nothing stands.
  if (details === null || details.protocol === undefined || details.protocol === '') return null;
  const iso = (seconds: number | undefined): string | null => (seconds === undefined ? null : new Date(seconds * 1_000).toISOString());
  return { subject: details.subjectName ?? '', issuer: details.issuer ?? '', protocol: details.protocol ?? '', validFrom: iso(details.validFrom), validTo: iso(details.validTo) };
}
