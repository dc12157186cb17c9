import { Tokenizer } from 'htmlparser2';
import type { LimitHit } from '../../base/limits.ts';
import type { ReaderView } from '../model.ts';
import { MAX_ELEMENT_DEPTH } from './element-stack.ts';
import type { HtmlFinds } from './html-finds.ts';
import { HtmlReader } from './html-reader.ts';
import { StyleSheet } from './style-sheet.ts';

/** Characters of HTML read; the longest honest newsletters have some 300,000, and Gmail cuts at about 100,000. */
export const MAX_HTML_CHARS = 2_000_000;

/** What a reader sees of an HTML text, read once from start to end as a browser without scripts and network would. */
export function renderHtml(html: string): Omit<ReaderView, 'source' | 'partId'> {
  const read = html.length > MAX_HTML_CHARS ? html.slice(0, MAX_HTML_CHARS) : html;
  const sheet = new StyleSheet();
  const reader = new HtmlReader(read, sheet);
  const { canvas, finds, stack } = reader;
  readStyles(read, sheet, finds);
  reader.openPage();
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(read);
  tokenizer.end();
  const text = canvas.finish();
  return {
    text,
    blocks: canvas.blocks,
    anchors: finds.finishedAnchors(text.length),
    images: finds.images,
    forms: finds.finishedForms(),
    resources: finds.resources,
    hidden: canvas.hidden,
    runs: canvas.runs,
    limits: [
      ...over('max-html-chars', MAX_HTML_CHARS, html.length, 'characters'),
      ...over('max-element-depth', MAX_ELEMENT_DEPTH, stack.deepest, 'elements'),
      ...canvas.limits(), ...finds.limits(), ...sheet.limits(),
    ],
  };
}

/**
 * Reads all `<style>` elements before the text: a rule at the end of a mail hides what stands at its beginning. Those
 * in comments are for Outlook alone and count for nobody else.
 */
function readStyles(html: string, sheet: StyleSheet, finds: HtmlFinds): void {
  const openings = /<!--|<style\b[^>]*>/gi;
  for (let open = openings.exec(html); open !== null; open = openings.exec(html)) {
    const start = open.index + open[0].length;
    const end = open[0] === '<!--' ? endOfComment(html, open.index) : endOfStyle(html, start);
    if (open[0] !== '<!--') {
      const css = html.slice(start, end);
      sheet.add(css);
      finds.cssUrls(css, start, null);
    }
    openings.lastIndex = end;
  }
}

// `<!-->` and `<!--->` are whole comments, and so the search starts inside the opening.
function endOfComment(html: string, open: number): number {
  const end = html.indexOf('-->', open + 2);
  return end < 0 ? html.length : end + 3;
}

function endOfStyle(html: string, start: number): number {
  const closing = /<\/style/gi;
  closing.lastIndex = start;
  return closing.exec(html)?.index ?? html.length;
}

function over(limit: string, allowed: number, seen: number, unit: string): LimitHit[] {
  return seen > allowed ? [{ limit, allowed, seen, unit }] : [];
}
