import type { TextRange } from '../base/range.ts';
import type { Brand, Likeness } from './model.ts';

/**
 * The end of a Japanese domain in the middle of somebody else's host, as imitators write it: `.co.jp`, `-co-jp`,
 * `.co.ip`. What stands before it is meant to be read as the name of a firm, however badly it is written.
 */
const ENDING_INSIDE = /(?<![a-z0-9])([a-z0-9-]{4,40}?)[.-](co|ne|or|go)[.-](?:jp|ip|jq|jjp)(?=[.-]|$)/g;
/** Shorter names are near to every other word. */
const NAME_LETTERS = 5;
/** Letters that may be wrong before nobody would read the name any more: two, and one in four of a long name. */
const allowedIn = (name: string): number => Math.max(name.length > NAME_LETTERS ? 2 : 1, Math.floor(name.length / 4));
/** Most hosts hold no such end, and need not be searched for what stands before it. */
const HAS_ENDING = /[.-](?:co|ne|or|go)[.-](?:jp|ip|jq|jjp)/;

interface Name {
  readonly brandId: string;
  readonly domain: string;
  readonly text: string;
}

/** Makes the search for nearly a genuine domain inside a host: `amaznon.co.jp.example` is meant for amazon.co.jp. */
export function nearDomainFinder(brands: readonly Brand[]): (own: string) => readonly Likeness[] {
  let byFirst: ReadonlyMap<string, readonly Name[]> | null = null;
  return (own) => (HAS_ENDING.test(own) ? nearIn(own, byFirst ??= Map.groupBy(namesOf(brands), ({ text }) => text[0] ?? '')) : []);
}

function namesOf(brands: readonly Brand[]): readonly Name[] {
  return brands.flatMap((brand) => brand.domains.flatMap((domain) => {
    const [label = '', second = '', top, more] = domain.split('.');
    const text = label.replaceAll('-', '');
    return top === 'jp' && more === undefined && /^(?:co|ne|or|go)$/.test(second) && text.length >= NAME_LETTERS ? [{ brandId: brand.id, domain, text }] : [];
  }));
}

function nearIn(own: string, byFirst: ReadonlyMap<string, readonly Name[]>): readonly Likeness[] {
  return [...own.matchAll(ENDING_INSIDE)].flatMap((found) => {
    const label = found[1] ?? '';
    // `www-amaznon-co-jp` and `support-amaznon.co.jp`: the name is the last of what stands before.
    const pieces = [...label.matchAll(/[^-]+/g)];
    const tries = pieces.map((piece) => ({ start: found.index + piece.index, text: label.slice(piece.index).replaceAll('-', '') }));
    for (const { start, text } of tries) {
      const nearest = nearestOf(text, byFirst.get(text[0] ?? '') ?? []);
      if (nearest === null) continue;
      const range: TextRange = { start, end: found.index + found[0].length };
      return [{ brandId: nearest.brandId, productId: null, how: 'nearly-inside' as const, likeTo: nearest.domain, written: own.slice(range.start, range.end), range }];
    }
    return [];
  });
}

/** The name that is nearest, if it is near and no other brand's is as near. */
function nearestOf(text: string, names: readonly Name[]): Name | null {
  let best: Name | null = null;
  let distance = Infinity;
  let isShared = false;
  for (const name of names) {
    const allowed = allowedIn(name.text);
    if (Math.abs(name.text.length - text.length) > allowed) continue;
    const far = lettersWrong(text, name.text);
    if (far === 0 || far > allowed || far > distance) continue;
    isShared = far === distance && best?.brandId !== name.brandId;
    [best, distance] = [name, far];
  }
  return isShared ? null : best;
}

/** Letters put in, left out, replaced, or two changed places (the optimal string alignment distance). */
function lettersWrong(one: string, other: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let at = 1; at <= one.length; at++) {
    const row = [at];
    for (let to = 1; to <= other.length; to++) {
      const isSame = one[at - 1] === other[to - 1];
      let least = Math.min((last[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1, (last[to - 1] ?? 0) + (isSame ? 0 : 1));
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]) least = Math.min(least, (before[to - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[other.length] ?? 0;
}
