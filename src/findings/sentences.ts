import type { Bilingual } from '../base/bilingual.ts';

/** The first few quotes, as a Japanese and an English reader sets them. */
export function quoted(words: readonly string[], most = 3): Bilingual {
  const shown = [...new Set(words.map((word) => word.replace(/\s+/g, ' ').trim()).filter((word) => word !== ''))].slice(0, most);
  return { ja: shown.map((word) => `「${word}」`).join(''), en: shown.map((word) => `“${word}”`).join(', ') };
}

/** The words that a list of observations points at. */
export function wordsOf(observations: readonly { readonly places: readonly { readonly quote: string }[] }[]): readonly string[] {
  return observations.flatMap((observation) => observation.places.slice(0, 1).map((place) => place.quote));
}
