import { CATEGORIES, mailparser, ours, postalMime } from './accounts.ts';
import type { Account, Category } from './accounts.ts';
import { kindOf } from './differences.ts';
import type { Facts } from './differences.ts';

/** A place where an oracle says something else than ours. */
export interface Disagreement {
  readonly category: Category;
  readonly oracle: Facts['oracle'];
  /** Why ours is right; `alone` where the other oracle sides with ours, `unexplained` where nothing says so. */
  readonly kind: string;
  readonly mine: string;
  readonly theirs: string;
}

export interface Comparison {
  readonly disagreements: readonly Disagreement[];
  /** The oracles that threw. */
  readonly threw: readonly Facts['oracle'][];
}

/** Reads one mail with ours and both oracles. */
export async function compareMail(bytes: Uint8Array): Promise<Comparison> {
  const { account: mine, message } = ours(bytes);
  const accounts = { mailparser: await mailparser(bytes), 'postal-mime': await postalMime(bytes) };
  const defects = new Set(message.defects.map(({ code }) => code));
  const parts = message.parts.map(({ mediaType, role, foundIn, charset, transferEncoding }) => `${mediaType}|${role}|${foundIn}|${charset?.how ?? ''}:${charset?.declared ?? ''}>${charset?.used ?? ''}|${transferEncoding}`);
  const disagreements: Disagreement[] = [];
  const threw: Facts['oracle'][] = [];
  for (const oracle of ['mailparser', 'postal-mime'] as const) {
    const theirs = accounts[oracle];
    const other = accounts[oracle === 'mailparser' ? 'postal-mime' : 'mailparser'];
    if (theirs === null) threw.push(oracle);
    else {
      for (const category of CATEGORIES) {
        if (agrees(mine, theirs, category)) continue;
        const isAlone = other !== null && agrees(mine, other, category);
        const kind = kindOf(category, mine[category], theirs[category], { oracle, defects, parts }) ?? (isAlone ? 'alone' : 'unexplained');
        disagreements.push({ category, oracle, kind, mine: mine[category], theirs: theirs[category] });
      }
    }
  }
  return { disagreements, threw };
}

// The oracles turn text parts into HTML and HTML into text to fill what is missing, and put both behind what is there.
function agrees(mine: Account, other: Account, category: Category): boolean {
  const [own, theirs] = [mine[category], other[category]];
  if (category !== 'text' && category !== 'html') return own === theirs;
  const isMadeUp = own === '' && (category === 'text' ? mine.html : mine.text) !== '';
  return own === theirs || isMadeUp || (own !== '' && theirs.includes(own));
}
