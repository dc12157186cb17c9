/** Letters of a text by script. Only what carries meaning is counted: white space and punctuation are not. */
export interface ScriptProfile {
  readonly hiragana: number;
  readonly katakana: number;
  readonly halfwidthKatakana: number;
  readonly han: number;
  readonly hangul: number;
  readonly latin: number;
  /** Full-width forms of Latin letters and digits. */
  readonly fullwidthLatin: number;
  readonly cyrillic: number;
  readonly greek: number;
  readonly arabic: number;
  readonly hebrew: number;
  readonly thai: number;
  readonly digits: number;
  /** Letters of all other scripts. */
  readonly other: number;
}

export type GuessedLanguage = 'ja' | 'en' | 'zh' | 'ko' | 'de' | 'fr' | 'es' | 'pt' | 'it' | 'nl' | 'ru' | 'und';

export interface LanguageGuess {
  readonly language: GuessedLanguage;
  /** 0 to 1: how clearly the first language stands before the next one. Not a probability. */
  readonly confidence: number;
}
