import { describe, expect, it } from 'vitest';
import type { MailView, SafeText } from '../../model.ts';
import { excerptBody } from './excerpt-body.ts';

const LETTER = `Compliments of the season to you and to your family. I write to you
because the doctors say that my days are numbered and I need a friend
who can be trusted.
- a passport
- a fee
Yours
Eleanor`;

const bodyOf = (text: string, source: 'html' | 'plain'): MailView['body'] =>
  ({ source, text: text as SafeText, isCut: false, blocks: [{ kind: 'paragraph', start: 0, end: text.length }], links: [], images: [] });

const shown = (text: string, source: 'html' | 'plain'): readonly string[] =>
  excerptBody(bodyOf(text, source), [], 28).flatMap((stretch) => (stretch.kind === 'block' ? stretch.windows.map(({ start, end }) => text.slice(start, end)) : [`(${stretch.lines})`]));

describe('an excerpt of the body', () => {
  it('joins the lines that plain text was wrapped into, and leaves those that were ended on purpose', () => {
    expect(shown(LETTER, 'plain')).toEqual([LETTER.split('\n').slice(0, 3).join('\n'), '- a passport', '- a fee', 'Yours', 'Eleanor']);
  });

  it('keeps the lines of HTML, which were broken by its author', () => {
    expect(shown(LETTER, 'html')).toEqual(LETTER.split('\n'));
  });

  it('keeps the lines of Japanese, which are broken by phrases', () => {
    const text = 'いつもお世話になっております。先日ご連絡いただいた件ですが、社内で\n確認しましたところ';
    expect(shown(text, 'plain')).toEqual(text.split('\n'));
  });

  it('counts twice as many Latin letters as full-width ones as a short mail', () => {
    expect(shown(Array.from({ length: 25 }, () => 'word '.repeat(12)).join('\n\n'), 'plain')).toHaveLength(25);
    expect(shown(Array.from({ length: 25 }, () => '言葉が続きます。'.repeat(8)).join('\n\n'), 'plain').length).toBeLessThan(25);
  });
});
