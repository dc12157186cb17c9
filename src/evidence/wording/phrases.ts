import type { Collector } from '../collector.ts';
import type { PhraseSeen, TextShape } from '../model.ts';
import { inBody, inField } from '../place.ts';
import { foldLookalikes } from './fold-lookalikes.ts';
import { PHRASES } from './phrase-table.ts';

/** The body is searched this far; what a reader is to be moved by stands in the first pages. */
const SEARCHED_CHARS = 60_000;
/** One phrase repeated a thousand times says no more than five times. */
const HITS_PER_PHRASE = 5;
const JAPANESE = '[\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Han}ー]';
const SPACE_INSIDE = new RegExp(`(?<=${JAPANESE}) (?=${JAPANESE})`, 'gu');

/** Phrases of the table, in subject and body, with the words. */
export const collectPhrases: Collector = ({ mail }) => {
  const seen: PhraseSeen[] = [];
  const subject = mail.message.header.subject;
  const body = mail.view.text.slice(0, SEARCHED_CHARS);
  const folded = foldLookalikes(body);
  for (const { phrase, group, language, pattern } of PHRASES) {
    const add = (where: 'subject' | 'body', text: string): void => {
      let hits = 0;
      for (const hit of text.matchAll(pattern)) {
        if ((hits += 1) > HITS_PER_PHRASE) break;
        const lead = hit[0].length - hit[0].replace(/^[\s　【[（(!！]+/, '').length;
        const at = { start: hit.index + lead, end: hit.index + hit[0].trimEnd().length };
        const place = where === 'body' ? inBody(mail, at) : inField(mail, 'subject', subject!, at);
        seen.push({ kind: 'phrase', id: `phrase:${phrase}:${where}:${hits}`, places: [place], phrase, group, language, in: where });
      }
    };
    const isEnglish = language === 'en';
    if (subject !== null) add('subject', isEnglish ? foldLookalikes(subject.text) : subject.text);
    if (body !== '') add('body', isEnglish ? folded : body);
  }
  return seen;
};

/** Facts about the text as a whole. */
export const collectTextShape: Collector = ({ mail, language }) => {
  const { view } = mail;
  const spaces = [...view.text.slice(0, SEARCHED_CHARS).matchAll(SPACE_INSIDE)];
  const places = spaces.slice(0, 3).map((hit) => inBody(mail, { start: Math.max(0, hit.index - 3), end: Math.min(view.text.length, hit.index + 4) }));
  const shape: TextShape = {
    kind: 'text-shape', id: 'text-shape:0', places, language, characters: view.text.trim().length, bodySource: view.source,
    spacesInsideJapanese: spaces.length, images: view.images.length,
    hasUnsubscribe: mail.message.header.list.some((field) => field.name.toLowerCase() === 'list-unsubscribe'),
  };
  return [shape];
};
