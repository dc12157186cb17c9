import type { LimitHit } from '../../base/limits.ts';
import type { Message, Part, ReaderView } from '../model.ts';
import { renderHtml } from './render-html.ts';

/** What a mail client shows: of several forms of the same text the HTML, otherwise the plain text. */
export function renderView(message: Message): ReaderView {
  const bodies = message.parts.filter((part) => part.role === 'body' && part.text !== null);
  const main = bodies.find((part) => part.mediaType === 'text/html' && part.text!.trim() !== '')
    ?? bodies.find((part) => part.text!.trim() !== '')
    ?? message.parts.find((part) => part.role === 'stray' && part.text !== null && part.text.trim() !== '');
  if (main === undefined || main.text === null) return nothing([]);
  return main.mediaType === 'text/html' || /^\s*<(?:!doctype|html|body|div|table)\b/i.test(main.text)
    ? { ...renderHtml(main.text), source: 'html', partId: main.id }
    : plain(main, main.text);
}

const nothing = (limits: readonly LimitHit[]): ReaderView => ({
  source: 'none', partId: null, text: '', blocks: [], anchors: [], images: [], forms: [], resources: [], hidden: [], runs: [], limits,
});

/** Plain text stands as it is; lines that quote another mail are `quote` blocks. */
function plain(part: Part, source: string): ReaderView {
  const text = source.replace(/\r\n?/g, '\n');
  const blocks: ReaderView['blocks'][number][] = [];
  const runs: ReaderView['runs'][number][] = [];
  let at = 0;
  let from = 0;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    if (line.trim() !== '') blocks.push({ kind: line.startsWith('>') ? 'quote' : 'paragraph', range: { start: at, end } });
    const sourceStart = from;
    if (line.length > 0) runs.push({ start: at, end, sourceStart, sourceEnd: sourceStart + line.length });
    from += line.length + (source.startsWith('\r\n', from + line.length) ? 2 : 1);
    at = end + 1;
  }
  return { ...nothing([]), source: 'plain', partId: part.id, text, blocks, runs };
}
