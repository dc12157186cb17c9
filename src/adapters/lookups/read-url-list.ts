/** What a list of harmful destinations holds: whole hosts, and single pages. */
export interface UrlList {
  readonly hosts: ReadonlySet<string>;
  /** `host/path`, without scheme and query; the value is what the list says of it. */
  readonly pages: ReadonlyMap<string, string | null>;
}

export type ListFormat = 'lines' | 'hosts' | 'csv' | 'json';

/** Rows beyond this are not read: the largest public list has 100,000. */
const ROWS = 2_000_000;

/**
 * Reads a list. `lines`: one URL or host a line; `hosts`: `0.0.0.0 HOST`; `csv`: the first cell of a row that is a URL;
 * `json`: every `url` (or string) in arrays of objects. `null` when the text holds none at all and is not empty: a page
 * that says "moved" must not pass for an empty list.
 */
export function readUrlList(text: string, format: ListFormat, threatColumn: string | null = null): UrlList | null {
  const hosts = new Set<string>();
  const pages = new Map<string, string | null>();
  const add = (value: string, threat: string | null): void => {
    const key = pageKey(value);
    if (key !== null) pages.set(key, threat);
    else if (/^(?:[a-z0-9_-]+\.)+[a-z][a-z0-9-]+$/i.test(value)) hosts.add(value.toLowerCase());
  };
  if (format === 'json') {
    const value = parsed(text);
    if (value === undefined) return null;
    for (const { url, threat } of urlsIn(value, threatColumn)) add(url, threat);
  } else {
    let column = -1;
    let rows = 0;
    for (const line of text.split('\n')) {
      if ((rows += 1) > ROWS) break;
      const row = line.trim();
      if (format === 'csv' && threatColumn !== null && column < 0) column = cells(row.replace(/^#\s*/, '')).findIndex((cell) => cell.trim() === threatColumn);
      if (row === '' || row.startsWith('#') || row.startsWith('!')) continue;
      if (format === 'hosts') add(row.split(/\s+/)[1] ?? '', null);
      else if (format === 'lines') add(row, null);
      else {
        const values = cells(row);
        add(values.find((cell) => /^https?:\/\//i.test(cell)) ?? '', column < 0 ? null : (values[column]?.trim() ?? null));
      }
    }
  }
  const isEmpty = hosts.size === 0 && pages.size === 0;
  const mayBeEmpty = text.split('\n').every((line) => /^\s*(?:[#!].*)?$/.test(line)) || /^\s*[[{]\s*[\]}]\s*$/.test(text);
  return isEmpty && !mayBeEmpty ? null : { hosts, pages };
}

/** What a page is filed under; `null` for what is no URL. A list's query often is another victim's. */
export function pageKey(href: string): string | null {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return null;
  const url = new URL(href);
  return `${url.hostname.toLowerCase()}${url.pathname.replace(/\/+$/, '')}`;
}

/** Cells of one CSV row (RFC 4180); rows of these lists never span lines. */
function cells(row: string): readonly string[] {
  return [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((hit) => hit[1]?.replaceAll('""', '"') ?? hit[2] ?? '');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function* urlsIn(value: unknown, threatColumn: string | null): Generator<{ readonly url: string; readonly threat: string | null }> {
  const open: unknown[] = [value];
  for (let seen = 0; open.length > 0 && seen < ROWS; seen += 1) {
    const next = open.pop();
    if (typeof next === 'string') yield { url: next, threat: null };
    else if (Array.isArray(next)) for (const item of next as readonly unknown[]) open.push(item);
    else if (typeof next === 'object' && next !== null) {
      const { url, [threatColumn ?? '']: threat } = next as Readonly<Record<string, unknown>>;
      if (typeof url === 'string') yield { url, threat: typeof threat === 'string' ? threat : null };
      else for (const inner of Object.values(next)) if (typeof inner === 'object') open.push(inner);
    }
  }
}
