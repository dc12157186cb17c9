import { describe, expect, it } from 'vitest';
import type { ReaderView } from '../model.ts';
import { renderHtml } from './render-html.ts';

type View = Omit<ReaderView, 'source' | 'partId'>;

/** The source behind some words of the view, put together from the runs. */
function sourceOf(html: string, view: View, words: string): string {
  const from = view.text.indexOf(words);
  const runs = view.runs.filter((run) => run.end > from && run.start < from + words.length);
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined) return '';
  const isCopy = (run: typeof first): boolean => run.end - run.start === run.sourceEnd - run.sourceStart;
  const start = first.sourceStart + (isCopy(first) ? from - first.start : 0);
  return html.slice(start, isCopy(last) ? last.sourceStart + from + words.length - last.start : last.sourceEnd);
}

describe('the way back from what is seen to the source', () => {
  it.each([
    ['plain words', '<p>Dear customer</p>', 'customer', 'customer'],
    ['words with an entity', '<p>a &amp; b</p>', 'a & b', 'a &amp; b'],
    ['words over tags', '<p>Dear <b>cus</b>tomer</p>', 'customer', 'cus</b>tomer'],
    ['white space that was folded', '<p>Dear \n\t customer</p>', 'Dear customer', 'Dear \n\t customer'],
    ['words with a hidden one between', '<p>Pay<i style="display:none">x</i>Pal</p>', 'PayPal', 'Pay<i style="display:none">x</i>Pal'],
    ['words with a zero-width space', '<p>Pay\u200bPal</p>', 'PayPal', 'Pay\u200bPal'],
    ['one letter by number', '<p>P&#97;yPal</p>', 'a', '&#97;'],
    ['characters beyond the first plane', '<p>👍 done 👍</p>', 'done 👍', 'done 👍'],
    ['the words of a button', '<input type=submit value="Log in">', 'Log in', 'Log in'],
    ['what was typed', '<pre>x\n  y</pre>', '  y', '  y'],
  ])('finds %s', (_, html, words, source) => {
    const view = renderHtml(html);
    expect(view.text).toContain(words);
    expect(sourceOf(html, view, words)).toBe(source);
  });

  it('points from what is hidden to where it is written and would stand', () => {
    const html = '<p>one <b style="color:white">two</b> three</p>';
    const { hidden, text } = renderHtml(html);
    expect(hidden.map(({ at, sourceRange }) => [text.slice(0, at), html.slice(sourceRange.start, sourceRange.end)])).toEqual([['one', 'two']]);
  });
});

describe('what is no text', () => {
  it('links, with the words they cover and the place of their address', () => {
    const html = '<p>Go <a href=" https://a.example/?x=1&amp;y=2 ">to <b>A</b></a> or <a href=https://b.example>B</a>';
    const { anchors, text } = renderHtml(html);
    expect(anchors.map(({ href, range, sourceRange }) => [href, text.slice(range.start, range.end), html.slice(sourceRange.start, sourceRange.end)])).toEqual([
      [' https://a.example/?x=1&y=2 ', 'to A', ' https://a.example/?x=1&amp;y=2 '], ['https://b.example', 'B', 'https://b.example'],
    ]);
  });

  it.each([
    ['a coloured link', '<a href=x style="background:#c00;color:#fff">Log in</a>', true],
    ['a link in a coloured cell', '<table><tr><td bgcolor="#cc0000"><a href=x style="color:#fff">Log in</a></td></tr></table>', true],
    ['a coloured box in a link', '<a href=x><div style="background:#c00;color:#fff">Log in</div></a>', true],
    ['a framed link', '<a href=x style="border:1px solid red;padding:8px">Log in</a>', true],
    ['a link in a sentence', '<p>Please <a href=x>log in</a> now</p>', false],
    ['a link among others in a coloured box', '<div style="background:#eee"><a href=x>one</a> <a href=y>two</a></div>', false],
  ])('%s is a button or is not', (_, html, isButton) => expect(renderHtml(html).anchors[0]?.isButton).toBe(isButton));

  it('a picture in a link belongs to it', () => {
    const { anchors, images } = renderHtml('<a href=x><img src="cid:logo" alt="Bank" width=120 height="50%"></a>');
    expect(anchors[0]?.images).toEqual([0]);
    expect(images[0]).toMatchObject({ src: 'cid:logo', alt: 'Bank', widthPx: 120, heightPx: null, at: 0 });
  });

  it('a form, with its fields', () => {
    expect(renderHtml('<form action="https://a.example/p" method=POST><input name=user><input type=password name=pw><select name=s></select></form>').forms).toMatchObject([
      { action: 'https://a.example/p', method: 'post', fields: [{ name: 'user', type: 'text' }, { name: 'pw', type: 'password' }, { name: 's', type: 'select' }] },
    ]);
  });

  it.each([
    ['base', '<base href="https://a.example/">'], ['meta-refresh', '<meta http-equiv=Refresh content="0; URL=https://a.example/">'],
    ['area', '<map><area href="https://a.example/"></map>'], ['frame', '<iframe src="https://a.example/"></iframe>'], ['script', '<script src="https://a.example/"></script>'],
    ['style', '<style>@import "https://a.example/";</style>'], ['link', '<link rel=stylesheet href="https://a.example/">'], ['svg', '<svg><image xlink:href="https://a.example/"/></svg>'],
    ['object', '<object data="https://a.example/"></object>'], ['media', '<video poster="https://a.example/"></video>'], ['background', '<td style="background-image:url(\'https://a.example/\')">'],
    ['background', '<body background="https://a.example/">'], ['background', '<style>.x{background:url(https://a.example/)}</style>'],
  ])('the address of a %s', (kind, html) => {
    const found = renderHtml(html).resources;
    expect(found.map((one) => [one.kind, one.url])).toEqual([[kind, 'https://a.example/']]);
    expect(html.slice(found[0]?.sourceRange.start, found[0]?.sourceRange.end)).toContain('https://a.example/');
  });
});

describe('what is too much', () => {
  it.each([
    ['max-html-chars', 'a'.repeat(2_000_001)],
    ['max-anchors', '<a href=x>y</a>'.repeat(20_001)],
    ['max-hidden', '<i hidden>x</i>y'.repeat(5_001)],
    ['max-blocks', '<p>x'.repeat(50_001)],
    ['max-element-depth', '<div>'.repeat(20_000)],
    ['max-style-rules', `<style>${'.a{color:red}'.repeat(10_001)}</style>x`],
    ['max-selector-tests', `<style>${'i{color:red}'.repeat(5_000)}</style>${'<i>x</i>'.repeat(500)}`],
  ])('is cut at %s, which is named, and the rest is read', (limit, html) => {
    const view = renderHtml(html);
    expect(view.limits.map((hit) => hit.limit)).toContain(limit);
    for (const hit of view.limits) expect(hit.seen).toBeGreaterThan(hit.allowed);
  });
});
