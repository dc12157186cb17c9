import type { Collector } from '../collector.ts';
import type { OdditySeen } from '../model.ts';
import { inBody, inField, inSource } from '../place.ts';
import { brokenSentences, chinesePunctuation, readingsBeside, switchedKana, youForCustomer } from './oddities/broken-japanese.ts';
import { clocksBehind } from './oddities/clock.ts';
import { deadlinesPast, foreignDates, wrongWeekdays } from './oddities/dates.ts';
import { chineseCharacters, halfwidthKana, kanaLookalikes, mixedWidth, radicals, splitWords } from './oddities/japanese-characters.ts';
import { injections, leftovers, markdown } from './oddities/leftovers.ts';
import { mixedRegister, nameWithoutTitle, wordsToInferiors, wrongPoliteness } from './oddities/politeness.ts';
import { misspeltPhrases } from './oddities/set-phrases.ts';
import { closingAlone, slipsOf, wrongJapanese, wrongPhones } from './oddities/wrong-words.ts';
import type { Odd } from './oddity.ts';

type Detector = (text: string) => readonly Odd[];

/** The text is searched this far; oddities do not wait until page ten. */
const SEARCHED_CHARS = 30_000;
/** Places kept of one oddity; it is counted whole. */
const PLACES = 8;

const JAPANESE: readonly Detector[] = [chineseCharacters, kanaLookalikes, radicals, halfwidthKana, mixedWidth, splitWords, misspeltPhrases, wrongJapanese, wrongPhones, closingAlone, foreignDates, wrongPoliteness, wordsToInferiors, mixedRegister, brokenSentences, switchedKana, readingsBeside, chinesePunctuation, youForCustomer];

/** Odd characters and words, one observation a kind, with the places. */
export const collectOddities: Collector = ({ mail, language }) => {
  const body = mail.view.text.slice(0, SEARCHED_CHARS);
  const { subject, date, to } = mail.message.header;
  const both: readonly Detector[] = [...(language === 'ja' ? JAPANESE : []), ...(language === 'ja' ? [] : [slipsOf(language)]), leftovers, injections, wrongWeekdays];
  const inText = [...both, ...(mail.view.source === 'html' ? [markdown] : [])].flatMap((detect) => detect(body));
  const sent = date?.time != null && date.zoneMinutes !== null ? { time: date.time, zoneMinutes: date.zoneMinutes } : null;
  const past = sent === null || (language !== 'ja' && language !== 'en') ? [] : deadlinesPast(body, sent);
  const clock = language === 'ja' && sent !== null ? clocksBehind(body, sent) : [];
  const seen = new Map<Odd['oddity'], { texts: string[]; meant: (string | null)[]; places: OdditySeen['places'][number][]; isHidden: boolean }>();
  const add = ({ oddity, meant }: Odd, place: OdditySeen['places'][number], isHidden = false): void => {
    const row = seen.get(oddity) ?? { texts: [], meant: [], places: [], isHidden };
    seen.set(oddity, row);
    row.texts.push(place.quote);
    row.meant.push(meant);
    if (row.places.length < PLACES) row.places.push(place);
  };
  if (subject !== null) for (const odd of both.flatMap((detect) => detect(subject.text))) add(odd, inField(mail, 'subject', subject, odd));
  for (const odd of [...inText, ...clock, ...past, ...(language === 'ja' ? nameWithoutTitle(body, to[0]?.displayName ?? '') : [])].toSorted((a, b) => a.start - b.start)) add(odd, inBody(mail, odd));
  for (const hidden of mail.view.hidden.slice(0, 100)) {
    for (const odd of injections(hidden.text)) {
      add(odd, inSource(hidden.text.slice(odd.start, odd.end), mail.view.partId === null ? null : mail.locateInPart(mail.view.partId, hidden.sourceRange)), true);
    }
  }
  return [...seen].map(([oddity, { texts, meant, places, isHidden }]) => ({
    kind: 'oddity', id: `oddity:${oddity}`, places, oddity, count: texts.length, texts: [...new Set(texts)].slice(0, PLACES), meant: meant.slice(0, PLACES), isHidden,
  }));
};
