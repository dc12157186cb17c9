import type { Language } from '../base/bilingual.ts';
import type { Article, Chapter, Sentence } from '../report/formats/article/model.ts';
import type { ArticleEdits, Edit } from './model.ts';

/** One sentence of an article as the person who publishes sees it: where it stands, under which heading, and whether they changed it. */
export interface EditableSentence {
  /** Stable for the same dissection: `title`, `lead/0`, `chapters/link/0/1`, … */
  readonly at: string;
  readonly section: 'title' | 'lead' | 'already' | 'checks' | 'chapters' | 'not-known' | 'conclusion' | 'own';
  readonly heading: string | null;
  readonly text: string;
  /** `null`: it stands as it was written from the dissection. */
  readonly before: string | null;
  readonly isLeftOut: boolean;
  /** Without it there is no article. */
  readonly isNeeded: boolean;
}

/** Where a paragraph of the publisher's own stands. */
export const OWN = 'own';

/** Every sentence that may be changed, in reading order; changed ones with what stood there before. */
export function editableSentences(article: Article, edits: readonly Edit[]): readonly EditableSentence[] {
  const changed = new Map(edits.map((edit) => [edit.at, edit.text]));
  const line = (section: EditableSentence['section'], at: string, { text }: Sentence, heading: string | null = null): EditableSentence => {
    const edit = changed.get(at);
    return { at, section, heading, text: edit ?? text, before: edit === undefined ? null : text, isLeftOut: edit === null, isNeeded: at === 'title' };
  };
  return [
    line('title', 'title', article.title), ...article.lead.map((sentence, at) => line('lead', `lead/${at}`, sentence)),
    ...(article.already?.steps ?? []).map((sentence, at) => line('already', `already/${at}`, sentence, article.already?.heading ?? null)),
    ...article.checks.flatMap((check, at) => [line('checks', `checks/${at}/look`, check.look, check.heading.text), line('checks', `checks/${at}/here`, check.here, check.heading.text)]),
    ...article.chapters.flatMap((chapter) => [line('chapters', `chapters/${chapter.viewpoint}/tagline`, chapter.tagline, chapter.heading), ...chapter.paragraphs.flatMap((sentences, paragraph) => sentences.map((sentence, at) => line('chapters', `chapters/${chapter.viewpoint}/${paragraph}/${at}`, sentence, chapter.heading)))]),
    ...article.notKnown.map((sentence, at) => line('not-known', `not-known/${at}`, sentence)), ...article.conclusion.map((sentence, at) => line('conclusion', `conclusion/${at}`, sentence)),
    line('own', OWN, { text: '', restsOn: ['editor'] }),
  ];
}

/**
 * The article with the publisher's changes: sentences in other words, sentences left out, a paragraph of their own.
 * *Shape*: what was changed rests on `editor` alone, and the article says that a person changed it; a place that the
 * article does not have any more is passed over.
 */
export function editArticle(article: Article, edits: readonly Edit[]): Article {
  if (edits.length === 0) return article;
  const changed = new Map(edits.map((edit) => [edit.at, edit.text]));
  let count = 0;
  const sentence = (at: string, given: Sentence): readonly Sentence[] => {
    const text = changed.get(at);
    if (text === undefined || text === given.text) return [given];
    count += 1;
    return text === null || text.trim() === '' ? [] : [{ text, restsOn: ['editor'] }];
  };
  const all = (name: string, given: readonly Sentence[]): readonly Sentence[] => given.flatMap((each, at) => sentence(`${name}/${at}`, each));
  const chapter = (given: Chapter): Chapter => ({
    ...given, tagline: sentence(`chapters/${given.viewpoint}/tagline`, given.tagline)[0] ?? { text: '', restsOn: ['editor'] },
    paragraphs: given.paragraphs.map((sentences, paragraph) => sentences.flatMap((each, at) => sentence(`chapters/${given.viewpoint}/${paragraph}/${at}`, each))).filter((sentences) => sentences.length > 0),
  });
  const own = changed.get(OWN)?.trim() ?? '';
  const steps = all('already', article.already?.steps ?? []);
  const edited = {
    ...article, title: sentence('title', article.title)[0] ?? article.title, lead: all('lead', article.lead), already: article.already === null || steps.length === 0 ? null : { ...article.already, steps },
    checks: article.checks.flatMap((check, at) => { const [look, here] = [sentence(`checks/${at}/look`, check.look)[0], sentence(`checks/${at}/here`, check.here)[0]]; return look === undefined || here === undefined ? [] : [{ ...check, look, here }]; }),
    chapters: article.chapters.map(chapter).filter(({ paragraphs }) => paragraphs.length > 0), notKnown: all('not-known', article.notKnown), conclusion: all('conclusion', article.conclusion),
  };
  const isOwn = own !== '';
  return count === 0 && !isOwn ? article : { ...edited, conclusion: [...edited.conclusion, ...(isOwn ? [{ text: own, restsOn: ['editor'] as const }] : []), { text: SAID[article.language], restsOn: ['editor'] }] };
}

/** A reader is told that not every sentence comes from the dissection. */
const SAID: Readonly<Record<Language, string>> = { ja: '（この記事には、公開した人が手を入れた文があります。）', en: '(The person who published this article changed some of its sentences.)' };

/** Changes with nothing in them that is not for the public: words that are masked stay masked, links of the mail stay broken. */
export function safeEdits(edits: ArticleEdits, secrets: readonly { readonly text: string; readonly shown: string }[], hosts: readonly { readonly plain: string; readonly broken: string }[]): ArticleEdits {
  const words = [...secrets].filter(({ text }) => text.length >= 4).toSorted((a, b) => b.text.length - a.text.length);
  const safe = (text: string): string => hosts.reduce((rest, { plain, broken }) => replaced(broke(rest, plain), plain, broken), words.reduce((rest, secret) => replaced(rest, secret.text, secret.shown), text));
  const each = (given: readonly Edit[] | undefined): readonly Edit[] => (given ?? []).map(({ at, text }) => ({ at, text: text === null ? null : safe(text) }));
  return { ja: each(edits.ja), en: each(edits.en) };
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const replaced = (text: string, words: string, by: string): string => text.replace(new RegExp(escaped(words), 'gi'), () => by);
/** The scheme before a host of the mail's links, broken like its dots. */
const broke = (text: string, host: string): string => text.replace(new RegExp(`\\bhttp(s?://[^\\s/]*${escaped(host)})`, 'gi'), (_whole, rest: string) => `hxxp${rest}`);
