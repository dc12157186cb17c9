import { permanent } from './ask-error.ts';
import type { Clock } from './ask-carefully.ts';
import { askCarefully } from './ask-carefully.ts';
import type { FetchGuarded } from './fetch-guarded.ts';
import { jsonOf } from './fetch-guarded.ts';
import type { AskList } from './url-lists.ts';

const ANSWER_BYTES = 2_000_000;
/** One engine errs; two that agree are an opinion. */
const ENGINES = 2;
/** The free key's four questions a minute. */
const GAP_MS = 15_000;

/** VirusTotal's opinion on a link's host. Only the host is sent; nothing is submitted. *Source*: VirusTotal API v3, `domains/{domain}`. */
export function askVirusTotal(fetch: FetchGuarded, endpoint: string, key: string, timeoutMs: number, clock?: Clock): AskList {
  const ask = askCarefully({ source: 'VirusTotal', timeoutMs, ttlMs: 3_600_000, gapMs: GAP_MS, retries: 0 }, clock);
  return (href) => ask(new URL(href).hostname, async (signal) => {
    const host = new URL(href).hostname;
    const answer = await fetch({ url: `${endpoint}/domains/${encodeURIComponent(host)}`, headers: { 'x-apikey': key }, sizeLimitBytes: ANSWER_BYTES, signal, answers: [404] });
    if (answer.status === 404) return undefined;
    const { data } = jsonOf(answer) as { readonly data?: { readonly attributes?: { readonly last_analysis_stats?: { readonly malicious?: unknown } } } };
    const malicious = data?.attributes?.last_analysis_stats?.malicious;
    if (typeof malicious !== 'number') throw permanent('garbage', 'VirusTotal answered without an analysis.');
    return malicious < ENGINES ? undefined : { list: 'VirusTotal', threat: `malicious (${malicious} engines)` };
  });
}
