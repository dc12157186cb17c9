/** Terms kept of one case: a mailbox of five hundred mails must not fill the index by itself. */
export const TERMS_PER_CASE = 4_000;
/** Longer words are tokens and fingerprints, that nobody types. */
const TERM_CHARS = 40;

/**
 * The terms that a text is found by: words of Latin letters and digits whole, everything else in pairs of characters.
 * One tokeniser for both databases: theirs do not find words of two characters, as 楽天.
 */
export function termsOf(text: string): readonly string[] {
  const terms = new Set<string>();
  for (const run of runsOf(text)) {
    for (const term of isLatin(run) ? [run.slice(0, TERM_CHARS)] : pairsOf(run)) {
      if (terms.size >= TERMS_PER_CASE) return [...terms];
      terms.add(term);
    }
  }
  return [...terms];
}

/** What a question asks for; all must be there. One lone character is looked for as the beginning of a pair. */
export function questionOf(text: string): readonly { readonly term: string; readonly isPrefix: boolean }[] {
  return runsOf(text).flatMap((run) => {
    if (isLatin(run)) return [{ term: run.slice(0, TERM_CHARS), isPrefix: true }];
    const pairs = pairsOf(run);
    return [...run].length === 1 ? [{ term: run, isPrefix: true }] : pairs.map((term) => ({ term, isPrefix: false }));
  }).slice(0, 30);
}

const RUN = /[a-z0-9]+|[^\s\p{P}\p{S}\p{C}a-z0-9]+/gu;

const runsOf = (text: string): readonly string[] => text.normalize('NFKC').toLowerCase().match(RUN) ?? [];

const isLatin = (run: string): boolean => /^[a-z0-9]/.test(run);

function pairsOf(run: string): readonly string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(0, -1).map((character, at) => character + (characters[at + 1] ?? ''));
}
