import type { Collector, CollectorInput } from '../collector.ts';
import type { AttachedText, PhraseSeen, Place } from '../model.ts';
import { inBody, inField, inSource } from '../place.ts';
import { foldText } from './fold-text.ts';
import type { MatchPhrases } from './phrase-matcher.ts';
import { compilePhrases } from './phrase-matcher.ts';
import { DEMANDS } from './phrases/demands.ts';
import { LURES_EN } from './phrases/lures-en.ts';
import { LURES_EUROPE } from './phrases/lures-europe.ts';
import { LURES_JA } from './phrases/lures-ja.ts';
import { LURES_JUNK } from './phrases/lures-junk.ts';
import { PATTERNS } from './phrases/patterns.ts';
import { PRESSURE } from './phrases/pressure.ts';

/** The body is searched this far; what a reader is to be moved by stands in the first pages. */
const SEARCHED_CHARS = 60_000;
/** One phrase repeated a thousand times says no more than five times. */
const HITS_PER_PHRASE = 5;

let compiled: MatchPhrases | null = null;
const match: MatchPhrases = (folded) => (compiled ??= compilePhrases([...LURES_JA, ...LURES_EN, ...LURES_EUROPE, ...LURES_JUNK, ...PRESSURE, ...DEMANDS]))(folded);

type Where = PhraseSeen['in'];
type Hit = Omit<PhraseSeen, 'kind' | 'id' | 'places' | 'in'> & { readonly start: number; readonly end: number };

/** Characters of an attached text that is read like the mail itself. What lures is a page; what is longer is a document, and speaks of anything. */
const ATTACHED_CHARS = 3_000;

/** Phrases of the tables, in subject, body and short attached texts, with the words. */
export const collectPhrases: Collector = ({ mail, language, seen }) => [
  ...seenIn('subject', mail.message.header.subject?.text ?? '', (at) => (mail.message.header.subject === null ? inBody(mail, at) : inField(mail, 'subject', mail.message.header.subject, at))),
  ...seenIn('body', mail.view.text.slice(0, SEARCHED_CHARS), (at) => inBody(mail, at)),
  ...seen('attached-text').filter(({ text, from }) => text.length <= ATTACHED_CHARS && from !== 'mail').slice(0, ATTACHED_TEXTS).flatMap((attached, nth) => inAttachment(mail, attached, nth)),
].filter((seen) => isAtHome(seen.language, language));

/** Tables that hold words of English spelling (“amende”, “urgent”) do not speak in a mail of another language. */
const LATIN = new Set(['de', 'nl', 'fr', 'es', 'pt', 'it']);
const isAtHome = (ofPhrase: string, ofMail: string): boolean => !LATIN.has(ofPhrase) || LATIN.has(ofMail) || ofMail === 'und';

const ATTACHED_TEXTS = 4;

function inAttachment({ message }: CollectorInput['mail'], { title, text, partId, places }: AttachedText, nth: number): readonly PhraseSeen[] {
  const words = text.startsWith(title) ? text : `${title}\n${text}`;
  const range = message.parts[partId]?.bodyRange ?? null;
  // The words first, then the file that a reader can be shown.
  return seenIn('attachment', words, (at) => inSource(words.slice(at.start, at.end), range)).map((phrase) => ({ ...phrase, id: `${phrase.id}.${nth}`, places: [...phrase.places, ...places] }));
}

function seenIn(where: Where, text: string, placeOf: (at: { readonly start: number; readonly end: number }) => Place): readonly PhraseSeen[] {
  if (text === '') return [];
  const counts = new Map<string, number>();
  return [...templatesIn(text), ...patternsIn(text)].flatMap(({ phrase, group, language, start, end }) => {
    const count = (counts.get(phrase) ?? 0) + 1;
    counts.set(phrase, count);
    return count > HITS_PER_PHRASE ? [] : [{ kind: 'phrase', id: `phrase:${phrase}:${where}:${count}`, places: [placeOf({ start, end })], phrase, group, language, in: where }];
  });
}

/** Groups of phrases in a text of somebody else's, and the words: what an attached mail says is not said by this one. */
export function phrasesOf(text: string): readonly { readonly group: string; readonly words: string }[] {
  return [...templatesIn(text), ...patternsIn(text)].toSorted((a, b) => a.start - b.start).map(({ group, start, end }) => ({ group, words: text.slice(start, end) }));
}

function templatesIn(text: string): readonly Hit[] {
  const folded = foldText(text);
  return match(folded.text).map(({ row: { phrase, group, language }, start, end }) =>
    ({ phrase, group, language, start: folded.at[start] ?? 0, end: (folded.at[end - 1] ?? 0) + 1 }));
}

function patternsIn(text: string): readonly Hit[] {
  return PATTERNS.filter((row) => row.cue.test(text)).flatMap(({ phrase, group, language, pattern }) =>
    [...text.matchAll(pattern)].slice(0, HITS_PER_PHRASE).map((hit) => {
      const lead = hit[0].length - hit[0].replace(/^[\s　【［[（(!！]+/, '').length;
      return { phrase, group, language, start: hit.index + lead, end: hit.index + hit[0].trimEnd().length };
    }));
}
