import { TEXT_CHARS } from '../limits.ts';
import type { Reading } from '../workbench.ts';
import { linksInText } from './links-in-text.ts';

/** Where the text of a mail leads, and its words without the tags. Where it has marked links, those are its links. */
export function readLetter(title: string, text: string): Pick<Reading, 'links' | 'texts'> {
  const hrefs = [...text.matchAll(/href\s*=\s*["']?(https?:[^"'\s>]{4,500})/gi)].map((hit) => hit[1] ?? '');
  return { links: linksInText(hrefs.length > 0 ? hrefs.join('\n') : text), texts: [{ from: 'mail', title, text: text.replace(/<[^>]{0,2000}>/g, ' ').slice(0, TEXT_CHARS) }] };
}
