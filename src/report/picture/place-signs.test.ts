import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../message/view/render-html.ts';
import { inSource, setSigns, withoutSigns } from './place-signs.ts';

const A = '\u{100000}';
const B = '\u{100001}';

describe('signs in the source of a mail', () => {
  it('stand around the characters that the words of the view come from', () => {
    const html = '<table><tr>\n<td>Hello &amp; <b>wel</b>come</td>\n</tr></table>';
    const { text, runs } = renderHtml(html);
    const range = inSource(text, runs, { start: text.indexOf('& wel'), end: text.indexOf('come') + 2 });
    expect(range === null ? null : setSigns(html, [{ sign: 0, range }])).toBe(`<table><tr>\n<td>Hello ${A}&amp; <b>wel</b>co${B}me</td>\n</tr></table>`);
  });

  it('leave out the blanks at the edges, which a browser may move', () => {
    const html = '<p> one </p>\n<p>two</p>';
    const { text, runs } = renderHtml(html);
    const range = inSource(text, runs, { start: 0, end: text.indexOf('two') });
    expect(range === null ? null : html.slice(range.start, range.end)).toBe('one');
    expect(inSource('   ', [], { start: 0, end: 3 })).toBeNull();
  });

  it('may overlap, and the text between is escaped', () => {
    expect(setSigns('a<b>c', [{ sign: 0, range: { start: 0, end: 2 } }, { sign: 1, range: { start: 1, end: 5 } }], (text) => text.replaceAll('<', '&lt;')))
      .toBe(`${A}a\u{100002}&lt;${B}b>c\u{100003}`);
  });

  it('cannot be written by the mail itself', () => {
    expect(withoutSigns(`x${A}y`)).toBe('x\ufffd\ufffdy');
    expect(withoutSigns(`x${A}y`)).toHaveLength(`x${A}y`.length);
  });
});
