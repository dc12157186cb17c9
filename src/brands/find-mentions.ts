import { CharClass } from './fold-table.ts';
import { foldText } from './fold-text.ts';
import type { FoldedText } from './fold-text.ts';
import type { Brand, BrandMention } from './model.ts';
import { ORDINARY_WORDS, WORDS_AFTER_NAMES } from './ordinary-words.ts';
import { indexByPair } from './pair-index.ts';
import type { PairIndex } from './pair-index.ts';
import { compileSpellings, compileWords } from './spellings.ts';
import type { Spelling, SpellingLetters } from './spellings.ts';

/** Characters between two letters of one name; more is a gap that a reader sees. */
const GAP_CHARACTERS = 3;
/** Letters of a name from which on a change of case or a digit is border enough: `MyPayPal`, `amazon2`. */
const LONG_NAME_LETTERS = 5;
/** Letters of a name from which on it may be spaced out, `A m a z o n`; `a u` is two words. */
const SPACED_NAME_LETTERS = 4;
const FULL_STOP = 0x2e;
const JAPANESE_MARKS = '「」『』【】〈〉《》〔〕、。';

/** What a search knows. */
interface Search {
  readonly text: string;
  readonly folded: FoldedText;
  readonly letters: SpellingLetters;
  readonly spellings: PairIndex<Spelling>;
  readonly isWordAfterName: (folded: FoldedText, at: number) => boolean;
}

/** Makes the search for all spellings of all brands. *Shape*: cost linear in the text, whatever the text. */
export function mentionFinder(brands: readonly Brand[]): (text: string) => readonly BrandMention[] {
  const { letters, spellings } = compileSpellings(ORDINARY_WORDS, brands);
  const index = indexByPair(letters.codes, spellings);
  const isWordAfterName = wordAfterNameTest();
  return text => mentionsIn({ text, folded: foldText(text), letters, spellings: index, isWordAfterName });
}

function wordAfterNameTest(): Search['isWordAfterName'] {
  const { letters, spellings } = compileWords(WORDS_AFTER_NAMES);
  const index = indexByPair(letters.codes, spellings);
  return ({ codes, length }, at) => at + 1 < length && index.keysAt(codes[at] ?? 0, codes[at + 1] ?? 0).some(word => {
    for (let offset = 2; offset < word.to - word.from; offset++) {
      if (codes[at + offset] !== letters.codes[word.from + offset]) return false;
    }
    return true;
  });
}

function mentionsIn(search: Search): readonly BrandMention[] {
  const { folded } = search;
  const mentions: BrandMention[] = [];
  for (let at = 0; at < folded.length; at++) {
    if (!search.spellings.begins(folded.codes[at] ?? 0) || !isBorderBefore(folded, at)) continue;
    const found = longestAt(search, at);
    if (found === null) continue;
    const { spelling, last } = found;
    if (spelling.brandId !== null) {
      mentions.push({
        brandId: spelling.brandId, productId: spelling.productId, spelling: spelling.text,
        range: { start: folded.start[at] ?? 0, end: folded.end[last] ?? 0 }
      });
    }
    at = last;
  }
  return mentions;
}

interface Found {
  readonly spelling: Spelling;
  readonly last: number;
}

function longestAt(search: Search, at: number): Found | null {
  const { folded, spellings } = search;
  const first = folded.codes[at] ?? 0;
  let second = at + 1;
  // `E.ON` has its full stop as a letter, `A. m. a.` has gaps: both readings are tried.
  const asLetter = folded.codes[second] === FULL_STOP ? firstThatFits(search, at, second, spellings.keysAt(first, FULL_STOP)) : null;
  while (second - at <= GAP_CHARACTERS && folded.classes[second] === CharClass.separator) second++;
  const found = second < folded.length ? firstThatFits(search, at, second, spellings.keysAt(first, folded.codes[second] ?? 0)) : null;
  return asLetter !== null && (found === null || asLetter.last > found.last) ? asLetter : found;
}

/** `second` is where the second letter stands. Nearly every spelling fails at its third, which is looked at first where no gap may stand before it. */
function firstThatFits(search: Search, at: number, second: number, spellings: readonly Spelling[]): Found | null {
  if (spellings.length === 0) return null;
  const { letters, folded: { codes, classes } } = search;
  const third = classes[second + 1] === CharClass.separator ? null : codes[second + 1];
  for (const spelling of spellings) {
    if (third !== null && spelling.to - spelling.from > 2 && letters.codes[spelling.from + 2] !== third) continue;
    const last = lastLetterOf(search, at, spelling);
    if (last >= 0 && isNamed(search, at, last, spelling)) return { spelling, last };
  }
  return null;
}

/**
 * Where the spelling ends that begins at `at`, or -1. Between Latin letters only the spelling's own breaks count
 * ("linked in" is no LinkedIn), unless all letters are spaced out; between Japanese characters a break means nothing
 * to a reader.
 */
function lastLetterOf({ folded, letters }: Search, at: number, spelling: Spelling): number {
  const wanted = spelling.strictness === 'folded' ? letters.codes : letters.keptCase;
  const given = spelling.strictness === 'folded' ? folded.codes : folded.keptCase;
  if (given[at] !== wanted[spelling.from]) return -1;
  let strangeBreaks = 0;
  let last = at;
  for (let letter = spelling.from + 1; letter < spelling.to; letter++) {
    let next = last + 1;
    while (next - last <= GAP_CHARACTERS && given[next] !== wanted[letter] && folded.classes[next] === CharClass.separator) next++;
    if (next >= folded.length || given[next] !== wanted[letter]) return -1;
    const isStrange = next - last > 1 && letters.breakBefore[letter] === 0;
    if (isStrange && isAlphanumeric(folded, next) && isAlphanumeric(folded, last)) strangeBreaks++;
    last = next;
  }
  if (strangeBreaks === 0) return last;
  const breaks = spelling.to - spelling.from - 1;
  const isSpacedOut = strangeBreaks === breaks && breaks >= SPACED_NAME_LETTERS - 1;
  return isSpacedOut && !isSingleLetter(folded, last + 2) && !isSingleLetter(folded, at - 2) ? last : -1;
}

/** A letter that stands alone goes on with what is spaced out: `G.R.E.E.D` is no GREE. */
const isSingleLetter = (folded: FoldedText, index: number): boolean =>
  index >= 0 && isAlphanumeric(folded, index) && !isAlphanumeric(folded, index - 1) && !isAlphanumeric(folded, index + 1);

/** Whether what stands around the letters lets them be the name. */
function isNamed(search: Search, at: number, last: number, spelling: Spelling): boolean {
  const { folded } = search;
  const isLong = spelling.to - spelling.from >= LONG_NAME_LETTERS;
  if (!isLong && at > 0 && isAlphanumeric(folded, at) && isAlphanumeric(folded, at - 1)) return false;
  if (!isBorderAfter(search, last, isLong) || isInAddress(folded, at)) return false;
  return spelling.strictness !== 'name' || isWholeText(folded, at, last) || touchesJapanese(search, at, last);
}

/** Characters of a mail address's domain that are looked at, backwards, for its `@`. */
const ADDRESS_CHARACTERS = 64;
const AT_SIGN = 0x40;

/** A mail address is no prose: who writes from gmail.com does not speak of Gmail. `@nifty` brings its own sign. */
function isInAddress(folded: FoldedText, at: number): boolean {
  for (let index = at - 1; index >= 0 && at - index <= ADDRESS_CHARACTERS; index--) {
    const code = folded.codes[index];
    if (code === AT_SIGN) return index > 0 && isAddressPart(folded, index - 1);
    if (!isAddressPart(folded, index)) return false;
  }
  return false;
}

const isAddressPart = (folded: FoldedText, index: number): boolean =>
  isAlphanumeric(folded, index) || folded.codes[index] === FULL_STOP || folded.codes[index] === 0x2d || folded.codes[index] === 0x5f;

/** Cheap and for every spelling alike: a Latin or katakana name never starts inside a run of its own script. */
function isBorderBefore(folded: FoldedText, at: number): boolean {
  if (at === 0) return true;
  const own = folded.classes[at];
  const before = folded.classes[at - 1];
  if (own === CharClass.katakana) return before !== CharClass.katakana;
  if (own !== CharClass.letter && own !== CharClass.digit) return true;
  if (before === CharClass.digit) return own === CharClass.letter;
  return before !== CharClass.letter || isCaseChange(folded, at - 1);
}

function isCaseChange(folded: FoldedText, index: number): boolean {
  const left = folded.keptCase[index] ?? 0;
  const right = folded.keptCase[index + 1] ?? 0;
  return left >= 0x61 && left <= 0x7a && right >= 0x41 && right <= 0x5a;
}

const isAlphanumeric = (folded: FoldedText, index: number): boolean =>
  folded.classes[index] === CharClass.letter || folded.classes[index] === CharClass.digit;

function isBorderAfter({ folded, isWordAfterName }: Search, last: number, isLong: boolean): boolean {
  const next = last + 1;
  if (next >= folded.length) return true;
  if (isAlphanumeric(folded, last) && isAlphanumeric(folded, next)) {
    return isLong && (folded.classes[next] === CharClass.digit || isCaseChange(folded, last));
  }
  if (folded.classes[last] !== CharClass.katakana || folded.classes[next] !== CharClass.katakana) return true;
  return isWordAfterName(folded, next);
}

const NAMING_CLASSES: readonly number[] = [CharClass.letter, CharClass.digit, CharClass.katakana, CharClass.hiragana, CharClass.han];
/** A display name with a name and quotes around it is a whole text; a line of rules around a word is looked at so far. */
const MARGIN_CHARACTERS = 16;

function isWholeText(folded: FoldedText, at: number, last: number): boolean {
  if (at > MARGIN_CHARACTERS || folded.length - last > MARGIN_CHARACTERS) return false;
  for (let index = 0; index < folded.length; index++) {
    if ((index < at || index > last) && NAMING_CLASSES.includes(folded.classes[index] ?? 0)) return false;
  }
  return true;
}

function touchesJapanese({ folded, text }: Search, at: number, last: number): boolean {
  const before = folded.classes[at - 1] === CharClass.separator ? at - 2 : at - 1;
  const after = folded.classes[last + 1] === CharClass.separator ? last + 2 : last + 1;
  return isJapanese(folded, before, text) || isJapanese(folded, after, text);
}

function isJapanese(folded: FoldedText, index: number, text: string): boolean {
  if (index < 0 || index >= folded.length) return false;
  const kind = folded.classes[index];
  return kind === CharClass.katakana || kind === CharClass.hiragana || kind === CharClass.han
    || JAPANESE_MARKS.includes(text.charAt(folded.start[index] ?? 0));
}
