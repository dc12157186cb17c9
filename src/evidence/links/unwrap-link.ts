import type { LinkWrapper } from './model.ts';
import { readLink } from './read-link.ts';
import { percentDecoded } from './wrapper-parts.ts';
import type { WrapperRow } from './wrappers.ts';
import { WRAPPERS } from './wrappers.ts';

/** What was around an address, and the innermost one that can be read from it. */
export interface Unwrapped {
  readonly wrappers: readonly LinkWrapper[];
  readonly url: URL;
}

/** Wrappers undone of one address. A mail that crossed three filters has three; the rest is somebody playing. */
export const MAX_WRAPPERS = 8;

/** Undoes the wrappers of the table, one after another, and keeps what each was. */
export function unwrapLink(written: URL): Unwrapped {
  const wrappers: LinkWrapper[] = [];
  let url = written;
  while (wrappers.length < MAX_WRAPPERS) {
    const row = rowFor(url);
    if (row === null) break;
    const inside = row.take?.(url) ?? null;
    const next = inside === null ? null : readLink(inside)?.url ?? null;
    const isOpaque = row.take === undefined;
    // Without an address inside it is an ordinary page of that house.
    if (next === null && !isOpaque) break;
    wrappers.push({ name: row.name, kind: row.kind, host: url.hostname, isOpaque, says: row.says?.(url) ?? null });
    if (next === null) break;
    url = next;
  }
  return { wrappers, url };
}

/** The table by host, made when the first link is looked at. */
let table: ReadonlyMap<string, readonly WrapperRow[]> | null = null;

function openTable(): ReadonlyMap<string, readonly WrapperRow[]> {
  const rows = new Map<string, WrapperRow[]>();
  for (const row of WRAPPERS) {
    for (const host of row.hosts) {
      const known = rows.get(host);
      if (known === undefined) rows.set(host, [row]);
      else known.push(row);
    }
  }
  return rows;
}

function rowFor(url: URL): WrapperRow | null {
  table ??= openTable();
  const host = url.hostname;
  for (let at = 0; ;) {
    for (const row of table.get(host.slice(at)) ?? []) if (row.path === undefined || row.path.test(url.pathname)) return row;
    const dot = host.indexOf('.', at);
    if (dot < 0) return null;
    at = dot + 1;
  }
}

const GOES_ON = /^(?:u|url|uri|r|rd|red|redir|redirect|redirect_?(?:to|ur[il])|return(?:_?(?:to|url))?|next|goto|go|to|out|target|dest(?:ination)?|continue|link|forward|location|jump|view|ref?url|q)$/i;

/**
 * The address that a page would send its visitor on to, where this one has the shape of it: a parameter with a telling
 * name, or the tail of the path, is an address of another house. Whether the page does so is not known.
 */
export function sendsOnTo(url: URL, isSameHouse: (one: string, other: string) => boolean): URL | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  // Nearly every link holds no second address at all.
  if (!/(?:https?(?::|%3a)|=(?:\/\/|%2f%2f))/i.test(`${url.pathname.slice(1)}${url.search}`)) return null;
  const candidates = [...url.searchParams].filter(([name]) => GOES_ON.test(name.replace(/^amp;/, ''))).map(([, value]) => value);
  const tail = /https?(?::|%3a)(?:\/|%2f){1,2}.+$/i.exec(url.pathname.slice(1))?.[0];
  if (tail !== undefined) candidates.push(/^https?%3a/i.test(tail) ? percentDecoded(tail) : tail);
  for (const candidate of candidates) {
    if (!/^(?:https?:|\/\/)/i.test(candidate.trim())) continue;
    const target = readLink(candidate)?.url ?? null;
    if (target !== null && /^https?:$/.test(target.protocol) && !isSameHouse(url.hostname, target.hostname)) return target;
  }
  return null;
}
