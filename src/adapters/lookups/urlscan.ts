import { permanent } from './ask-error.ts';
import type { Clock } from './ask-carefully.ts';
import { askCarefully } from './ask-carefully.ts';
import type { FetchGuarded } from './fetch-guarded.ts';
import { jsonOf } from './fetch-guarded.ts';
import type { AskList } from './url-lists.ts';

const ANSWER_BYTES = 16_000_000;
/** Scans whose verdict is read: the search itself gives none. */
const SCANS = 2;

/**
 * What urlscan has already seen of a link's host. It only searches: submitting a URL would publish it. The search
 * holds no verdicts, so the latest scans are read one by one; without scans nothing is known, which is not "clean".
 */
export function askUrlscan(fetch: FetchGuarded, endpoint: string, key: string, timeoutMs: number, clock?: Clock): AskList {
  const ask = askCarefully({ source: 'urlscan.io', timeoutMs, ttlMs: 3_600_000, gapMs: 1_000, retries: 0 }, clock);
  return (href) => {
    const host = new URL(href).hostname;
    return ask(host, async (signal) => {
      const get = async (path: string): Promise<unknown> => jsonOf(await fetch({ url: `${endpoint}${path}`, headers: { 'api-key': key }, sizeLimitBytes: ANSWER_BYTES, signal }));
      const { results } = await get(`/search/?q=${encodeURIComponent(`page.domain:"${host}"`)}&size=${SCANS}`) as { readonly results?: unknown };
      if (!Array.isArray(results)) throw permanent('garbage', 'urlscan answered without results.');
      if (results.length === 0) throw permanent('never-scanned', 'urlscan has never seen this host.');
      for (const { _id: id } of results.slice(0, SCANS) as readonly { readonly _id?: unknown }[]) {
        const { verdicts } = await get(`/result/${encodeURIComponent(String(id))}/`) as { readonly verdicts?: { readonly overall?: { readonly malicious?: unknown; readonly categories?: unknown } } };
        const overall = verdicts?.overall;
        if (typeof overall?.malicious !== 'boolean') throw permanent('garbage', 'urlscan answered without a verdict.');
        if (overall.malicious) return { list: 'urlscan.io', threat: Array.isArray(overall.categories) && typeof overall.categories[0] === 'string' ? overall.categories[0] : 'malicious' };
      }
      return undefined;
    });
  };
}
