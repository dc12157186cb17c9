import type { Collector } from '../collector.ts';
import { inSource } from '../place.ts';
import { phrasesOf } from '../wording/phrases.ts';

/** What an attached mail is about stands in its first pages. */
const SEARCHED_CHARS = 20_000;
/** Words and brands kept of one mail. */
const WORDS = 4;
const BRANDS = 2;

/**
 * What the attached mails say, each for itself. Their words never become phrases of the mail that carries them: whoever
 * hands on a fraud to have it looked at would be taken for the fraud.
 */
export const collectAttachedMails: Collector = ({ mail, brands, carried }) => (carried?.() ?? []).map(({ partId, mail: inner }) => {
  const subject = inner.message.header.subject?.text ?? '';
  const text = `${subject}\n${inner.view.text.slice(0, SEARCHED_CHARS)}`;
  const phrases = phrasesOf(text);
  const wordsOf = (prefix: string): readonly string[] => [...new Set(phrases.filter(({ group }) => group.startsWith(prefix)).map(({ words }) => words))].slice(0, WORDS);
  const [lures, demands] = [wordsOf('lure-'), wordsOf('demand-')];
  const counts = new Map<string, number>();
  for (const { brandId } of brands.mentionsIn(text)) counts.set(brandId, (counts.get(brandId) ?? 0) + 1);
  const named = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, BRANDS).map(([id]) => brands.brand(id)).filter((brand) => brand !== null);
  const range = mail.message.parts[partId]?.bodyRange ?? null;
  return {
    kind: 'attached-mail', id: `attached-mail:${partId}`, places: [...lures, ...demands].map((words) => inSource(words, range)),
    partId, subject, lures, demands, brandNames: named.map((brand) => brand.name),
  };
});
