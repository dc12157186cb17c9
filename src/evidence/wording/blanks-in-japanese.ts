import type { TextRange } from '../../base/range.ts';

const LETTER = '[\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Han}ー]';
const BLANK = new RegExp(`(?<=${LETTER}) (?=${LETTER})`, 'gu');
/** Behind a particle no word ends, and before one none begins. */
const BEHIND_PARTICLE = /(?:[\p{sc=Han}\p{sc=Katakana}ー] ?|この|その|、)[はがをにのでともへや]$|(?:この|その)$/u;
const BEFORE_PARTICLE = /^(?:[はがをにのへ](?=[ \p{sc=Han}\p{sc=Katakana}])|です|ます|でき|しま|して|した|する|され|となり|いたし|ください|から |まで )/u;
const WORD = /(?:[\p{sc=Katakana}ー]+|\p{sc=Han}+|\p{sc=Hiragana}+)/uy;
/** A loan word set apart from a loan word, as English has it; tables set several apart in a row. */
const LOAN_WORDS = /[\p{sc=Katakana}ー]{2}$/u;
const LOAN_WORD = /^[\p{sc=Katakana}ー]{2}/u;
const SENTENCE = /[はがをに]|です|ます|。/;
const SEVERAL = / \S+ \S+ \S+ /;

/**
 * Blanks inside running Japanese, with the words on both sides. A family name and a given name, a label and its value,
 * a firm and its branch are set apart on purpose: there no particle stands at the blank.
 */
export function blanksInJapanese(text: string): readonly TextRange[] {
  return [...text.matchAll(BLANK)].flatMap(({ index }) => {
    const before = text.slice(Math.max(0, index - 12), index);
    const after = text.slice(index + 1, index + 13);
    const isOdd = BEHIND_PARTICLE.test(before) || BEFORE_PARTICLE.test(after)
      || (LOAN_WORDS.test(before) && LOAN_WORD.test(after) && isInSentence(lineAround(text, index)));
    return isOdd ? [{ start: wordBefore(text, index), end: wordAfter(text, index + 1) }] : [];
  });
}

const isInSentence = (line: string): boolean => SENTENCE.test(line) || !SEVERAL.test(` ${line} `.replace(/[\x20-\x7e]+/g, ' '));

function lineAround(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - 80), Math.min(end < 0 ? text.length : end, at + 80));
}

/** Where the stretch of one kind of letter begins that ends at `end`; the quote does not begin inside a word. */
function wordBefore(text: string, end: number): number {
  const run = /(?:[\p{sc=Katakana}ー]{1,12}|\p{sc=Han}{1,8}\p{sc=Hiragana}{0,4}|[\p{sc=Katakana}ー]{1,12}\p{sc=Hiragana}{1,2}|\p{sc=Hiragana}{1,8})$/u.exec(text.slice(Math.max(0, end - 14), end));
  return end - (run?.[0].length ?? 1);
}

function wordAfter(text: string, start: number): number {
  WORD.lastIndex = start;
  return start + Math.min(12, WORD.exec(text)?.[0].length ?? 1);
}
