import type { Language } from '../base/bilingual.ts';
import type { Note } from './model.ts';

/** A note in the one language that its letters show: Japanese where there are kana or kanji, else English. */
export function noteOf(text: string): Note {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text) ? { ja: text, en: null } : { ja: null, en: text };
}

/** A note as a page of one language shows it. *Shape*: `language` is that of the text: the page says so where it is not its own. */
export function noteIn(note: Note, language: Language): { readonly text: string; readonly language: Language } {
  const own = note[language];
  const other = language === 'ja' ? 'en' : 'ja';
  return own === null ? { text: note[other] ?? '', language: other } : { text: own, language };
}

/** A note in one line for those who read either language. */
export const noteText = ({ ja, en }: Note): string => [ja, en].filter((text) => text !== null).join(' / ');
