/** The languages fuwake speaks to its readers. */
export type Language = 'ja' | 'en';

/** One sentence, in every language fuwake speaks. */
export type Bilingual = Readonly<Record<Language, string>>;
