import { parse } from 'tldts';
import { readLink } from './read-link.ts';

/** A URL found in running text. */
export interface SpottedUrl {
  readonly start: number;
  readonly end: number;
  /** As written, for `readLink` to mend. */
  readonly href: string;
}

/** Text searched; a mail that is longer than this is read by no one. */
export const SEARCHED_CHARS = 500_000;

// An address runs until white space, quotes, brackets or the first Japanese letter or mark: URLs stand glued to Japanese.
const STOP = '\\s"\'<>「」『』（）()【】〈〉《》｛｝、。，\\u3000\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Han}';
const LETTER = `[^${STOP}]`;
// `hxxp`, full-width letters, backslashes and broken dots are taken along: people copy all of them into a browser.
const WITH_SCHEME = new RegExp(`(?:h(?:tt|xx|\\*\\*)ps?|ｈｔｔｐｓ?|f(?:t|x)p)(?:\\[:\\]|[:：])[/\\\\／⁄∕]{1,3}(?:${LETTER}|(?<=[\\w\\]])\\(\\.\\)(?=\\w))+|(?<![\\w.@/-])www\\d?(?:\\.|\\[\\.\\])[a-z0-9-]+(?:\\.|\\[\\.\\])[a-z]{2,}${LETTER}*`, 'giu');
// Without a scheme only what has a path is one: `asp.net` and `and.so on` are words.
const BARE = new RegExp(`(?<![\\w.@/\\\\:%=&?-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.|\\[\\.\\]|\\(\\.\\))){1,8}[a-z]{2,18}/${LETTER}*`, 'giu');
// In reports the dots are broken; then a path is not needed to know what is meant.
const BROKEN = new RegExp(`(?<![\\w.@/\\\\:-])[a-z0-9-]{1,63}(?:(?:\\.|\\s?(?:\\[\\.\\]|\\(\\.\\)|\\[dot\\]|\\(dot\\))\\s?)[a-z0-9-]{1,63}){1,8}(?:/${LETTER}*)?`, 'giu');
const HAS_BROKEN = /\[\.\]|\(\.\)|\[dot\]|\(dot\)/i;

/** URLs written out in a text, in reading order; at most `limit`. */
export function spotUrls(whole: string, limit = 500): readonly SpottedUrl[] {
  const text = whole.length > SEARCHED_CHARS ? whole.slice(0, SEARCHED_CHARS) : whole;
  const spotted: SpottedUrl[] = [];
  const isTaken = (at: number): boolean => spotted.some((other) => other.start <= at && at < other.end);
  for (const hit of text.matchAll(WITH_SCHEME)) {
    if (spotted.length >= limit) break;
    spotted.push(trimmed(hit[0], hit.index));
  }
  if (text.includes('/')) {
    for (const hit of text.matchAll(BARE)) {
      if (spotted.length >= limit) break;
      const url = trimmed(hit[0], hit.index);
      if (!isTaken(url.start) && isRealHost(url.href)) spotted.push(url);
    }
  }
  if (HAS_BROKEN.test(text)) {
    for (const hit of text.matchAll(BROKEN)) {
      if (spotted.length >= limit) break;
      const url = trimmed(hit[0], hit.index);
      if (HAS_BROKEN.test(url.href) && !isTaken(url.start) && isRealHost(url.href)) spotted.push(url);
    }
  }
  return spotted.toSorted((a, b) => a.start - b.start);
}

function trimmed(hit: string, start: number): SpottedUrl {
  // A bracket behind it closes one that stands before it; the mark of a broken dot is kept.
  const shown = hit.replace(/(?:[.,;:!?'"*_~|}>]|(?<!\[[.:])\])+$/, '');
  return { start, end: start + shown.length, href: shown };
}

function isRealHost(href: string): boolean {
  const host = readLink(href)?.url.hostname ?? '';
  const { isIcann, domain } = parse(host);
  return isIcann === true && domain !== null && !FILE_ENDS.test(host);
}

/** Endings that are both a registry and a kind of file; in texts they are files. */
const FILE_ENDS = /\.(?:md|py|pl|sh|rs|cc|zip|mov|ps|so|pm|ml|hs)$/;

const BARE_HOST = /(?:^|[\s(（「<【:：])((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,18})(?=$|[\s/)）」>】:?、。])/i;

/** The host that a link's text shows to its reader, if it shows one. */
export function hostShownIn(text: string): string | null {
  if (!text.includes('.') && !text.includes('．') && !text.includes('。')) return null;
  const url = spotUrls(text.slice(0, 2_000), 1)[0];
  if (url !== undefined) {
    const host = readLink(url.href)?.url.hostname ?? '';
    if (host.includes('.')) return host;
  }
  const bare = BARE_HOST.exec(text.slice(0, 300).trim())?.[1]?.toLowerCase() ?? null;
  return bare !== null && !text.includes('@') && isRealHost(bare) ? bare : null;
}
