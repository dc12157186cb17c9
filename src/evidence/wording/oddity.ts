/** What can be odd about a stretch of text. Each is a fact about characters or words; what it means is for the rules. */
export type OddityName =
  | 'chinese-character' | 'kana-lookalike' | 'radical' | 'halfwidth-kana' | 'mixed-width' | 'split-word' | 'misspelt-phrase' | 'missing-dots'
  | 'double-honorific' | 'wrong-honorific' | 'unfitting-address' | 'translated' | 'foreign-remains' | 'closing-alone' | 'placeholder' | 'mojibake' | 'styled-letters'
  | 'english-slip' | 'foreign-slip' | 'markdown' | 'prompt-injection' | 'phone-not-japanese' | 'clock-behind' | 'missing-honorific' | 'date-style' | 'wrong-weekday'
  | 'doubled-politeness' | 'humble-for-reader' | 'polite-mixture' | 'word-to-inferior' | 'mixed-register' | 'name-without-title'
  | 'broken-sentence' | 'kana-switched' | 'reading-beside' | 'chinese-punctuation' | 'you-for-customer' | 'deadline-past';

/** A stretch of text that is odd, and what it was meant to be where that is known. */
export interface Odd {
  readonly oddity: OddityName;
  readonly start: number;
  readonly end: number;
  readonly meant: string | null;
}
