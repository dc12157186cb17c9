import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GOOD_JAPANESE } from './good-japanese.table.ts';
import { ODD_JAPANESE } from './odd-japanese.table.ts';
import { dissectFixed, mailOf } from './shipped.ts';

/** What is told about words and greeting, or also about the story, as more than a note. */
async function toldOf(mail: Uint8Array, viewpoints: readonly string[]): Promise<readonly string[]> {
  const { findings } = await dissectFixed(mail, null);
  return findings.filter((finding) => finding.severity !== 'note' && viewpoints.includes(finding.viewpoint)).map((finding) => `${finding.rule}: ${finding.sentence.ja}`);
}

describe('good Japanese', () => {
  it('is there in forty pieces', () => expect(GOOD_JAPANESE.length).toBeGreaterThanOrEqual(40));
  it.each(GOOD_JAPANESE)('%s is told as nothing above a note', async (_, subject, text) => expect(await toldOf(mailOf({ subject, text }), ['addressee', 'wording', 'pretext'])).toEqual([]));
  it.each(GOOD_JAPANESE)('%s neither as HTML', async (_, subject, text) => expect(await toldOf(mailOf({ subject, html: `<p>${text.replaceAll('\n', '<br>\n')}</p>` }), ['addressee', 'wording', 'pretext'])).toEqual([]));
});

describe('genuine samples', () => {
  it.each(readdirSync('samples/genuine').filter((name) => name.endsWith('.eml')))('%s is told as nothing above a note', async (name) => {
    expect(await toldOf(readFileSync(`samples/genuine/${name}`), ['addressee', 'wording'])).toEqual([]);
  });
});

describe('odd Japanese', () => {
  it('is there in forty pieces', () => expect(ODD_JAPANESE.length).toBeGreaterThanOrEqual(40));
  it.each(ODD_JAPANESE)('%s tells %j with the finger on %j', async (rule, text, words) => {
    const { findings } = await dissectFixed(mailOf({ text }), null);
    const finding = findings.find((each) => each.rule === rule);
    expect(finding?.places.some((place) => place.quote.includes(words)), findings.map((each) => each.rule).join(' ')).toBe(true);
  });
});
