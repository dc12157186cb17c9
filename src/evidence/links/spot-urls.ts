/** A URL found in running text. */
export interface SpottedUrl {
  readonly start: number;
  readonly end: number;
  /** As a browser would take it, scheme mended. */
  readonly href: string;
}

// Runs until white space, quotes, brackets or the first Japanese letter or mark: URLs stand glued to Japanese text.
// Full-width letters and hxxp are taken along, as people copy both into a browser.
const URL_IN_TEXT = /(?:h(?:tt|xx)ps?|ｈｔｔｐｓ?|ftp):[/\\／]{2}[^\s"'<>「」『』（）()【】、。，\u3000\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]+|\bwww\d?\.[a-z0-9-]+\.[a-z]{2,}[^\s"'<>「」（）()【】、。，\u3000\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]*/giu;

/** URLs written out in a text, in reading order; at most `limit`. */
export function spotUrls(text: string, limit = 500): readonly SpottedUrl[] {
  const spotted: SpottedUrl[] = [];
  for (const hit of text.matchAll(URL_IN_TEXT)) {
    if (spotted.length >= limit) break;
    const shown = hit[0].replace(/[.,;:!?'"*_~\])}>]+$/, '');
    const mended = shown.normalize('NFKC').replace(/^hxxp/i, 'http').replace(/\\/g, '/');
    spotted.push({ start: hit.index, end: hit.index + shown.length, href: /^www/i.test(mended) ? `http://${mended}` : mended });
  }
  return spotted;
}

const BARE_HOST = /(?:^|[\s(（「<])((?:[a-z0-9-]+\.)+(?:com|net|org|jp|co\.jp|ne\.jp|info|biz|io|cn|top|xyz|site|online|shop|uk|de|fr|eu|es|it|nl|ru|br|gov|edu))(?=$|[\s/)）」>:?])/i;

/** The host that a link's text shows to its reader, if it shows one. */
export function hostShownIn(text: string): string | null {
  const url = spotUrls(text, 1)[0];
  if (url !== undefined && URL.canParse(url.href)) return new URL(url.href).hostname;
  return BARE_HOST.exec(text.trim())?.[1]?.toLowerCase() ?? null;
}
