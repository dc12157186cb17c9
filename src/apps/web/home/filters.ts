import type { CaseState, Label } from '../../../client/api.ts';
import { LABEL_NAMES } from '../../../report/formats/words.ts';
import { STATE_WORDS } from '../words.ts';

const NAMES = ['text', 'label', 'state', 'brand', 'from', 'to', 'mine'] as const;

/** What the list is narrowed to; empty where it is not. */
export type Filters = Readonly<Record<(typeof NAMES)[number], string>>;

/** The filters of an address of the list; without one, of the page's own. */
export function keptFilters(search: string = location.search): Filters {
  const query = new URLSearchParams(search);
  return Object.fromEntries(NAMES.map((name) => [name, query.get(name) ?? ''])) as Filters;
}

/** What the server is asked for them; a word that it does not know is none. */
export function questionOf({ text, label, state, brand, from, to, mine }: Filters) {
  const known = { label: LABELS.find((each) => each === label), state: STATES.find((each) => each === state) };
  return {
    ...(text.trim() === '' ? {} : { text: text.trim() }), ...(known.label === undefined ? {} : { label: known.label }), ...(known.state === undefined ? {} : { state: known.state }),
    ...(brand === '' ? {} : { brand }), ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }), ...(mine === 'true' ? { mine: 'true' as const } : {}),
  };
}

export const LABELS = Object.keys(LABEL_NAMES) as Label[];
export const STATES = Object.keys(STATE_WORDS) as CaseState[];

/** Cases asked for at once, and at most. */
export const PAGE = 30;
export const MOST = 200;

const KEPT = 'fuwake-list';
let last = keptAddress();
/** The list as it was left, also when the page was loaded anew in between. */
export const listAddress = (): string => last;

function keptAddress(): string {
  try {
    const kept = sessionStorage.getItem(KEPT) ?? '/';
    return /^\/(\?|$)/.test(kept) ? kept : '/';
  } catch {
    return '/';
  }
}

/** Puts them there, without a step in the browser's history. */
export function keepFilters(filters: Filters): void {
  const query = new URLSearchParams(NAMES.flatMap((name) => (filters[name] === '' ? [] : [[name, filters[name]]])));
  last = `/${query.size === 0 ? '' : `?${query}`}`;
  history.replaceState(null, '', last);
  try {
    sessionStorage.setItem(KEPT, last);
  } catch {
    // A browser that keeps nothing leads back to the whole list.
  }
}
