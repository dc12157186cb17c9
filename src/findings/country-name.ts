import { remember } from '../base/remember.ts';

/** Countries by two letters, in two languages: no more than there are. */
const MOST = 1_000;

/** The name of a country in a language, by its two letters; the letters themselves where there is none. *Source*: CLDR. */
export function countryName(code: string, language: 'ja' | 'en'): string {
  return nameOf(`${language} ${code.toUpperCase()}`);
}

// Making the tables takes longer than all the rest of a rule.
const tables = remember((language) => new Intl.DisplayNames([language], { type: 'region' }), MOST);
const nameOf = remember((key) => tables(key.slice(0, 2)).of(key.slice(3)) ?? key.slice(3), MOST);
