import { describe, expect, it } from 'vitest';
import type { Dissection } from '../../model.ts';
import { EXAMPLE, safe } from './example.ts';
import { textWidth } from './width.ts';
import { writeText } from './write-text.ts';

const COLUMNS = [40, 41, 57, 80, 120, 200];
const LANGUAGES = ['ja', 'en'] as const;
const page = (dissection: Dissection, columns = 80, language: 'ja' | 'en' = 'ja', colour = false): string => writeText(dissection, { language, columns, colour });
const widths = (text: string): readonly number[] => text.split('\n').map(textWidth);

/** The example with one text in every place that a mail can fill. */
function everywhere(text: string): Dissection {
  const hostile = safe(text);
  const both = { ja: hostile, en: hostile };
  const finding = EXAMPLE.findings[0];
  if (finding === undefined) throw new Error('the example has findings');
  return {
    ...EXAMPLE,
    input: { ...EXAMPLE.input, name: hostile },
    verdict: { ...EXAMPLE.verdict, answer: both, advice: [both] },
    findings: EXAMPLE.findings.map((one) => ({ ...one, title: both, sentence: both, why: both, marks: [{ view: 'body', at: { start: 0, end: 3 }, quote: hostile, range: null }] })),
    mail: {
      ...EXAMPLE.mail,
      subject: hostile, authorName: hostile, authorAddress: hostile, recipient: hostile, date: hostile, replyTo: hostile,
      body: { ...EXAMPLE.mail.body, text: hostile, blocks: [], links: [], images: [{ at: 0, alt: hostile, widthPx: null, heightPx: null, range: null, codes: 0 }] },
      attachments: [{ name: hostile, mediaType: 'text/html', sizeBytes: 9, trueType: null }],
    },
    route: { boundary: null, foundBy: null, missing: 'broken-run', origin: { address: text, outcome: 'found', asn: 1, network: hostile, country: text, reverseProxy: null, rentedFrom: hostile, source: hostile, takenAt: text }, hops: [{ index: 0, standing: 'claimed', addressKind: 'reserved', delayMs: -9e15, clock: { what: 'backwards', byMs: 9e15 }, helo: hostile, reverseName: null, address: text, by: hostile, time: text }] },
    links: EXAMPLE.links.map((link) => ({ ...link, text: hostile })),
    lookups: EXAMPLE.lookups.map((lookup) => ({ ...lookup, question: both, answer: both, source: hostile, takenAt: text })),
  };
}

describe('the terminal page', () => {
  it.each(COLUMNS)('keeps every line within %i columns, in both languages', (columns) => {
    for (const language of LANGUAGES) expect(Math.max(...widths(page(EXAMPLE, columns, language)))).toBeLessThanOrEqual(columns);
  });

  it.each(COLUMNS)('closes its frames in one column at %i', (columns) => {
    for (const language of LANGUAGES) {
      const framed = page(EXAMPLE, columns, language).split('\n').filter((line) => /^[┌│└╔║╚]/.test(line));
      expect(framed.length).toBeGreaterThan(20);
      expect(new Set(framed.map(textWidth))).toEqual(new Set([Math.min(columns, 100)]));
      expect(framed.every((line) => /[┐│┘╗║╝]$/.test(line))).toBe(true);
    }
  });

  it('takes any number of columns and stays between 40 and 200', () => {
    for (const columns of [0, -5, 12, 39.5, 1e9, Number.NaN]) expect(Math.max(...widths(page(EXAMPLE, columns)))).toBeLessThanOrEqual(200);
  });

  it('points at the marked words with the number of the finding', () => {
    const lines = page(EXAMPLE).split('\n');
    const subject = lines.findIndex((line) => line.includes('[spam] 重要'));
    const before = textWidth((lines[subject] ?? '').split('重要')[0] ?? '');
    expect(lines[subject + 1]?.indexOf('╰2─╯')).toBe(before);
  });

  it.each(['\u001b[2J\u001b]0;title\u0007', '\u009b31m', '\u202egpj.exe', '\u2066x\u2069', '\u200b\u200b\u200b', '\r\nforged line', 'e' + '\u0301'.repeat(500), '\ud800'])(
    'lets no unseen character of the mail reach the terminal (%j)',
    (text) => {
      const written = page(everywhere(`a ${text} b`));
      expect(written).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\p{M}{5}/u);
      expect(Math.max(...widths(written))).toBeLessThanOrEqual(80);
    },
  );

  it.each(['x'.repeat(5_000), '漢'.repeat(3_000), '👨‍👩‍👧‍👦🇯🇵'.repeat(500), '「'.repeat(400), '。'.repeat(400), '', ' ', 'שלום مرحبا'])('survives hostile text (%#)', (text) => {
    for (const columns of [40, 80]) expect(Math.max(...widths(page(everywhere(text), columns)))).toBeLessThanOrEqual(columns);
  });

  it('tells the four states of a chapter apart in words and symbol', () => {
    expect(page(EXAMPLE, 80, 'ja')).toMatch(/● 所見あり 2[^]*○ 調べたが、見つからず[^]*✕ 問い合わせ先が答えず[^]*\? 調べていない/);
    expect(page(EXAMPLE, 80, 'en')).toMatch(/● Findings 2[^]*○ Looked, nothing found[^]*✕ SOURCE DOWN[^]*\? NOT CHECKED/);
  });

  it('writes no colour unless asked, and the same words with colour', () => {
    const plain = page(EXAMPLE);
    const coloured = page(EXAMPLE, 80, 'ja', true);
    expect(plain).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[1;31m');
    const stripped = coloured.replace(/\u001b\[[\d;]*m/g, '');
    expect(stripped.split('\n').map((line) => line.trimEnd())).toEqual(plain.split('\n'));
  });

  it('holds no live link', () => {
    for (const language of LANGUAGES) expect(page(EXAMPLE, 80, language)).not.toMatch(/https?:\/\//);
  });

  it('reads well without any finding', () => {
    const none: Dissection = {
      ...EXAMPLE,
      findings: [],
      viewpoints: EXAMPLE.viewpoints.map((view) => ({ ...view, state: 'nothing-found', findings: [] })),
      verdict: { ...EXAMPLE.verdict, label: 'no-signs', imitated: null, goal: null, reasons: [], speaksAgainst: [], notKnown: [], advice: [] },
      links: [], lookups: [], route: { boundary: null, foundBy: null, missing: 'no-trace', hops: [], origin: null },
      mail: { ...EXAMPLE.mail, subject: safe(''), body: { ...EXAMPLE.mail.body, text: safe(''), blocks: [], links: [] } },
    };
    const written = page(none);
    expect(written).toContain('結論を左右する所見はありませんでした。');
    expect(written).toContain('(本文なし)');
    expect(Math.max(...widths(written))).toBeLessThanOrEqual(80);
  });

  it('shows of a long mail the marked lines, and counts the rest', () => {
    const text = Array.from({ length: 400 }, (_, index) => (index === 200 ? 'the marked words' : `line ${index}`)).join('\n');
    const start = text.indexOf('the marked');
    const [first] = EXAMPLE.findings;
    if (first === undefined) throw new Error('the example has findings');
    const long: Dissection = {
      ...EXAMPLE,
      findings: [{ ...first, marks: [{ view: 'body', at: { start, end: start + 16 }, quote: safe('the marked words'), range: null }] }],
      viewpoints: [],
      mail: { ...EXAMPLE.mail, body: { ...EXAMPLE.mail.body, text: safe(text), blocks: [], links: [] } },
    };
    expect(page(long, 80, 'en')).toMatch(/line 5 [^]*⋯ 192 lines left out ⋯[^]*line 199[^]*the marked words[^]*╰─+1─+╯[^]*⋯ 197 lines left out/);
  });
});
