import type { SiteEntry } from '../model.ts';
import { plainHost } from './guard-host.ts';

/** A warning older than this no longer blocks: names change hands, and a list that only grows hits the innocent at last. */
export const BLOCKED_DAYS = 90;

export interface Blocked {
  readonly name: string;
  readonly isDomain: boolean;
  readonly slug: string;
  readonly since: string;
}

/** Warnings of the feed as one file; all are in the files of their months. */
const IN_FEED = 500;

/**
 * The lists for machines. *Shape*: `lists/…`; block lists and what they refuse hold the last days alone, the feed the
 * latest warnings, and a feed a month holds all of it: made anew only where it was touched.
 */
export function listFiles(shown: readonly SiteEntry[], months: ReadonlyMap<string, readonly SiteEntry[]>, touched: ReadonlySet<string>, now: string): ReadonlyMap<string, string> {
  const recent = recentOf(shown, now);
  const blocked = blockedAt(recent, now);
  return new Map([
    ['lists/rpz.zone', rpzZone(blocked, now)], ['lists/hosts.txt', hostsFile(blocked)], ['lists/adguard.txt', adguardList(blocked)], ['lists/refused.json', refusedList(recent)],
    ['lists/feed.csv', csvFeed(shown.slice(0, IN_FEED))], ...[...months].filter(([month]) => touched.has(month)).map(([month, entries]) => [monthFeed(month), csvFeed(entries)] as const),
  ]);
}

const monthFeed = (month: string): string => `lists/feed-${month}.csv`;

/** Feeds of months that have no warning left. */
export const orphanedLists = (months: ReadonlyMap<string, unknown>, touched: ReadonlySet<string>): readonly string[] => [...touched].filter((month) => !months.has(month)).map(monthFeed);

function recentOf(entries: readonly SiteEntry[], now: string): readonly SiteEntry[] {
  const oldest = Date.parse(now) - BLOCKED_DAYS * 86_400_000;
  return entries.filter((entry) => Date.parse(entry.published) >= oldest);
}

/** What is blocked at a given time, each name once. */
export function blockedAt(entries: readonly SiteEntry[], now: string): readonly Blocked[] {
  const names = new Map<string, Blocked>();
  for (const entry of recentOf(entries, now)) {
    if (entry.withdrawn !== null) continue;
    for (const host of entry.hosts) {
      const name = host.name === null ? null : plainHost(host.name).toLowerCase();
      if (name !== null && /^[a-z0-9.-]+\.[a-z0-9-]+$/.test(name) && !names.has(name)) names.set(name, { name, isDomain: host.block === 'domain', slug: entry.slug, since: entry.published });
    }
  }
  return [...names.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** A response policy zone: NXDOMAIN for the name, and for all below it where the whole domain serves the deceit. */
export function rpzZone(blocked: readonly Blocked[], now: string): string {
  const serial = Math.floor(Date.parse(now) / 1000);
  return [
    '; fuwake: names of phishing pages. TLP:CLEAR.', '$TTL 300', `@ IN SOA localhost. hostmaster.localhost. ${serial} 3600 600 604800 300`, '@ IN NS localhost.',
    ...blocked.flatMap(({ name, isDomain, slug }) => [`; ${slug}`, `${name} CNAME .`, ...(isDomain ? [`*.${name} CNAME .`] : [])]), '',
  ].join('\n');
}

export const hostsFile = (blocked: readonly Blocked[]): string => ['# fuwake: names of phishing pages. TLP:CLEAR.', ...blocked.map(({ name }) => `0.0.0.0 ${name}`), ''].join('\n');

export const adguardList = (blocked: readonly Blocked[]): string => ['! Title: fuwake: names of phishing pages', `! Expires: 1 day`, ...blocked.map(({ name, isDomain }) => (isDomain ? `||${name}^` : `|${name}^`)), ''].join('\n');

/** What was not put on a list, and why: so that nobody has to guess. */
export const refusedList = (entries: readonly SiteEntry[]): string => `${JSON.stringify(entries.flatMap((entry) => (entry.withdrawn !== null ? [] : entry.hosts.filter((host) => host.block === 'none').map((host) => ({ host: host.host, warning: entry.slug, reason: host.reason })))), null, 1)}\n`;

const cell = (text: string): string => `"${(/^[=+@\t\r-]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The feed as CSV (RFC 4180); a cell that a spreadsheet would run as a formula is made text. */
export function csvFeed(entries: readonly SiteEntry[]): string {
  const rows = entries.filter((entry) => entry.withdrawn === null).map((entry) => [entry.published, entry.slug, entry.label, entry.brand?.id ?? '', entry.title.en, entry.title.ja, entry.hosts.map((host) => host.host).join(' '), entry.hosts.map((host) => host.block).join(' ')]);
  return `${[['published', 'warning', 'label', 'brand', 'title_en', 'title_ja', 'hosts_defanged', 'block'], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
