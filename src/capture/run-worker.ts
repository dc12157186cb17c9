import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
import { failed } from '../base/outcome.ts';
import { hrefOf, isLiveUrl } from '../base/url.ts';
import type { Way } from './egress/way.ts';
import { SIDE_BY_SIDE, WIDEST } from './limits.ts';
import { SheetDesk } from './mail-picture/sheet-desk.ts';
import type { Capture, CaptureReply, CaptureRequest, SheetRequest, VisitLimits } from './model.ts';
import { openBrowser } from './open-browser.ts';
import { visit } from './visit.ts';

/** `nobody`: owns nothing and may read only what everybody may. */
const NOBODY = 65_534;

export interface WorkerOptions {
  readonly way: Way;
  /** Another line, for the vantage point `via-proxy`; `null` where there is none. */
  readonly proxied?: Way | null;
  readonly chromium: string;
}

/**
 * The worker's whole life: drops its rights, reads requests from stdin, one JSON a line, and answers on stdout. When
 * stdin ends, whoever asked is gone, and so is the worker.
 */
export async function runWorker({ way, proxied = null, chromium }: WorkerOptions): Promise<void> {
  // Loaded before the rights are dropped: where root's own files are closed to all others, they could not be read after.
  await import('playwright-core');
  dropRights();
  let browser: Promise<Browser> | null = null;
  const quit = async (): Promise<never> => {
    const timer = setTimeout(() => { process.exit(1); }, 3_000);
    await browser?.then((open) => open.close()).catch(() => {});
    clearTimeout(timer);
    process.exit(0);
  };
  const lines = createInterface({ input: process.stdin });
  lines.on('close', () => void quit());
  process.on('SIGTERM', () => void quit());
  const desk = new SheetDesk();
  lines.on('line', (line) => {
    const request = readRequest(line);
    if (request === null) return;
    browser ??= openBrowser(chromium);
    const reply = 'sheet' in request ? desk.answer(request, browser) : answer(request, browser, { way, proxied });
    void reply.then((told) => { if (told !== null) process.stdout.write(`${JSON.stringify(told)}\n`); });
  });
}

/** As root, Chromium could have no sandbox, and a page that broke out would own the machine. */
function dropRights(): void {
  if (process.getuid?.() !== 0) return;
  process.setgroups?.([]);
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
  if (process.getuid() === 0 || process.geteuid?.() === 0) throw new Error('The capture worker could not drop root’s rights.');
}

function readRequest(line: string): CaptureRequest | SheetRequest | null {
  try {
    const value = JSON.parse(line) as Partial<CaptureRequest & SheetRequest>;
    if (typeof value.id === 'number' && value.sheet !== undefined) return value as SheetRequest;
    return typeof value.id === 'number' && isLiveUrl(value.url) && Array.isArray(value.vantages) ? (value as CaptureRequest) : null;
  } catch {
    return null;
  }
}

async function answer(request: CaptureRequest, browser: Promise<Browser>, { way, proxied }: Required<Pick<WorkerOptions, 'way' | 'proxied'>>): Promise<CaptureReply> {
  const refuse = (code: string, detail: string): CaptureReply => ({ id: request.id, capture: null, failure: failed('permerror', code, detail), blobs: {} });
  const href = hrefOf(request.url);
  if (!URL.canParse(href) || !/^https?:$/.test(new URL(href).protocol)) return refuse('bad-url', 'Only http and https addresses are opened.');
  try {
    const open = await browser;
    const limits = closer(request.limits ?? {});
    const takenAt = new Date().toISOString();
    // Without the other line nothing is said of it: by the usual one it would look like an answer.
    const visits = await Promise.all(request.vantages.flatMap((vantage) => {
      const by = vantage === 'via-proxy' ? proxied : way;
      return by === null ? [] : [inTurn(() => visit(open, href, vantage, by, limits))];
    }));
    const capture: Capture = { schema: 'fuwake/capture@1', askedUrl: request.url, takenAt, browser: `Chromium ${open.version()}`, views: visits.map(({ view }) => view) };
    const blobs = Object.fromEntries(visits.flatMap(({ blobs }) => [...blobs].map(([hash, bytes]) => [hash, Buffer.from(bytes).toString('base64')])));
    return { id: request.id, capture, failure: null, blobs };
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    return /sandbox|namespace/i.test(words) ? refuse('no-sandbox', 'Chromium’s sandbox cannot be had on this machine, and without it no page is opened.') : refuse('browser', words.split('\n')[0] ?? '');
  }
}

let looking = 0;
const waiting: (() => void)[] = [];

/** Runs some looks side by side and lets the others wait, whatever request they belong to. */
async function inTurn<T>(look: () => Promise<T>): Promise<T> {
  if (looking >= SIDE_BY_SIDE) await new Promise<void>((resolve) => { waiting.push(resolve); });
  else looking += 1;
  try {
    return await look();
  } finally {
    // Whoever waits takes the place over, so that nobody comes in between.
    const next = waiting.shift();
    if (next === undefined) looking -= 1; else next();
  }
}

const closer = (asked: Partial<VisitLimits>): VisitLimits => {
  const least = (wide: number, wanted: number | undefined): number => Math.min(wide, wanted !== undefined && wanted > 0 ? wanted : wide);
  return { openMs: least(WIDEST.openMs, asked.openMs), bytes: least(WIDEST.bytes, asked.bytes), requests: least(WIDEST.requests, asked.requests), steps: least(WIDEST.steps, asked.steps) };
};
