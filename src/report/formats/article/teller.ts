import type { Bilingual, Language } from '../../../base/bilingual.ts';
import type { Dissection, FindingView } from '../../model.ts';
import type { Ground, Sentence } from './model.ts';

/** What every part of an article is told with: the case, its language, and a choice of words that the case itself makes. */
export interface Teller {
  readonly dissection: Dissection;
  readonly language: Language;
  readonly say: (text: Bilingual, ...restsOn: readonly Ground[]) => Sentence;
  /** One of several ways to say it. *Shape*: the same for the same mail, so that nothing changes when it is told again. */
  readonly choose: (slot: string, ways: readonly Bilingual[]) => Bilingual;
  readonly finding: (rule: string) => FindingView | undefined;
  readonly seen: (kind: string) => readonly Readonly<Record<string, unknown>>[];
}

export function makeTeller(dissection: Dissection, language: Language): Teller {
  return {
    dissection, language,
    say: (text, ...restsOn) => ({ text: text[language], restsOn }),
    choose: (slot, ways) => {
      const way = ways[hash(`${dissection.input.sha256}/${slot}`) % ways.length];
      return way ?? { ja: '', en: '' };
    },
    finding: (rule) => dissection.findings.find((finding) => finding.rule === rule),
    seen: (kind) => dissection.observations.filter((observation) => observation['kind'] === kind),
  };
}

/** FNV-1a with the last step of MurmurHash3: without it the few lowest bits, which choose, hardly differ between cases. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** A string of an observation, which the report's model keeps as plain JSON. */
export const wordOf = (observation: Readonly<Record<string, unknown>> | undefined, key: string): string => {
  const value = observation?.[key];
  return typeof value === 'string' ? value : '';
};

/** Words of the mail in the quotation marks of the language; brackets that they bring along do not close ours. */
export const quote = (words: string): Bilingual => ({ ja: /[「」]/.test(words) ? `『${words}』` : `「${words}」`, en: `“${words}”` });

/** Whether a link's words are its own address: then there is nothing behind them to tell. */
export const isAddressItself = (words: string, url: string): boolean => bareAddress(words) !== '' && bareAddress(words) === bareAddress(url);

const bareAddress = (text: string): string => text.trim().toLowerCase().replace(/^[a-z]+:\/\//, '').replace(/\/+$/, '');

/** Letters of a subject in a title; one that fills the page is no title. */
const TITLE_LETTERS = 60;

/** The subject without the marks that filters wrote into it: those are not the sender's words. */
export function subjectOf({ dissection, seen }: Teller): string {
  const bare = wordOf(seen('subject')[0], 'withoutStamps').trim() || dissection.mail.subject.trim();
  // Invisible letters that the report makes visible are told in the findings; in a title they are noise.
  const letters = [...bare.replace(/<U\+[0-9A-F]{4,6}>/g, '').replace(/\s+/g, ' ')];
  return letters.length > TITLE_LETTERS ? `${letters.slice(0, TITLE_LETTERS).join('')}…` : letters.join('');
}

/** Behind a colon a sentence goes on in small letters, unless it opens with a name. */
export const startSentence = (text: string): string => text.replace(/^(?:It|The|You|Your|There|A|An|In|By|From|No|Nobody|Pressing|Opening|Replies|Forward|Blanks)\b/, (word) => word.toLowerCase());
