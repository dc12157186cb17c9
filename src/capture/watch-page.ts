import type { BrowserContext, CDPSession, Download, Frame, Page, Request } from 'playwright-core';
import { liveUrl } from '../base/url.ts';
import type { ChainStep } from '../evidence/model.ts';
import { LINE_LENGTH, LINES, RESOURCES, STOP_MS, STORM } from './limits.ts';

type Via = ChainStep['via'];

interface Step {
  readonly url: string;
  readonly via: Via;
  readonly request: Request;
  status: number | null;
}

/** What happened while the page was open, as it happened. */
export interface Watched {
  readonly steps: readonly Step[];
  readonly requests: readonly Request[];
  readonly failures: ReadonlyMap<Request, string>;
  readonly console: readonly string[];
  readonly dialogs: readonly { readonly type: string; readonly message: string }[];
  readonly popups: readonly string[];
  readonly downloads: readonly Download[];
  readonly isLoop: () => boolean;
  readonly isCrashed: () => boolean;
  /** When the main frame last went somewhere or arrived. */
  readonly movedAt: () => number;
  readonly isLoading: () => boolean;
  /** Frames that hold what the browser itself writes where nothing came. */
  readonly emptyFrames: ReadonlySet<Frame>;
  /** Stops the page’s scripts and whatever it is loading. */
  readonly stop: () => Promise<void>;
  /** Writes nothing more down: what comes now is our own doing. */
  readonly finish: () => void;
}

/** Waits for something, but not longer than so many milliseconds. */
const soon = (work: Promise<unknown>, ms: number): Promise<unknown> => Promise.race([work, new Promise((resolve) => { setTimeout(resolve, ms); })]);

const REASONS: Readonly<Record<string, Via>> = { formSubmissionGet: 'form', formSubmissionPost: 'form', httpHeaderRefresh: 'meta', metaTagRefresh: 'meta', scriptInitiated: 'script', anchorClick: 'script', reload: 'script' };

/** Writes down what the page does, and stops it where it does too much. */
export async function watchPage(context: BrowserContext, page: Page, cdp: CDPSession, maxSteps: number): Promise<Watched> {
  const steps: Step[] = [];
  const requests: Request[] = [];
  const failures = new Map<Request, string>();
  const console: string[] = [];
  const dialogs: { type: string; message: string }[] = [];
  const popups: string[] = [];
  const downloads: Download[] = [];
  const emptyFrames = new Set<Frame>();
  let [isLoop, isCrashed, isLoading, isOver, reason, movedAt] = [false, false, true, false, null as Via | null, Date.now()];
  const stop = async (): Promise<void> => {
    // Each on its own: a page that does not answer one of them may still answer the next. And none is waited for long.
    const sent = [cdp.send('Runtime.terminateExecution'), cdp.send('Emulation.setScriptExecutionDisabled', { value: true }), cdp.send('Page.stopLoading')];
    await soon(Promise.all(sent.map((each) => each.catch(() => {}))), STOP_MS);
  };
  await cdp.send('Page.enable');
  cdp.on('Page.frameRequestedNavigation', (asked) => { if (asked.disposition === 'currentTab') reason = REASONS[asked.reason] ?? null; });
  page.on('request', (request) => {
    if (isOver) return;
    if (requests.length < RESOURCES) requests.push(request);
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return;
    [movedAt, isLoading] = [Date.now(), true];
    if (steps.length >= maxSteps) {
      isLoop = true;
      void stop();
      return;
    }
    const via: Via = steps.length === 0 ? 'link' : request.redirectedFrom() !== null ? 'http' : (reason ?? 'script');
    reason = null;
    steps.push({ url: request.url(), via, request, status: null });
  });
  page.on('response', (response) => {
    const step = steps.find(({ request }) => request === response.request());
    if (step !== undefined) step.status = response.status();
  });
  page.on('load', () => { [movedAt, isLoading] = [Date.now(), false]; });
  page.on('requestfailed', (request) => {
    failures.set(request, request.failure()?.errorText ?? 'failed');
    if (!request.isNavigationRequest()) return;
    if (request.frame() === page.mainFrame()) { if (request === steps.at(-1)?.request) isLoading = false; } else emptyFrames.add(request.frame());
  });
  page.on('console', (message) => { if (console.length < LINES) console.push(`${message.type()}: ${message.text()}`.slice(0, LINE_LENGTH)); });
  page.on('pageerror', (error) => { if (console.length < LINES) console.push(`uncaught: ${error.message}`.slice(0, LINE_LENGTH)); });
  page.on('dialog', (dialog) => {
    if (dialogs.length < LINES) dialogs.push({ type: dialog.type(), message: dialog.message().slice(0, LINE_LENGTH) });
    void dialog.dismiss().catch(() => {});
    // After the dialog is gone: a script that is told to end while one stands never does.
    if (dialogs.length >= STORM) void stop();
  });
  page.on('crash', () => { isCrashed = true; });
  page.on('download', (download) => { if (downloads.length < STORM) downloads.push(download); else void download.cancel().catch(() => {}); });
  context.on('page', (other) => {
    if (other === page) return;
    if (popups.length < LINES) popups.push(other.url());
    void other.close().catch(() => {});
    if (popups.length >= STORM) void stop();
  });
  return { steps, requests, failures, console, dialogs, popups, downloads, isLoop: () => isLoop, isCrashed: () => isCrashed, movedAt: () => movedAt, isLoading: () => isLoading, emptyFrames, stop, finish: () => { isOver = true; } };
}

/** The steps as a chain, with the machine that each host was connected to. */
export function chainOf({ steps }: Watched, addressOf: (host: string) => string | null): readonly ChainStep[] {
  return steps.map(({ url, via, status }) => ({ url: liveUrl(url), via, status, address: URL.canParse(url) ? addressOf(new URL(url).hostname) : null }));
}
