import type { Outcome } from '../base/outcome.ts';
import { found, skipped } from '../base/outcome.ts';
import type { CapturedView } from '../capture/model.ts';
import type { PageView, VantageId } from '../evidence/model.ts';
import type { Outside } from '../evidence/ports.ts';
import type { CaptureClient } from './capture-client.ts';
import { leaveToOpen } from './capture-gate.ts';
import type { CaptureGate } from './capture-gate.ts';

/** What evidence needs of a page's text; the whole stands in the capture. */
const TEXT_LENGTH = 4_000;
/** From where a page is looked at, the first being the one that a report shows. */
export const VANTAGES: readonly VantageId[] = ['ja-phone', 'ja-desktop', 'en-desktop', 'no-script'];

export interface CaptureOptions {
  /** `null` where Chromium is not installed. */
  readonly client: CaptureClient | null;
  readonly gate: CaptureGate;
  readonly vantages?: readonly VantageId[];
  /** Is filled with what was seen, by hash. */
  readonly blobs?: Map<string, Uint8Array>;
}

/** The same world, with a browser in it: pages are opened by the worker, everything else stays as it was. */
export function withCaptures(outside: Outside, { client, gate, vantages = VANTAGES, blobs = new Map() }: CaptureOptions): Outside {
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
      const [first] = capture.views;
      return found({ value: { finalUrl: first?.finalUrl ?? null, looksLike: null, asksFor: [], listedAs: leave.listedAs, views: capture.views.map(viewFor) }, source: capture.browser, takenAt: capture.takenAt });
    },
  };
}

function viewFor({ vantage, state, finalUrl, chain, title, text, forms, resourceHosts, iconHash, looks, ownPaths = [], downloads, screenshot }: CapturedView): PageView {
  return {
    vantage, state, finalUrl, chain, title, text: text.slice(0, TEXT_LENGTH), forms, resourceHosts, iconHash, looks, ownPaths, screenshot,
    downloads: downloads.map(({ name, sha256 }) => ({ name, sha256 })),
  };
}
