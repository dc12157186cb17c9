import { spellingOf } from './brand-file.ts';
import type { Strictness } from './brand-file.ts';
import { CharClass } from './fold-table.ts';
import { foldText } from './fold-text.ts';
import type { Brand } from './model.ts';

/** One spelling, ready to be looked for. Its letters stand in the {@link SpellingLetters} from `from` to `to`. */
export interface Spelling {
  /** `null` for an ordinary word. */
  readonly brandId: string | null;
  readonly productId: string | null;
  /** As the book writes it, without marks. */
  readonly text: string;
  readonly strictness: Strictness;
  readonly from: number;
  readonly to: number;
}

/** The letters of all spellings in a row, folded, without the breaks inside them. */
export interface SpellingLetters {
  readonly codes: Uint16Array;
  readonly keptCase: Uint16Array;
  /** 1 where the spelling has a break of its own before the letter, as in `View Card`. */
  readonly breakBefore: Uint8Array;
}

const FULL_STOP = 0x2e;
const LINE_FEED = 0x0a;

/** A spelling whose letters are not in the row yet. */
type Draft = { -readonly [Key in keyof Spelling]: Spelling[Key] };

function draftOf(brandId: string | null, productId: string | null, marked: string): Draft {
  const { text, strictness } = spellingOf(marked);
  return { brandId, productId, text, strictness, from: 0, to: 0 };
}

/** Words that are no brand's, ready to be looked for. */
export function compileWords(words: readonly string[]): { letters: SpellingLetters; spellings: readonly Spelling[] } {
  return compile(words.map(word => draftOf(null, null, word)));
}

/** Every spelling of every brand, and the ordinary words; one that a product shares with its brand names the product. */
export function compileSpellings(
  ordinaryWords: readonly string[], brands: readonly Brand[]
): { letters: SpellingLetters; spellings: readonly Spelling[] } {
  const drafts = ordinaryWords.map(word => draftOf(null, null, word));
  for (const brand of brands) {
    for (const product of brand.products) {
      for (const marked of product.spellings) drafts.push(draftOf(brand.id, product.id, marked));
    }
    for (const marked of brand.spellings) {
      const isProducts = brand.products.some(product => product.spellings.includes(marked));
      if (!isProducts) drafts.push(draftOf(brand.id, null, marked));
    }
  }
  return compile(drafts);
}

/**
 * Folds all spellings as one text, a line each: with thousands of them, arrays of their own would cost more than all
 * the rest of opening the book.
 */
function compile(drafts: readonly Draft[]): { letters: SpellingLetters; spellings: readonly Spelling[] } {
  const folded = foldText(drafts.map(draft => draft.text).join('\n'));
  const codes = new Uint16Array(folded.length);
  const keptCase = new Uint16Array(folded.length);
  const breakBefore = new Uint8Array(folded.length);
  let size = 0;
  let index = 0;
  for (const draft of drafts) {
    draft.from = size;
    for (; index < folded.length && folded.codes[index] !== LINE_FEED; index++) {
      const code = folded.codes[index] ?? 0;
      // A full stop is no break, or `register it` would be Register.it.
      if (folded.classes[index] === CharClass.separator && code !== FULL_STOP) breakBefore[size] = 1;
      else {
        codes[size] = code;
        keptCase[size++] = folded.keptCase[index] ?? 0;
      }
    }
    draft.to = size;
    index++;
  }
  return { letters: { codes: codes.subarray(0, size), keptCase, breakBefore }, spellings: drafts };
}
