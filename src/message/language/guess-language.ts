import { homeOfHan } from '../../base/han-glyphs.ts';
import { CHINESE_WORDS, JAPANESE_WORDS, LANGUAGE_SIGNS, LANGUAGE_WORDS } from './language-words.ts';
import type { LatinLanguage } from './language-words.ts';
import type { GuessedLanguage, LanguageGuess, ScriptProfile } from './model.ts';
import { scriptProfile } from './script-profile.ts';

/** A text of this length has shown its language; the rest is not read. */
const GUESS_CHARS = 6_000;

/** A syllable or an ideograph says about as much as this many Latin letters. */
const LETTERS_PER_IDEOGRAPH = 2.5;

const UNKNOWN: LanguageGuess = { language: 'und', confidence: 0 };

/**
 * Guesses the language of a text, be it a subject of three words.
 *
 * A text of Han characters alone is Japanese or Chinese by the glyphs and words it uses, and Japanese where those say
 * nothing. Chinese characters inside Japanese do not make it Chinese: kana decide.
 */
export function guessLanguage(text: string): LanguageGuess {
  const words = text.slice(0, GUESS_CHARS).replace(/(?:https?:\/\/|www\.)[!-~]{1,2000}|[\w.+-]{1,100}@[\w.-]{1,200}/gi, ' ');
  const profile = scriptProfile(words);
  const shares = sharesOf(profile);
  const [script, share] = Object.entries(shares).reduce((a, b) => (b[1] > a[1] ? b : a));
  if (share === 0) return UNKNOWN;
  if (script === 'eastAsian') return guessEastAsian(words, profile, share);
  if (script === 'hangul') return { language: 'ko', confidence: share };
  if (script === 'cyrillic') return guessCyrillic(words, share);
  if (script === 'latin') return guessLatin(words, share);
  return UNKNOWN;
}

function sharesOf(profile: ScriptProfile): Readonly<Record<'eastAsian' | 'hangul' | 'cyrillic' | 'latin' | 'other', number>> {
  const kana = profile.hiragana + profile.katakana + profile.halfwidthKatakana;
  const eastAsian = (kana + profile.han) * LETTERS_PER_IDEOGRAPH;
  const hangul = profile.hangul * LETTERS_PER_IDEOGRAPH;
  const other = profile.greek + profile.arabic + profile.hebrew + profile.thai + profile.other;
  const all = Math.max(1, eastAsian + hangul + profile.cyrillic + profile.latin + other);
  return { eastAsian: eastAsian / all, hangul: hangul / all, cyrillic: profile.cyrillic / all, latin: profile.latin / all, other: other / all };
}

function guessEastAsian(text: string, profile: ScriptProfile, share: number): LanguageGuess {
  const kana = profile.hiragana + profile.katakana + profile.halfwidthKatakana;
  // A の stands in many a Chinese shop name; a Japanese sentence has a kana at least every few characters.
  if (kana > 0 && (profile.han < 12 || kana / profile.han > 0.06)) {
    return { language: 'ja', confidence: Math.min(1, share * (kana > 1 ? 1 : 0.8)) };
  }
  const { chinese, japanese } = weighHan(text);
  const language: GuessedLanguage = chinese > japanese ? 'zh' : 'ja';
  const clearness = Math.abs(chinese - japanese) / Math.max(2, chinese + japanese);
  return { language, confidence: share * (0.4 + 0.6 * clearness) };
}

function weighHan(text: string): { readonly chinese: number; readonly japanese: number } {
  let chinese = 0;
  let japanese = 0;
  for (const character of text) {
    const home = homeOfHan(character.codePointAt(0) ?? 0);
    if (home.isSimplified && !home.isJapanese) chinese += 1;
    else if (home.isTraditional && !home.isJapanese) chinese += 1;
    else if (home.isTraditional && home.isOldJapanese && !home.isSimplified) chinese += 0.7;
    else if (home.isJapanese && !home.isSimplified && !home.isTraditional) japanese += 1.5;
  }
  for (const word of CHINESE_WORDS) if (text.includes(word)) chinese += word.length * 0.7;
  for (const word of JAPANESE_WORDS) if (text.includes(word)) japanese += word.length * 0.3;
  if (/[，；：！？]/.test(text) && /，/.test(text)) chinese += 0.5;
  return { chinese, japanese };
}

/** Letters that Russian has lost or never had: Ukrainian, Belarusian, Serbian, Macedonian, Kazakh. */
const NOT_RUSSIAN = /[іїєґўјљњћђџѓќѕәғқңөұүһ]/gi;

function guessCyrillic(text: string, share: number): LanguageGuess {
  const foreign = text.match(NOT_RUSSIAN)?.length ?? 0;
  return foreign * 40 > text.length ? UNKNOWN : { language: 'ru', confidence: share * (foreign > 0 ? 0.7 : 0.95) };
}

interface WeightedWord {
  readonly languages: readonly LatinLanguage[];
  readonly weight: number;
}

let weighted: ReadonlyMap<string, WeightedWord> | null = null;

/** A word that several languages have says little for each of them. */
function weightedWords(): ReadonlyMap<string, WeightedWord> {
  if (weighted !== null) return weighted;
  const homes = new Map<string, Set<LatinLanguage>>();
  for (const [language, list] of Object.entries(LANGUAGE_WORDS)) {
    for (const word of list.split(' ')) homes.set(word, (homes.get(word) ?? new Set()).add(language as LatinLanguage));
  }
  weighted = new Map([...homes].map(([word, languages]) => [word, { languages: [...languages], weight: (word.length < 2 ? 0.5 : 1) / languages.size }]));
  return weighted;
}

function guessLatin(text: string, share: number): LanguageGuess {
  const isAscii = /^[\0-\x7f]*$/.test(text);
  const lower = isAscii ? text.toLowerCase() : text.toLowerCase().normalize('NFC');
  // The same words; a class of Unicode costs three times as much.
  const words = lower.match(isAscii ? /[a-z][a-z']*/g : /[\p{L}][\p{L}'’]*/gu) ?? [];
  if (words.length === 0) return UNKNOWN;
  const scores = new Map<LatinLanguage, number>();
  const add = (language: LatinLanguage, score: number): void => void scores.set(language, (scores.get(language) ?? 0) + score);
  const table = weightedWords();
  for (const word of words) {
    const found = table.get(isAscii ? word : word.replaceAll('’', '\''));
    if (found !== undefined) for (const language of found.languages) add(language, found.weight);
  }
  for (const [language, sign, weight] of LANGUAGE_SIGNS) add(language, Math.min((lower.match(sign)?.length ?? 0) * weight, words.length * 0.5));
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < 0.3 || best[1] / words.length < 0.08) return UNKNOWN;
  const lead = (best[1] - (second?.[1] ?? 0)) / best[1];
  const density = Math.min(1, best[1] / words.length / 0.4);
  return { language: best[0], confidence: share * (0.25 + 0.45 * lead + 0.3 * density) };
}
