import type { Language } from '../../../base/bilingual.ts';
import type { Viewpoint } from '../../../findings/model.ts';
import type { Label } from '../../../verdict/model.ts';

/**
 * What a sentence rests on, to be followed from outside: a finding by its rule, an observation by its id, a row of what
 * is not known by its number, the verdict, the shown mail, the times. `general` rests on nothing of this mail: advice
 * and explanations that are true of any. `editor`: a person wrote it who published the article.
 */
export type Ground = `finding:${string}` | `observation:${string}` | `not-known:${number}` | 'verdict' | 'mail' | 'times' | 'general' | 'editor';

/** One or a few sentences that stand or fall together. *Shape*: `text` holds only what the report's masking let through. */
export interface Sentence {
  readonly text: string;
  readonly restsOn: readonly Ground[];
}

export interface Chapter {
  readonly viewpoint: Viewpoint;
  readonly heading: string;
  /** The gravest finding's title, as a reader finds it in the list of chapters. */
  readonly tagline: Sentence;
  readonly paragraphs: readonly (readonly Sentence[])[];
}

/** Something that a reader without tools could have seen: where to look, and what stands there in this mail. */
export interface Check {
  readonly heading: Sentence;
  readonly look: Sentence;
  readonly here: Sentence;
}

/** A warning for the public about one mail, in one language. */
export interface Article {
  readonly language: Language;
  readonly label: Label;
  readonly title: Sentence;
  /** For people in a hurry. */
  readonly lead: readonly Sentence[];
  /** For those for whom the warning comes too late. */
  readonly already: { readonly heading: string; readonly steps: readonly Sentence[] } | null;
  readonly mailNote: readonly Sentence[];
  readonly chapters: readonly Chapter[];
  readonly checks: readonly Check[];
  readonly notKnown: readonly Sentence[];
  readonly conclusion: readonly Sentence[];
  readonly times: { readonly received: string | null; readonly dissected: string };
}

/** Every sentence of an article, in reading order. */
export function sentencesOf(article: Article): readonly Sentence[] {
  return [
    article.title, ...article.lead, ...(article.already?.steps ?? []), ...article.mailNote,
    ...article.chapters.flatMap((chapter) => [chapter.tagline, ...chapter.paragraphs.flat()]),
    ...article.checks.flatMap((check) => [check.heading, check.look, check.here]), ...article.notKnown, ...article.conclusion,
  ];
}
