import type { Collector, CollectorInput } from '../collector.ts';
import type { PhraseSeen } from '../model.ts';
import { inBody, inField } from '../place.ts';
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

/** Phrases of the tables, in subject and body, with the words. */
export const collectPhrases: Collector = ({ mail, language }) => [
  ...seenIn(mail, 'subject', mail.message.header.subject?.text ?? ''),
  ...seenIn(mail, 'body', mail.view.text.slice(0, SEARCHED_CHARS)),
].filter((seen) => isAtHome(seen.language, language));

/** Tables that hold words of English spelling (“amende”, “urgent”) do not speak in a mail of another language. */
const LATIN = new Set(['de', 'nl', 'fr', 'es', 'pt', 'it']);
const isAtHome = (ofPhrase: string, ofMail: string): boolean => !LATIN.has(ofPhrase) || LATIN.has(ofMail) || ofMail === 'und';

function seenIn(mail: CollectorInput['mail'], where: Where, text: string): readonly PhraseSeen[] {
  if (text === '') return [];
  const subject = mail.message.header.subject;
  const counts = new Map<string, number>();
  return [...templatesIn(text), ...patternsIn(text)].flatMap(({ phrase, group, language, start, end }) => {
    const count = (counts.get(phrase) ?? 0) + 1;
    counts.set(phrase, count);
    const place = where === 'body' || subject === null ? inBody(mail, { start, end }) : inField(mail, 'subject', subject, { start, end });
    return count > HITS_PER_PHRASE ? [] : [{ kind: 'phrase', id: `phrase:${phrase}:${where}:${count}`, places: [place], phrase, group, language, in: where }];
  });
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
