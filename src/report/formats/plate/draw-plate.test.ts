import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { Dissection, Mark, SafeText } from '../../model.ts';
import { widthOf } from '../layout/measure.ts';
import { GENUINE_NOTICE, ORIGIN_CASE, PARCEL_PHISH } from '../sample-dissection.ts';
import { chooseFindings } from './choose-findings.ts';
import { drawPlate } from './draw-plate.ts';

const FORMS = ['wide', 'phone'] as const;
const LANGUAGES = ['ja', 'en'] as const;
const SAMPLES = { ORIGIN_CASE, PARCEL_PHISH, GENUINE_NOTICE };
const safe = (text: string): SafeText => text as SafeText;

const EVERY = Object.entries(SAMPLES).flatMap(([name, dissection]) => FORMS.flatMap((form) => LANGUAGES.map((language) => ({ name, dissection, form, language }))));

interface Text {
  readonly x: number;
  readonly size: number;
  readonly anchor: string;
  readonly fit: number | null;
  readonly isBold: boolean;
  words: string;
}

/** Reads the drawing as XML: unbalanced tags are reported, the texts are gathered. */
function read(svg: string): { readonly faults: readonly string[]; readonly texts: readonly Text[]; readonly names: ReadonlySet<string>; readonly ids: readonly string[] } {
  const faults: string[] = [];
  const texts: Text[] = [];
  const names = new Set<string>();
  const ids: string[] = [];
  const open: string[] = [];
  let text: Text | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(name);
      names.add(name);
      if (attributes['id'] !== undefined) ids.push(attributes['id']);
      if (name === 'text') {
        text = { x: Number(attributes['x']), size: Number(attributes['font-size']), anchor: attributes['text-anchor'] ?? 'start', fit: attributes['textLength'] === undefined ? null : Number(attributes['textLength']), isBold: (attributes['class'] ?? '').includes('fw-b'), words: '' };
        texts.push(text);
      }
    },
    ontext(words) {
      if (text !== null) text.words += words;
    },
    onclosetag(name, isImplied) {
      if (isImplied && !svg.includes('/>')) faults.push(`implied end of ${name}`);
      if (open.pop() !== name) faults.push(`end of ${name} out of order`);
      if (name === 'text') text = null;
    },
  }, { xmlMode: true, decodeEntities: true });
  parser.write(svg);
  parser.end();
  const opened = svg.match(/<[a-z][^>]*[^/]>/gi)?.length ?? 0;
  const closed = svg.match(/<\/[a-z]/gi)?.length ?? 0;
  if (opened !== closed) faults.push(`${opened} start tags and ${closed} end tags`);
  if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(svg)) faults.push('bare ampersand');
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(svg)) faults.push('character that XML forbids');
  return { faults, texts, names, ids };
}

function spanOf(text: Text): readonly [left: number, right: number] {
  const width = text.fit ?? widthOf(text.words, text.size, text.isBold);
  const left = text.anchor === 'middle' ? text.x - width / 2 : text.anchor === 'end' ? text.x - width : text.x;
  return [left, left + width];
}

describe.each(EVERY)('the $form plate of $name in $language', ({ dissection, form, language }) => {
  const svg = drawPlate(dissection, { language, form });
  const drawing = read(svg);

  it('is well-formed XML with ids of its own', () => {
    expect(drawing.faults).toEqual([]);
    expect(new Set(drawing.ids).size).toBe(drawing.ids.length);
  });

  it('reaches for nothing outside of itself', () => {
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|url\((?!#)|@import/);
    for (const name of ['script', 'a', 'image', 'foreignObject', 'use']) expect(drawing.names.has(name)).toBe(false);
  });

  it('has a title and a description for those who hear it', () => {
    expect(svg).toContain('role="img"');
    expect(svg).toMatch(/<title id="[^"]+">.+?<\/title><desc id="[^"]+">/);
  });

  it('sets a number at the words of every finding that points at some, and one at its label', () => {
    const numbers = drawing.texts.map((text) => text.words);
    for (const { number, fingers } of chooseFindings(dissection).placed) {
      expect(numbers.filter((each) => each === String(number)).length, `number ${number}`).toBe(fingers.length + 1);
    }
  });

  it('keeps every text inside the frame', () => {
    const width = form === 'wide' ? 1280 : 390;
    for (const text of drawing.texts) {
      const [left, right] = spanOf(text);
      expect(left, text.words).toBeGreaterThanOrEqual(10);
      expect(right, text.words).toBeLessThanOrEqual(width - 10);
    }
  });

  it('is never set smaller than can be read', () => {
    for (const text of drawing.texts) if (!/^\d+$/.test(text.words) && text.words !== 'FUWAKE' && !text.words.startsWith('✕')) expect(text.size, text.words).toBeGreaterThanOrEqual(11.5);
  });
});

describe('a plate', () => {
  it('numbers the findings by their place in the dissection, so that every form agrees', () => {
    const chosen = chooseFindings(ORIGIN_CASE);
    for (const { number, finding } of [...chosen.inMargin, ...chosen.atFoot]) expect(ORIGIN_CASE.findings[number - 1]).toBe(finding);
  });

  it('is drawn without findings', () => {
    const none: Dissection = { ...ORIGIN_CASE, findings: [], viewpoints: ORIGIN_CASE.viewpoints.map((view) => ({ ...view, findings: [], state: 'not-checked' })), verdict: { ...ORIGIN_CASE.verdict, label: 'insufficient-evidence', reasons: [] } };
    for (const form of FORMS) expect(read(drawPlate(none, { language: 'ja', form })).faults).toEqual([]);
  });

  it('is drawn of a mail that has nothing in it', () => {
    const empty = safe('');
    const none: Dissection = { ...GENUINE_NOTICE, findings: [], links: [], lookups: [], route: { boundary: null, foundBy: null, missing: 'no-trace', hops: [], origin: null }, viewpoints: [], mail: { subject: empty, authorName: empty, authorAddress: empty, replyTo: null, recipient: empty, date: null, language: 'und', body: { source: 'none', text: empty, isCut: false, blocks: [], links: [], images: [] }, attachments: [] } };
    for (const form of FORMS) {
      const drawing = read(drawPlate(none, { language: 'en', form }));
      expect(drawing.faults).toEqual([]);
      expect(drawing.texts.some((text) => text.words === '(no text)')).toBe(true);
    }
  });

  it('tells what the mail does not show beside its drawing, and points at the words with its numeral all the same', () => {
    const findings = ORIGIN_CASE.findings.map((finding) => ({ ...finding, marks: [{ view: 'body' as const, at: { start: 0, end: 4 }, quote: safe('x'), range: null }] }));
    const { inMargin, atFoot, placed } = chooseFindings({ ...ORIGIN_CASE, findings });
    const page = placed.find(({ finding }) => finding.viewpoint === 'page');
    expect(page).toBeDefined();
    expect(atFoot).toContain(page);
    expect(inMargin).not.toContain(page);
  });

  it('points at a picture when a finding rests on the bytes of that picture', () => {
    const [first] = PARCEL_PHISH.findings;
    if (first === undefined) throw new Error('no finding');
    const range = { start: 10, end: 90 };
    const image = { at: 0, alt: safe('code'), widthPx: 120, heightPx: 120, range, codes: 1 };
    const mail = { ...PARCEL_PHISH.mail, body: { ...PARCEL_PHISH.mail.body, images: [image] } };
    const withMark = (mark: { start: number; end: number }): Dissection => ({ ...PARCEL_PHISH, mail, findings: [{ ...first, marks: [{ view: 'source', at: null, quote: safe('code.png'), range: mark }] }] });
    expect(chooseFindings(withMark(range)).inMargin[0]?.fingers).toEqual([{ view: 'image', item: 0, start: 0, end: 0 }]);
    expect(chooseFindings(withMark({ start: 10, end: 91 })).inMargin).toEqual([]);
    for (const form of FORMS) expect(read(drawPlate(withMark(range), { language: 'ja', form })).texts.filter((text) => text.words === '1')).toHaveLength(2);
  });

  it('draws one frame around a button, though a finding points at a part of it', () => {
    const [first] = PARCEL_PHISH.findings;
    if (first === undefined) throw new Error('no finding');
    const text = safe('Pay the fee here');
    const body = { ...PARCEL_PHISH.mail.body, text, blocks: [{ kind: 'paragraph' as const, start: 0, end: 16 }], links: [{ start: 0, end: 16, link: 'link:0', isButton: true }], images: [] };
    const mail = { ...PARCEL_PHISH.mail, body };
    const frames = (marks: readonly Mark[]): number => drawPlate({ ...PARCEL_PHISH, mail, findings: [{ ...first, marks }] }, { language: 'en', form: 'wide' }).match(/rx="4" class="fw-sheet fw-s-link"/g)?.length ?? 0;
    expect(frames([])).toBe(1);
    expect(frames([{ view: 'body', at: { start: 4, end: 11 }, quote: safe('the fee'), range: null }])).toBe(1);
  });

  it('draws at most two lines under the same words', () => {
    const [first] = PARCEL_PHISH.findings;
    if (first === undefined) throw new Error('no finding');
    const crowd: Dissection = { ...PARCEL_PHISH, findings: Array.from({ length: 9 }, () => ({ ...first, marks: [{ view: 'subject' as const, at: null, quote: safe('x'), range: null }] })), mail: { ...PARCEL_PHISH.mail, subject: safe('crowd') } };
    const underlines = drawPlate(crowd, { language: 'en', form: 'phone' }).match(/h[\d.]+" class="fw-l fw-s-charge" stroke-width="2"/g) ?? [];
    expect(underlines).toHaveLength(2);
  });

  it('counts the findings that it has no room for', () => {
    const many: Dissection = { ...ORIGIN_CASE, findings: Array.from({ length: 40 }, (_, at) => ORIGIN_CASE.findings[at % 14]).flatMap((each) => (each === undefined ? [] : [each])) };
    expect(drawPlate(many, { language: 'en', form: 'wide' })).toContain('+ 17 more findings in the report');
  });

  it('shows of a long mail the marked words and says how much it left out', () => {
    const filler = Array.from({ length: 60 }, (_, at) => `This is line ${at} of a long and tedious letter about nothing.`);
    const lines = [...filler, 'Send the money at once.', ...filler];
    const text = lines.join('\n');
    const start = text.indexOf('money');
    const blocks = lines.map((line, at) => ({ kind: 'paragraph' as const, start: lines.slice(0, at).join('\n').length + (at > 0 ? 1 : 0), end: lines.slice(0, at).join('\n').length + (at > 0 ? 1 : 0) + line.length }));
    const [first] = PARCEL_PHISH.findings;
    if (first === undefined) throw new Error('no finding');
    const long: Dissection = { ...PARCEL_PHISH, findings: [{ ...first, marks: [{ view: 'body', at: { start, end: start + 5 }, quote: safe('money'), range: null }] }], mail: { ...PARCEL_PHISH.mail, body: { source: 'plain', text: safe(text), isCut: false, blocks, links: [], images: [] } } };
    const words = read(drawPlate(long, { language: 'en', form: 'wide' })).texts.map((each) => each.words);
    expect(words).toContain('money');
    expect(words.filter((each) => /^⋯ \d+ lines left out ⋯$/.test(each)).length).toBeGreaterThanOrEqual(2);
    expect(words.length).toBeLessThan(200);
  });

  it.each([
    ['markup', ']]><script>alert(1)</script><!--&amp;"\''],
    ['control characters', 'a\u0000b\u0007c\u001b[31m\ufffe\ud800'],
    ['a word of 5,000 letters', 'W'.repeat(5000)],
    ['right-to-left text', 'שלום עולם مرحبا بالعالم'],
    ['direction overrides', 'invoice\u202Efdp.exe'],
    ['emoji', '👨‍👩‍👧‍👦🇯🇵👍🏽 ✉️'],
    ['combining marks', `a${'\u0301'.repeat(300)}`],
    ['the layout’s own sign', 'x\ue000y\ue000'],
  ])('survives %s wherever a mail can put it', (_, words) => {
    const evil = safe(words);
    const mail = { ...PARCEL_PHISH.mail, subject: evil, authorName: evil, authorAddress: evil, replyTo: evil, recipient: evil, date: evil, body: { ...PARCEL_PHISH.mail.body, text: evil, blocks: [{ kind: 'paragraph' as const, start: 0, end: words.length }], links: [{ start: 0, end: words.length, link: 'link:0', isButton: true }], images: [{ at: 0, alt: evil, widthPx: 100, heightPx: 40, range: null, codes: 0 }] }, attachments: [{ name: evil, mediaType: words, sizeBytes: 1, trueType: null }] };
    const findings = PARCEL_PHISH.findings.map((finding) => ({ ...finding, title: { ja: evil, en: evil }, sentence: { ja: evil, en: evil }, marks: (['subject', 'author-name', 'body', 'attachment'] as const).map((view) => ({ view, at: { start: 0, end: words.length }, quote: evil, range: null })) }));
    const hostile: Dissection = { ...PARCEL_PHISH, mail, findings, route: { ...PARCEL_PHISH.route, hops: [{ ...PARCEL_PHISH.route.hops[0]!, helo: evil, reverseName: evil, address: words, by: evil, time: words }] }, verdict: { ...PARCEL_PHISH.verdict, answer: { ja: evil, en: evil }, imitated: { brandId: 'x', brand: { ja: evil, en: evil }, productId: null, product: evil } } };
    for (const form of FORMS) {
      const svg = drawPlate(hostile, { language: 'ja', form });
      const drawing = read(svg);
      expect(drawing.faults).toEqual([]);
      expect(drawing.names.has('script')).toBe(false);
      expect(svg).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      const width = form === 'wide' ? 1280 : 390;
      for (const text of drawing.texts) expect(spanOf(text)[1], text.words.slice(0, 40)).toBeLessThanOrEqual(width - 6);
    }
  });

  it('bears ranges that lie outside of their texts', () => {
    const findings = ORIGIN_CASE.findings.map((finding) => ({ ...finding, marks: [{ view: 'body' as const, at: { start: 90_000, end: 1e9 }, quote: safe('x'), range: null }, { view: 'subject' as const, at: { start: -5, end: 3 }, quote: safe('x'), range: null }] }));
    expect(read(drawPlate({ ...ORIGIN_CASE, findings }, { language: 'ja', form: 'wide' })).faults).toEqual([]);
  });

  it('draws no more of a mail of two megabytes than the eye can read', () => {
    const text = safe('漢字とかな、'.repeat(300_000));
    const hostile: Dissection = { ...ORIGIN_CASE, mail: { ...ORIGIN_CASE.mail, subject: text, body: { ...ORIGIN_CASE.mail.body, text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] } } };
    expect(drawPlate(hostile, { language: 'ja', form: 'wide' }).length).toBeLessThan(100_000);
  });
});
