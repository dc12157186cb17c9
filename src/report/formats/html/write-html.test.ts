import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { Dissection, SafeText } from '../../model.ts';
import { GENUINE_NOTICE, ORIGIN_CASE, PARCEL_PHISH } from '../sample-dissection.ts';
import { STATE_NAMES } from '../words.ts';
import { writeHtml } from './write-html.ts';

const SAMPLES = { ORIGIN_CASE, PARCEL_PHISH, GENUINE_NOTICE };
const EVERY = Object.entries(SAMPLES).flatMap(([name, dissection]) => (['ja', 'en'] as const).map((language) => ({ name, dissection, language })));
const VOID = new Set(['meta', 'br', 'link', 'img', 'hr']);
const safe = (text: string): SafeText => text as SafeText;

function read(page: string): { readonly faults: readonly string[]; readonly headings: readonly number[]; readonly ids: readonly string[]; readonly targets: readonly string[]; readonly names: ReadonlySet<string> } {
  const faults: string[] = [];
  const headings: number[] = [];
  const ids: string[] = [];
  const targets: string[] = [];
  const names = new Set<string>();
  const open: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      names.add(name);
      open.push(name);
      if (/^h[1-6]$/.test(name)) headings.push(Number(name.slice(1)));
      if (attributes['id'] !== undefined) ids.push(attributes['id']);
      if (attributes['href'] !== undefined) targets.push(attributes['href']);
    },
    onclosetag(name, isImplied) {
      if (open.pop() !== name) faults.push(`end of ${name} out of order`);
      if (isImplied && !VOID.has(name) && !SHAPES.has(name)) faults.push(`implied end of ${name}`);
    },
  }, { recognizeSelfClosing: true });
  parser.write(page);
  parser.end();
  return { faults, headings, ids, targets, names };
}

const SHAPES = new Set(['path', 'rect', 'circle', 'ellipse']);

describe.each(EVERY)('the page of $name in $language', ({ dissection, language }) => {
  const page = writeHtml(dissection, { language });
  const document = read(page);

  it('is balanced, with unique ids and inner links that lead somewhere', () => {
    expect(document.faults).toEqual([]);
    expect(new Set(document.ids).size).toBe(document.ids.length);
    for (const target of document.targets) {
      expect(target).toMatch(/^#/);
      expect(document.ids).toContain(target.slice(1));
    }
  });

  it('reaches for nothing outside of itself and forbids it', () => {
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|@import|src=/);
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    for (const name of ['script', 'iframe', 'form', 'object', 'img', 'link']) expect(document.names.has(name)).toBe(false);
  });

  it('says which language it speaks and steps down its headings one by one', () => {
    expect(page).toContain(`<html lang="${language}">`);
    expect(document.headings[0]).toBe(1);
    expect(document.headings.filter((level) => level === 1)).toHaveLength(1);
    document.headings.slice(1).forEach((level, at) => expect(level - (document.headings[at] ?? 0)).toBeLessThanOrEqual(1));
  });

  it('tells the state of every chapter in words', () => {
    for (const view of dissection.viewpoints) {
      const chapter = page.slice(page.indexOf(`id="chapter-${view.viewpoint}"`));
      expect(chapter.slice(0, chapter.indexOf('</header>'))).toContain(STATE_NAMES[view.state][language]);
    }
  });

  it('shows every finding with its number, rule and bytes', () => {
    dissection.findings.forEach((finding, at) => {
      const from = page.indexOf(`id="finding-${at + 1}"`);
      const article = page.slice(from, page.indexOf('</article>', from));
      expect(article).toContain(`<span>${at + 1}</span>`);
      expect(article).toContain(finding.rule);
      const range = finding.marks[0]?.range;
      if (range) expect(article).toContain(`bytes ${range.start}–${range.end - 1}`);
    });
  });

  it('names the file by its fingerprint and says what was masked', () => {
    expect(page).toContain(dissection.input.sha256);
    expect(page).toContain(language === 'ja' ? '受信者のアドレス' : 'the recipient&#39;s address');
  });
});

describe('a page', () => {
  it.each([
    ['markup', ']]></style><script>alert(1)</script><!--'],
    ['attributes', '" onload="x" \''],
    ['control characters', 'a\u0000b\u001b[31m'],
    ['a long word', 'W'.repeat(5000)],
    ['right-to-left text', 'שלום \u202Egnp.exe'],
    ['emoji', '👩‍🚀🇯🇵'],
  ])('lets no words of the mail become anything but words: %s', (_, words) => {
    const evil = safe(words);
    const hostile: Dissection = {
      ...PARCEL_PHISH,
      input: { ...PARCEL_PHISH.input, name: evil },
      mail: { ...PARCEL_PHISH.mail, subject: evil, language: words },
      findings: PARCEL_PHISH.findings.map((finding) => ({ ...finding, sentence: { ja: evil, en: evil }, marks: [{ view: 'body', at: null, quote: evil, range: null }] })),
      observations: [{ id: 'subject:0', kind: words, [words]: { deep: [words, null, 3] } }],
      links: PARCEL_PHISH.links.map((link) => ({ ...link, text: evil })),
    };
    const page = writeHtml(hostile, { language: 'ja' });
    const document = read(page);
    expect(document.faults).toEqual([]);
    expect(document.names.has('script')).toBe(false);
    expect(page).not.toMatch(/<[^>]* onload=/);
    // eslint-disable-next-line no-control-regex
    expect(page).not.toMatch(/[\u0000-\u0008\u001b\u202e]/);
  });

  it('is written without findings, hops, links and look-ups', () => {
    const none: Dissection = { ...GENUINE_NOTICE, findings: [], viewpoints: [], links: [], lookups: [], masked: [], route: { boundary: null, foundBy: null, missing: 'no-trace', hops: [], origin: null }, verdict: { ...GENUINE_NOTICE.verdict, label: 'insufficient-evidence', reasons: [], advice: [] } };
    const page = writeHtml(none, { language: 'en' });
    expect(read(page).faults).toEqual([]);
    expect(page).toContain('There are no links.');
  });
});
