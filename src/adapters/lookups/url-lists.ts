import type { Outcome } from '../../base/outcome.ts';
import { absent, found } from '../../base/outcome.ts';
import type { Answer, Listing } from '../../evidence/ports.ts';
import type { AskPolicy, Clock } from './ask-carefully.ts';
import { askCarefully } from './ask-carefully.ts';
import { AskError, permanent } from './ask-error.ts';
import type { Download, Kept } from './downloads.ts';
import type { ListFormat, UrlList } from './read-url-list.ts';
import { pageKey, readUrlList } from './read-url-list.ts';

/** A list that is downloaded whole, so that nobody learns what is looked up in it. */
export interface DownloadedList {
  readonly source: string;
  /** `{yyyy}` and `{mm}` stand for year and month: such a list is the files of the last {@link MONTHS} that are there. */
  readonly url: string;
  readonly format: ListFormat;
  /** What a listing means where no column says it. */
  readonly threat: string;
  readonly threatColumn?: string;
  readonly ttlMs: number;
}

const HOUR_MS = 3_600_000;

/** *Source*: the lists' own download pages. PhishTank's address takes an application key in front of the file name. */
export const DOWNLOADED_LISTS: readonly DownloadedList[] = [
  { source: 'OpenPhish', url: 'https://raw.githubusercontent.com/openphish/public_feed/refs/heads/main/feed.txt', format: 'lines', threat: 'phishing', ttlMs: 12 * HOUR_MS },
  { source: 'PhishTank', url: 'https://data.phishtank.com/data/{key}online-valid.json', format: 'json', threat: 'phishing', ttlMs: 6 * HOUR_MS },
  { source: 'URLhaus', url: 'https://urlhaus.abuse.ch/downloads/csv_online/', format: 'csv', threat: 'malware', threatColumn: 'threat', ttlMs: HOUR_MS },
  { source: 'JPCERT/CC', url: 'https://raw.githubusercontent.com/JPCERTCC/phishurl-list/main/{yyyy}/{yyyy}{mm}.csv', format: 'csv', threat: 'phishing', ttlMs: 24 * HOUR_MS },
];

/** JPCERT/CC publishes a quarter's files after the quarter. */
const MONTHS = 6;
/** PhishTank's file is 20 MB; more than this is not one of these lists. */
const LIST_BYTES = 64_000_000;

/** A list of the user's own: `URL` or `FORMAT+URL`. */
export function ownList(setting: string): DownloadedList {
  const [, format = 'lines', url = setting] = /^(lines|hosts|csv|json)\+(.*)$/.exec(setting) ?? [];
  return { source: URL.canParse(url) ? new URL(url).hostname : url, url, format: format as ListFormat, threat: 'listed', ttlMs: 12 * HOUR_MS };
}

export type AskList = (href: string) => Promise<Outcome<Answer<Listing>>>;

/** Looks URLs up in one downloaded list. */
export function askDownloadedList(list: DownloadedList, download: Download, timeoutMs: number, clock?: Clock): AskList {
  const policy: AskPolicy = { source: list.source, timeoutMs, ttlMs: list.ttlMs, gapMs: 0, retries: 1 };
  const ask = askCarefully(policy, clock);
  let opened: { readonly takenAt: string; readonly list: UrlList } | null = null;
  return async (href) => {
    const loaded = await ask('list', async (signal) => {
      const files = await filesOf(list, download, signal);
      const [latest] = files;
      if (latest === undefined) throw permanent('http-404', `${list.source} has no list of the last ${MONTHS} months.`);
      if (opened?.takenAt === latest.takenAt) return opened;
      const hosts = new Set<string>();
      const pages = new Map<string, string | null>();
      for (const { body } of files) {
        const read = readUrlList(new TextDecoder().decode(body), list.format, list.threatColumn ?? null);
        if (read === null) throw permanent('garbage', `${list.source} sent something that is no list.`);
        for (const host of read.hosts) hosts.add(host);
        for (const [page, threat] of read.pages) pages.set(page, threat);
      }
      return (opened = { takenAt: latest.takenAt, list: { hosts, pages } });
    });
    // The whole list not being there is a failure of the source, never a "not listed".
    if (loaded.kind !== 'found') return loaded.kind === 'absent' ? absent : loaded;
    const { list: rows, takenAt } = loaded.value.value;
    const key = pageKey(href);
    const host = key?.split('/')[0] ?? '';
    // A page that is listed says nothing of its host's other pages: most harmful pages stand on honest hosts.
    if (key === null || !(rows.pages.has(key) || rows.hosts.has(host))) return absent;
    return found({ value: { list: list.source, threat: rows.pages.get(key) ?? list.threat }, source: list.source, takenAt });
  };
}

/** The latest first. A month that is not published yet is no fault; any other failure is one of the whole list. */
async function filesOf(list: DownloadedList, download: Download, signal: AbortSignal): Promise<readonly Kept[]> {
  const isMonthly = list.url.includes('{mm}');
  const files: Kept[] = [];
  for (const url of isMonthly ? monthsOf(list.url) : [list.url]) {
    try {
      files.push(await download(url, { ttlMs: list.ttlMs, sizeLimitBytes: LIST_BYTES, signal }));
    } catch (cause) {
      if (!isMonthly || !(cause instanceof AskError) || cause.code !== 'http-404') throw cause;
    }
  }
  return files;
}

function monthsOf(template: string): readonly string[] {
  const today = new Date();
  return Array.from({ length: MONTHS }, (_, back) => {
    const month = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1));
    return template.replaceAll('{yyyy}', String(month.getUTCFullYear())).replaceAll('{mm}', String(month.getUTCMonth() + 1).padStart(2, '0'));
  });
}
