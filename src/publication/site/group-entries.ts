import type { HostEntry, SiteEntry } from '../model.ts';

/** Warnings by what a list of the site is about; the latest first, as they come. */
export interface Groups {
  readonly months: ReadonlyMap<string, readonly SiteEntry[]>;
  readonly brands: ReadonlyMap<string, readonly SiteEntry[]>;
  readonly hosts: ReadonlyMap<string, readonly SiteEntry[]>;
}

/** `2026-11` */
export const monthOf = (entry: SiteEntry): string => entry.published.slice(0, 7);

/** Groups warnings in one walk over them: a site of thousands has as many hosts. */
export function groupEntries(entries: readonly SiteEntry[]): Groups {
  const groups = { months: new Map<string, SiteEntry[]>(), brands: new Map<string, SiteEntry[]>(), hosts: new Map<string, SiteEntry[]>() };
  const put = (map: Map<string, SiteEntry[]>, key: string, entry: SiteEntry): void => {
    const there = map.get(key);
    if (there === undefined) map.set(key, [entry]);
    else if (there.at(-1) !== entry) there.push(entry);
  };
  for (const entry of entries) {
    put(groups.months, monthOf(entry), entry);
    if (entry.brand !== null) put(groups.brands, entry.brand.id, entry);
    for (const { host } of entry.hosts) put(groups.hosts, host, entry);
  }
  return groups;
}

/** What the latest warning says of a host; two may judge it differently. */
export const latestOf = (host: string, named: readonly SiteEntry[]): HostEntry | undefined => named[0]?.hosts.find((each) => each.host === host);
