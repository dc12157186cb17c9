import { FILE_LINKS } from '../limits.ts';
import type { FileLink } from '../model.ts';
import { spotUrls } from '../../links/spot-urls.ts';

/** Addresses written out in a file's text, each once. */
export function linksInText(text: string): readonly FileLink[] {
  const hrefs = new Set(spotUrls(text.slice(0, 200_000), FILE_LINKS).map((url) => url.href));
  return [...hrefs].map((href) => ({ href, text: '', isMain: false, asksPassword: false }));
}
