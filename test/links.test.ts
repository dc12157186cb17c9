import { describe, expect, it } from 'vitest';
import { hrefOf } from '../src/base/url.ts';
import type { LinkSeen } from '../src/evidence/model.ts';
import type { MailSpec } from '../src/findings/rule-cases.ts';
import { LINK_TABLE } from './links.table.ts';
import { dissectFixed, mailOf } from './shipped.ts';

async function linksOf(spec: MailSpec) {
  const bytes = mailOf(spec);
  const stages = await dissectFixed(bytes, null);
  const links = stages.evidence.observations.filter((seen): seen is LinkSeen => seen.kind === 'link');
  return { bytes, stages, links };
}

describe('links', () => {
  it('are shown by a table of at least sixty', () => expect(LINK_TABLE.length).toBeGreaterThanOrEqual(60));

  it.each(LINK_TABLE)('$what: $opens', async (row) => {
    const { bytes, stages, links } = await linksOf(row.html === undefined ? { text: row.text ?? '' } : { html: row.html });
    const link = links.find((link) => hrefOf(link.url) === row.opens);
    expect(links.map((link) => hrefOf(link.url))).toContain(row.opens);
    if (link === undefined) return;
    if (row.wrappers !== undefined) expect(link.wrappers.map((wrapper) => wrapper.name)).toEqual(row.wrappers);
    if (row.tricks !== undefined) expect(link.tricks.toSorted()).toEqual(row.tricks.toSorted());
    if (row.via !== undefined) expect(link.via).toBe(row.via);
    // The finger points at bytes that hold the words.
    const { range, quote } = link.places[0]!;
    expect(range).not.toBeNull();
    const pointed = new TextDecoder().decode(bytes.subarray(range!.start, range!.end));
    expect(pointed.replace(/&amp;/g, '&').replace(/<[^>]*>/g, '')).toContain(quote);
    if (row.rule !== undefined) {
      const finding = stages.findings.find((finding) => finding.rule === row.rule);
      expect(finding?.observations).toContain(link.id);
    }
  });

  it('that stand only in the text beside the HTML are told with their bytes, and are no call to action', async () => {
    const { bytes, links } = await linksOf({ html: '<a href="https://shop.example/x">Log in</a>', textBeside: 'Log in: https://other.example/x and https://shop.example/y' });
    expect(links.map((link) => [link.host, link.via, link.isCallToAction])).toEqual([['shop.example', 'anchor', true], ['other.example', 'other-part', false]]);
    const range = links[1]?.places[0]?.range;
    expect(new TextDecoder().decode(bytes.subarray(range?.start, range?.end))).toBe('https://other.example/x');
  });

  it('beyond the limit are not looked at, and that is told', async () => {
    const anchors = Array.from({ length: 501 }, (_, at) => `<a href="https://shop.example/${at}">page ${at}</a>`).join(' ');
    const { stages, links } = await linksOf({ html: anchors });
    expect(links).toHaveLength(500);
    expect(stages.evidence.limits).toContainEqual({ limit: 'max-links', allowed: 500, seen: 501, unit: 'links' });
    const { stages: inText } = await linksOf({ text: Array.from({ length: 501 }, () => 'https://shop.example/').join('\n') });
    expect(inText.evidence.limits).toContainEqual({ limit: 'max-text-links', allowed: 500, seen: 501, unit: 'links' });
    expect(inText.dissection.input.limits).toContainEqual({ limit: 'max-text-links', allowed: 500, seen: 501, unit: 'links' });
  });
});
