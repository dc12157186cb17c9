/** A word of an index where it stands in a text. */
export interface WordHit {
  readonly start: number;
  readonly end: number;
}

/** Finds many words at once, in any case. */
export interface WordIndex {
  /** The hits that do not overlap, from left to right; where several words begin, the one that was named first. */
  readonly find: (text: string) => readonly WordHit[];
  /** Every hit of every word, also those that overlap. */
  readonly findAll: (text: string) => readonly WordHit[];
  readonly isIn: (text: string) => boolean;
}

interface Word {
  readonly text: string;
  readonly isApart: boolean;
}

/** Letters of a word by which it is filed; a shorter one files all by as many as it has. */
const KEY_LETTERS = 4;
const SLOTS = 4_096;
const PAIRS = 1_024;

/**
 * Files the words by their first letters, so that a text is read once whatever their number: a mail to a hundred people
 * has thousands of words that may stand in none of its links. `apart` are words that no letter or digit may touch; they
 * come after all of `anywhere`.
 * *Shape*: finds what the pattern `anywhere|(?<![a-z0-9])(?:apart)(?![a-z0-9])` finds with the flags `gi`.
 */
export function indexWords(anywhere: readonly string[], apart: readonly string[] = []): WordIndex {
  const words: readonly Word[] = [...anywhere.map((text) => ({ text: foldCase(text), isApart: false })), ...apart.map((text) => ({ text: foldCase(text), isApart: true }))].filter(({ text }) => text !== '');
  const fold = words.every(({ text }) => IS_ASCII.test(text)) ? foldLatin : foldCase;
  const letters = words.reduce((fewest, { text }) => Math.min(fewest, text.length), KEY_LETTERS);
  const slots = new Map<number, Word[]>();
  const isUsed = new Uint8Array(SLOTS);
  const isBeginning = new Uint8Array(PAIRS);
  // Letters beyond ASCII are no longer the same in their last bits when they change case.
  const mayBegin = letters > 1 && fold === foldLatin;
  for (const word of words) {
    const slot = slotAt(word.text, 0, letters);
    const others = slots.get(slot);
    if (others === undefined) slots.set(slot, [word]);
    else others.push(word);
    isUsed[slot] = 1;
    isBeginning[pairOf(pairOf(0, word.text.charCodeAt(0)), word.text.charCodeAt(1))] = 1;
  }
  /** The words that stand at one place of the folded text; answers where to go on, `at` when none does, -1 to stop. */
  const wordsAt = (text: string, at: number, see: (start: number, end: number) => number): number => {
    const slot = slotAt(text, at, letters);
    if (isUsed[slot] === 0) return at;
    for (const word of slots.get(slot) ?? []) {
      const end = at + word.text.length;
      if (!text.startsWith(word.text, at) || (word.isApart && (isLetterOrDigit(text, at - 1) || isLetterOrDigit(text, end)))) continue;
      const next = see(at, end);
      if (next !== at) return next;
    }
    return at;
  };
  /** Calls `see` for each hit, in order; it answers where to go on, or -1 to stop. */
  const search = (given: string, see: (start: number, end: number) => number): void => {
    if (words.length === 0 || given.length < letters) return;
    // Two letters refuse nearly every place, in any case: most texts are never folded.
    let folded: string | null = null;
    let pair = pairOf(0, given.charCodeAt(0));
    for (let at = 0; at + letters <= given.length; at++) {
      if (letters > 1) pair = pairOf(pair, given.charCodeAt(at + 1));
      if (mayBegin && isBeginning[pair] === 0) continue;
      folded ??= fold(given);
      const next = wordsAt(folded, at, see);
      if (next < 0) return;
      if (next > at) {
        at = next - 1;
        pair = pairOf(0, given.charCodeAt(next));
      }
    }
  };
  const find = (text: string, isEvery: boolean): readonly WordHit[] => {
    const hits: WordHit[] = [];
    search(text, (start, end) => {
      hits.push({ start, end });
      return isEvery ? start : end;
    });
    return hits;
  };
  return {
    find: (text) => find(text, false),
    findAll: (text) => find(text, true),
    isIn: (text) => {
      let isFound = false;
      search(text, () => {
        isFound = true;
        return -1;
      });
      return isFound;
    },
  };
}

/** The last letter of the pair before, and one more: five bits of each, the same for a capital and a small letter. */
const pairOf = (before: number, code: number): number => ((before << 5) | (code & 31)) & (PAIRS - 1);

function slotAt(text: string, from: number, letters: number): number {
  let hash = 0;
  for (let at = from; at < from + letters; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 12)) & (SLOTS - 1);
}

function isLetterOrDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

const IS_ASCII = /^[\0-\x7f]*$/;
/** What lower-casing makes ASCII, or longer: `İ` and the sign for kelvin. The pattern takes neither for a Latin letter. */
const TRAPS = /[\u0130\u212a]/;

/** A text in which only the Latin letters of words of ASCII can be found. */
const foldLatin = (text: string): string => (TRAPS.test(text) ? foldCase(text) : text.toLowerCase());

/** One unit to one unit, so that a place in the folded text is one in the given text. *Source*: ECMA-262 `Canonicalize`, but for ASCII. */
function foldCase(text: string): string {
  if (IS_ASCII.test(text)) return text.toLowerCase();
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    const upper = unit <= '\x7f' ? '' : unit.toUpperCase();
    folded += upper === '' ? unit.toLowerCase() : upper.length === 1 && upper > '\x7f' ? upper : unit;
  }
  return folded;
}
