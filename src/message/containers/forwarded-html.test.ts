import { expect, it } from 'vitest';
import type { ReaderView } from '../model.ts';
import { htmlFrom } from './forwarded-html.ts';

const HTML = '<div>Note</div><hr><p>Subject: x</p>\n<p><a href="https://example.com/">Go &amp; pay</a></p>';
const text = 'Note\nSubject: x\nGo & pay';
const run = (words: string, source = words): ReaderView['runs'][number] => {
  const start = text.indexOf(words);
  const sourceStart = HTML.indexOf(source);
  return { start, end: start + words.length, sourceStart, sourceEnd: sourceStart + source.length };
};
const view: ReaderView = {
  source: 'html', partId: 0, text, blocks: [], anchors: [], images: [], forms: [], resources: [], hidden: [], limits: [],
  runs: [run('Note'), run('Subject: x'), run('Go '), run('&', '&amp;'), run(' pay')],
};

it('gives the HTML from a place in the visible text on, with the tag of the link that stands there', () => {
  expect(htmlFrom(view, HTML, text.indexOf('Go'))).toBe('<p><a href="https://example.com/">Go &amp; pay</a></p>');
  expect(htmlFrom(view, HTML, text.indexOf('pay'))).toBe('pay</a></p>');
  expect(htmlFrom(view, HTML, text.length)).toBe('');
});
