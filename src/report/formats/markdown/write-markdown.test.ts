import { describe, expect, it } from 'vitest';
import type { Dissection } from '../../model.ts';
import { EXAMPLE, safe } from '../text/example.ts';
import { escapeMarkdown } from './escape.ts';
import { writeMarkdown } from './write-markdown.ts';

/** The example with one text in every place that a mail can fill. */
function everywhere(text: string): Dissection {
  const hostile = safe(text);
  const both = { ja: hostile, en: hostile };
  return {
    ...EXAMPLE,
    findings: EXAMPLE.findings.map((one) => ({ ...one, title: both, sentence: both, marks: one.marks.map((mark) => ({ ...mark, quote: hostile })) })),
    mail: { ...EXAMPLE.mail, subject: hostile, authorName: hostile, body: { ...EXAMPLE.mail.body, text: hostile, blocks: [], links: [] } },
    links: EXAMPLE.links.map((link) => ({ ...link, text: hostile })),
    lookups: EXAMPLE.lookups.map((lookup) => ({ ...lookup, answer: both })),
  };
}

const isPlain = (markdown: string): boolean => !/(?<!\\)(?:\\\\)*[`*_[\]<>|~&#$]/.test(markdown.replace(/^\\/, '\\'));

describe('the Markdown report', () => {
  it.each(['](hxxp', '[a](b)', '![x](y)', '<img src=x>', '<!-- x', '|', '`code`', '```', '***@***', '# head', '&amp;', '~~x~~', '$x$', '[^1]', '\\', '\\](', '**'])(
    'escapes %s so that it is shown as it stands',
    (text) => {
      const escaped = escapeMarkdown(text);
      expect(isPlain(escaped)).toBe(true);
      expect(escaped.replace(/\\([\\`*_[\]<>|~&#$+=:.)-])/g, '$1')).toBe(text);
    },
  );

  it.each([['- a', '\\- a'], ['+ a', '\\+ a'], ['1. a', '1\\. a'], ['2) a', '2\\) a'], ['===', '\\==='], ['---', '\\---'], ['    code', 'code'], [':---', '\\:---']])(
    'lets %s open no block',
    (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped),
  );

  it.each(['http://evil.example/', 'HTTPS://evil.example', 'www.evil.example', 'a@evil.example', 'ftp://x.example', 'mailto:a@b.example', 'see @someone'])('breaks the automatic link in %s', (text) => {
    expect(escapeMarkdown(text).replaceAll('\\', '')).not.toMatch(/(?:https?|ftp):|www\.|@[\w-]+\.|mailto:|(?<!\[)@someone/i);
  });

  it('keeps its own shape whatever the mail says', () => {
    const shape = (markdown: string): readonly string[] => markdown.split('\n').map((line) => /^(?:#{1,3} |\||> |>|- |  - |\*\*|$)/.exec(line)?.[0] ?? 'text');
    const calm = shape(writeMarkdown(everywhere('calm'), { language: 'ja' }));
    for (const text of ['# a', '| b | c', '</details><img>', '```', '> q', '- x', '\u2028# y', '\r# z', '***@***', '[x]: y']) {
      expect(shape(writeMarkdown(everywhere(text), { language: 'ja' }))).toEqual(calm);
    }
  });

  it('gives every row of a table as many borders as its head', () => {
    const lines = writeMarkdown(everywhere('a|b\\|c\\'), { language: 'en' }).split('\n').filter((line) => line.startsWith('|'));
    expect(new Set(lines.map((line) => line.match(/(?<!\\)(?:\\\\)*\|/g)?.length))).toEqual(new Set([3, 4]));
  });

  it('tells the four states apart in both languages', () => {
    expect(writeMarkdown(EXAMPLE, { language: 'ja' })).toMatch(/● 所見あり 2[^]*○ 調べたが、見つからず[^]*✕ 問い合わせ先が答えず[^]*\? 調べていない/);
    expect(writeMarkdown(EXAMPLE, { language: 'en' })).toMatch(/● Findings 2[^]*○ Looked, nothing found[^]*✕ SOURCE DOWN[^]*\? NOT CHECKED/);
  });

  it('holds no live link and no control character', () => {
    const written = writeMarkdown(everywhere('a\u001b[0m\u202e http://evil.example'), { language: 'en' });
    expect(written).not.toMatch(/https?:\/\/|(?!\n)[\p{Cc}\p{Cf}]/u);
  });

  it('reads well without any finding', () => {
    const none: Dissection = { ...EXAMPLE, findings: [], viewpoints: [], links: [], lookups: [], verdict: { ...EXAMPLE.verdict, reasons: [], speaksAgainst: [], notKnown: [] } };
    expect(writeMarkdown(none, { language: 'en' })).toContain('No finding weighed on the verdict.');
  });
});
