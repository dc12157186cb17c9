import type { Outcome } from '../base/outcome.ts';
import { found, skipped } from '../base/outcome.ts';
import type { CapturedView } from '../capture/model.ts';
import type { PageView, VantageId } from '../evidence/model.ts';
import type { FileTools, Outside } from '../evidence/ports.ts';
import type { CaptureClient } from './capture-client.ts';
import { leaveToOpen } from './capture-gate.ts';
import type { Config } from './config.ts';
import type { CaptureGate } from './capture-gate.ts';

/** What evidence needs of a page's text; the whole stands in the capture. */
const TEXT_LENGTH = 4_000;
/** A page with fewer characters than this has its words in pictures, or none. */
const SPARE_TEXT = 160;
/** From where a page is looked at, the first being the one that a report shows. */
export const VANTAGES: readonly VantageId[] = ['ja-phone', 'ja-desktop', 'en-desktop', 'no-script'];

/** By another line, too, where there is one. */
export const vantagesOf = ({ captureProxy }: Pick<Config, 'captureProxy'>): readonly VantageId[] => (captureProxy === '' ? VANTAGES : [...VANTAGES, 'via-proxy']);

export interface CaptureOptions {
  /** `null` where Chromium is not installed. */
  readonly client: CaptureClient | null;
  readonly gate: CaptureGate;
  readonly vantages?: readonly VantageId[];
  /** Reads words in pictures; `null` where nobody can. */
  readonly readWords?: FileTools['readPictureText'] | null;
  /** Is filled with what was seen, by hash. */
  readonly blobs?: Map<string, Uint8Array>;
}

/** The same world, with a browser in it: pages are opened by the worker, everything else stays as it was. */
export function withCaptures(outside: Outside, { client, gate, vantages = VANTAGES, blobs = new Map(), readWords = null }: CaptureOptions): Outside {
  return {
    ...outside,
    capture: async (url) => {
      if (client === null) return skipped('not-installed');
      const leave = await leaveToOpen(url, gate);
      if (!leave.may) return leave.why;
      const outcome = await client.capture(url, vantages);
      if (outcome.kind !== 'found') return outcome satisfies Outcome<never>;
      const { capture } = outcome.value;
      for (const [hash, bytes] of outcome.value.blobs) blobs.set(hash, bytes);
      const views = await withDrawnWords(capture.views.map(viewFor), blobs, readWords);
      const [first] = views;
      return found({ value: { finalUrl: first?.finalUrl ?? null, looksLike: null, asksFor: [], listedAs: leave.listedAs, views }, source: capture.browser, takenAt: capture.takenAt });
    },
  };
}

/** The piece of a capture from which text and forms are read. */
const READ_FROM = 'html';

function viewFor({ vantage, state, finalUrl, chain, title, text, forms, resourceHosts, iconHash, looks, ownPaths = [], downloads, screenshot, failures }: CapturedView): PageView {
  return {
    vantage, state, finalUrl, chain, title, text: text.slice(0, TEXT_LENGTH), forms, resourceHosts, iconHash, looks, ownPaths, screenshot, ...(failures.some(({ code }) => code === READ_FROM) ? { isUnread: true as const } : {}),
    downloads: downloads.map(({ name, sha256 }) => ({ name, sha256 })),
  };
}

/**
 * The views, and of the first that shows a form and hardly any text the words in its picture: a copy hides its name there
 * from whoever reads documents. One picture a page, for reading takes seconds.
 */
export async function withDrawnWords(views: readonly PageView[], blobs: ReadonlyMap<string, Uint8Array>, readWords: FileTools['readPictureText'] | null): Promise<readonly PageView[]> {
  const drawn = views.find(({ state, text, forms, screenshot }) => state === 'ok' && forms.length > 0 && text.trim().length < SPARE_TEXT && screenshot != null && blobs.has(screenshot));
  const picture = blobs.get(drawn?.screenshot ?? '');
  if (drawn === undefined || picture === undefined) return views;
  const drawnText = readWords === null ? skipped('not-installed') : await readWords(picture);
  return views.map((view) => (view.screenshot === drawn.screenshot ? { ...view, drawnText } : view));
}
