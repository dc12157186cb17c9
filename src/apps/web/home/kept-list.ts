import type { Case } from '../../../client/api.ts';
import { api, asked } from '../state/session.svelte.ts';
import { keptFilters, listAddress, MOST, PAGE, questionOf } from './filters.ts';

/** A list of cases as far as it was looked at. */
export interface CaseList {
  /** Its address, that says what it is narrowed to. */
  readonly address: string;
  readonly cases: readonly Case[];
  /** Where it goes on; `null`: nowhere. */
  readonly next: string | null;
}

/** Where a case stands in the list that one came from. */
export interface Neighbours {
  readonly before: Case | null;
  readonly after: Case | null;
  /** Counts from 1. */
  readonly place: number;
  readonly of: number;
  /** There are more than `of`. */
  readonly isMore: boolean;
}

let list: CaseList | null = null;
let opened: string | null = null;

export function keepList(now: CaseList): void {
  list = now;
}

/** The list of an address as it was left; `null` where another one was. */
export const keptList = (address: string): CaseList | null => (list?.address === address ? list : null);

/** The case that one comes back from, once: the list is shown at its place. */
export function takeOpened(): string | null {
  const id = opened;
  opened = null;
  return id;
}

/** What stands before and after a case in the list that it was opened from; `null` where it stands in none. */
export async function neighboursOf(id: string): Promise<Neighbours | null> {
  opened = id;
  const address = listAddress();
  const question = questionOf(keptFilters(new URL(address, location.href).search));
  const left = keptList(address);
  // One that was only now handed in is not in it yet; where the page was loaded anew, one beyond the most that is asked for has no neighbours.
  let now: CaseList = left?.cases.some((one) => one.id === id) ? left : { address, ...await asked(api.cases({ ...question, limit: MOST })) };
  const at = now.cases.findIndex((one) => one.id === id);
  if (at < 0) return null;
  if (at === now.cases.length - 1 && now.next !== null) {
    const more = await asked(api.cases({ ...question, limit: PAGE, cursor: now.next }));
    now = { address, cases: [...now.cases, ...more.cases], next: more.next };
  }
  keepList(now);
  return { before: now.cases[at - 1] ?? null, after: now.cases[at + 1] ?? null, place: at + 1, of: now.cases.length, isMore: now.next !== null };
}
