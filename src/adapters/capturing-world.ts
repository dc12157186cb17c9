import type { Outcome } from '../base/outcome.ts';
import { found, skipped } from '../base/outcome.ts';
import type { CapturedView } from '../capture/model.ts';
import type { PageView, VantageId } from '../evidence/model.ts';
import type { Outside } from '../evidence/ports.ts';
import type { CaptureClient } from './capture-client.ts';

/** What evidence needs of a page's text; the whole stands in the capture. */
const TEXT_LENGTH = 4_000;
const VANTAGES: readonly VantageId[] = ['ja-phone', 'ja-desktop', 'en-desktop', 'no-script'];

/** The same world, with a browser in it: pages are opened by the worker, everything else stays as it was. */
export function withCaptures(outside: Outside, client: CaptureClient | null, blobs: Map<string, Uint8Array> = new Map()): Outside {
  return {
    ...outside,
    capture: async (url) => {
      if (client === null) return skipped('not-installed');
      const outcome = await client.capture(url, VANTAGES);
      if (outcome.kind !== 'found') return outcome satisfies Outcome<never>;
      const { capture } = outcome.value;
      for (const [hash, bytes] of outcome.value.blobs) blobs.set(hash, bytes);
      const [first] = capture.views;
      return found({ value: { finalUrl: first?.finalUrl ?? null, looksLike: null, asksFor: [], views: capture.views.map(viewFor) }, source: capture.browser, takenAt: capture.takenAt });
    },
  };
}

function viewFor({ vantage, state, finalUrl, chain, title, text, forms, resourceHosts, iconHash, looks, ownPaths = [], downloads, screenshot }: CapturedView): PageView {
  return {
    vantage, state, finalUrl, chain, title, text: text.slice(0, TEXT_LENGTH), forms, resourceHosts, iconHash, looks, ownPaths, screenshot,
    downloads: downloads.map(({ name, sha256 }) => ({ name, sha256 })),
  };
}
