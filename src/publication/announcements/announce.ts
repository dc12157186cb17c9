import type { Language } from '../../base/bilingual.ts';
import { LABEL_NAMES } from '../../report/formats/words.ts';
import type { SiteConfig, SiteEntry } from '../model.ts';
import type { Announcement, Network } from './model.ts';

/** How long a text may be, and how an address in it counts: by its letters, as so many, or not at all. */
interface Measure {
  readonly most: number;
  readonly address: 'letters' | number;
}
/** *Source*: Slack: text of a section block; Discord: `content`; Mastodon: `max_characters` and 23 an address; Bluesky: graphemes of `app.bsky.feed.post`. */
const MEASURES: Readonly<Record<Network, Measure>> = {
  slack: { most: 3_000, address: 'letters' }, discord: { most: 2_000, address: 'letters' }, mastodon: { most: 500, address: 23 }, bluesky: { most: 300, address: 'letters' },
};

/**
 * Tells a warning in so few words as a network takes; `null` where the site has no address to point to.
 * *Shape*: nothing in it but the page's own address can be pressed: dots of other names are broken, and no word calls a
 * person or a topic.
 */
export function announce(entry: SiteEntry, language: Language, network: Network, config: SiteConfig, picture: string | null): Announcement | null {
  if (config.baseUrl === null) return null;
  const url = `${config.baseUrl}${language}/${entry.slug}.html`;
  const title = harmless(entry.title[language]);
  const told = entry.withdrawn !== null ? '' : harmless(firstSentence(entry.summary[language], language));
  const label = entry.withdrawn === null ? `${language === 'ja' ? `【${LABEL_NAMES[entry.label].ja}】` : `[${LABEL_NAMES[entry.label].en}] `}` : '';
  const { most, address } = MEASURES[network];
  const room = most - (address === 'letters' ? lengthOf(url) : address) - 1;
  const lead = `${label}${title}`;
  const whole = `${lead}\n${told}`;
  const text = told !== '' && lengthOf(whole) <= room && bytesOf(whole) <= MOST_BYTES ? whole : cut(lead, room);
  return { language, text: `${text}\n${url}`, url, title: cut(title, 200), summary: cut(told === '' ? title : told, 300), picture };
}

/** Graphemes, as a reader counts letters. */
export const lengthOf = (text: string): number => [...SEGMENTS.segment(text)].length;
const SEGMENTS = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Some networks count bytes too: letters that are put together of many are cut by those. *Source*: `app.bsky.feed.post`, maxLength 3000. */
const MOST_BYTES = 2_700;
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

function cut(text: string, most: number): string {
  const letters = [...SEGMENTS.segment(text)].map(({ segment }) => segment);
  if (letters.length <= most && bytesOf(text) <= MOST_BYTES) return text;
  let kept = '';
  let bytes = 0;
  for (const letter of letters.slice(0, most - 1)) {
    bytes += bytesOf(letter);
    if (bytes > MOST_BYTES - 3) break;
    kept += letter;
  }
  return `${kept}…`;
}

const firstSentence = (text: string, language: Language): string => (language === 'ja' ? /^[^。]*。?/ : /^.*?[.!?](?=\s|$)|^.*$/).exec(text)?.[0] ?? text;

/** Names with dots become no links, @ and # call nobody. */
const harmless = (text: string): string => text.replace(/(?<=[\w-])\.(?=[a-z]{2,})/gi, '[.]').replaceAll('@', '＠').replaceAll('#', '＃').replace(/\s+/g, ' ').trim();
