import type { Bilingual, Language } from '../../../base/bilingual.ts';

const KEPT = 'fuwake-language';

const kept = (): string | null => {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    // A browser that keeps nothing still reads.
    return null;
  }
};

const first: Language = (kept() ?? navigator.language).startsWith('ja') ? 'ja' : 'en';
const chosen: { language: Language } = $state({ language: first });

/** The reader's language; everything on the page follows it at once. */
export const language = (): Language => chosen.language;

/** Says something in the reader's language. */
export const say = (words: Bilingual): string => words[chosen.language];

export function chooseLanguage(to: Language): void {
  chosen.language = to;
  try {
    localStorage.setItem(KEPT, to);
  } catch {
    // Asked again next time.
  }
}
