/** One mail of a case. */
export interface MailAt {
  readonly id: string;
  readonly nth: number;
}

/** Where in the page one is. */
export type Place =
  | { readonly page: 'home' }
  | { readonly page: 'here' | 'account' | 'hand-in' }
  | { readonly page: 'handed'; readonly id: string }
  | { readonly page: 'compare'; readonly first: MailAt; readonly second: MailAt }
  | { readonly page: 'case'; readonly id: string; readonly nth: number | null };

const UUID = /^\/cases\/([0-9a-f-]{36})(?:\/(\d{1,5}))?\/?$/;

const HANDED = /^\/handed\/([0-9a-f-]{36})\/?$/;
const COMPARE = /^\/compare\/([0-9a-f-]{36})\/(\d{1,5})\/([0-9a-f-]{36})\/(\d{1,5})\/?$/;

/** Reads an address of the page's own; what it does not know is the first page. */
export function placeOf(path: string): Place {
  if (path === '/here') return { page: 'here' };
  if (path === '/account') return { page: 'account' };
  if (path === '/hand-in') return { page: 'hand-in' };
  const handed = HANDED.exec(path)?.[1];
  if (handed !== undefined) return { page: 'handed', id: handed };
  const [, idA, nthA, idB, nthB] = COMPARE.exec(path) ?? [];
  if (idA !== undefined && idB !== undefined) return { page: 'compare', first: { id: idA, nth: Number(nthA) }, second: { id: idB, nth: Number(nthB) } };
  const found = UUID.exec(path);
  return found?.[1] === undefined ? { page: 'home' } : { page: 'case', id: found[1], nth: found[2] === undefined ? null : Number(found[2]) };
}

const at: { path: string } = $state({ path: location.pathname });

export const place = (): Place => placeOf(at.path);

/** Goes to another address of the page; the browser's own back and forward work. */
export function go(path: string): void {
  history.pushState(null, '', path);
  at.path = location.pathname;
  scrollTo(0, 0);
}

/** Follows a link of the page without loading it anew; a click with a modifier stays the browser's. */
export function follow(event: MouseEvent): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.currentTarget;
  if (!(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  const { pathname, search } = new URL(link.href);
  go(pathname + search);
}

addEventListener('popstate', () => { at.path = location.pathname; });
