import { describe, expect, it } from 'vitest';
import { renderPlain } from './render-plain.ts';

const AS_IS = { isFlowed: false, deletesSpace: false };
const FLOWED = { isFlowed: true, deletesSpace: false };

describe('a plain text', () => {
  it('keeps its lines and blank lines', () => {
    expect(renderPlain('one\n\n  two \nthree', AS_IS).text).toBe('one\n\n  two \nthree');
  });

  it('tells quotations from what is said', () => {
    const { text, blocks } = renderPlain('Yes.\n\n> At noon?\n> > Where?\nThere.', AS_IS);
    expect(blocks.map(({ kind, range }) => `${kind}: ${text.slice(range.start, range.end).split('\n')[0]}`)).toEqual(['paragraph: Yes.', 'quote: > At noon?', 'paragraph: There.']);
  });

  it('joins the lines that format=flowed broke, and not the one above a signature', () => {
    expect(renderPlain('a long \nline\n-- \nMe', FLOWED).text).toBe('a long line\n-- \nMe');
    expect(renderPlain('長い \n行', { isFlowed: true, deletesSpace: true }).text).toBe('長い行');
  });

  it('sets invisible characters apart, with their place', () => {
    const { text, hidden, runs } = renderPlain('Pay\u200bPal', AS_IS);
    expect([text, hidden]).toEqual(['PayPal', [{ text: '\u200b', why: 'zero-width', at: 3, sourceRange: { start: 3, end: 4 } }]]);
    expect(runs).toEqual([{ start: 0, end: 3, sourceStart: 0, sourceEnd: 3 }, { start: 3, end: 6, sourceStart: 4, sourceEnd: 7 }]);
  });

  it('is cut at a limit that is named', () => {
    expect(renderPlain('x'.repeat(2_000_001), AS_IS).limits).toEqual([{ limit: 'max-plain-chars', allowed: 2_000_000, seen: 2_000_001, unit: 'characters' }]);
  });
});
