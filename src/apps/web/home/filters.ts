const NAMES = ['text', 'label', 'state', 'brand', 'from', 'to', 'mine'] as const;

/** What the list is narrowed to; empty where it is not. */
export type Filters = Readonly<Record<(typeof NAMES)[number], string>>;

/** The filters of the page's address. */
export function keptFilters(): Filters {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(NAMES.map((name) => [name, query.get(name) ?? ''])) as Filters;
}

let last = '/';
/** The list as it was left. */
export const listAddress = (): string => last;

/** Puts them there, without a step in the browser's history. */
export function keepFilters(filters: Filters): void {
  const query = new URLSearchParams(NAMES.flatMap((name) => (filters[name] === '' ? [] : [[name, filters[name]]])));
  last = `/${query.size === 0 ? '' : `?${query}`}`;
  history.replaceState(null, '', last);
}
