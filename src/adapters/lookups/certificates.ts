import type { CertificateHistory, Outside } from '../../evidence/ports.ts';
import { permanent } from './ask-error.ts';
import type { Clock } from './ask-carefully.ts';
import { askCarefully } from './ask-carefully.ts';
import type { FetchGuarded } from './fetch-guarded.ts';
import { jsonOf } from './fetch-guarded.ts';

/** A domain with thousands of certificates is an old one: how old does not matter then. */
const ANSWER_BYTES = 8_000_000;
const NAMES = 20;

interface Row {
  readonly name_value?: unknown;
  readonly not_before?: unknown;
}

/** The public logs of certificates (RFC 9162), by crt.sh. */
export function certificateLookups(fetch: FetchGuarded, endpoint: string, timeoutMs: number, clock?: Clock): Outside['certificates'] {
  const ask = askCarefully({ source: 'crt.sh', timeoutMs, ttlMs: 3_600_000, gapMs: 1_000, retries: 1 }, clock);
  return (domain) => ask(domain, async (signal) => {
    const rows = jsonOf(await fetch({ url: `${endpoint}?q=${encodeURIComponent(domain)}&output=json`, sizeLimitBytes: ANSWER_BYTES, signal }));
    if (!Array.isArray(rows)) throw permanent('garbage', 'The log search answered something else than a list.');
    return rows.length === 0 ? undefined : historyOf(rows as readonly Row[]);
  });
}

function historyOf(rows: readonly Row[]): CertificateHistory {
  const dated = rows.filter((row) => typeof row?.not_before === 'string' && !Number.isNaN(Date.parse(`${row.not_before}Z`))).toSorted((a, b) => String(a.not_before).localeCompare(String(b.not_before), 'en'));
  const iso = (row: Row | undefined): string | null => (row === undefined ? null : new Date(`${String(row.not_before)}Z`).toISOString());
  const names = dated.toReversed().flatMap((row) => String(row.name_value).split('\n'));
  return { count: rows.length, firstAt: iso(dated[0]), latestAt: iso(dated.at(-1)), names: [...new Set(names)].slice(0, NAMES) };
}
