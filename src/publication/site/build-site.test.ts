import { describe, expect, it } from 'vitest';
import type { SiteEntry, SiteIndex, Touched } from '../model.ts';
import { orphanedPaths, surroundingFiles, withEntry } from './build-site.ts';
import { withdrawnEntry } from './entry.ts';

const NOW = '2026-06-01T00:00:00.000Z';
const config = { name: 'fuwake', baseUrl: 'https://warnings.example/', contact: 'x' };
const START = Date.UTC(2025, 10, 1);

/** Warning number `at`: an hour after the one before, of one of two brands, with a host of its own and one that many share. */
function entryAt(at: number, published = new Date(START + at * 3_600_000).toISOString()): SiteEntry {
  const slug = `2025-01-01-brand-${at}`;
  return {
    slug, sha256: String(at).padStart(64, '0'), label: 'phishing', title: { ja: `件名${at}`, en: `Subject ${at}` }, summary: { ja: '要旨', en: 'In brief' },
    brand: at % 50 === 0 ? { id: 'rare', name: { ja: '稀', en: 'Rare' } } : { id: 'common', name: { ja: '並', en: 'Common' } },
    hosts: [`h${at}[.]example`, 'shared[.]example'].map((host) => ({ host, block: 'domain', name: host, reason: { ja: '理由', en: 'reason' } })),
    received: null, dissected: published, published, changes: [], withdrawn: null,
  };
}

const whole = (index: SiteIndex): ReadonlyMap<string, unknown> => surroundingFiles(index, { now: index.entries, before: [] }, NOW);

describe('a site that is published bit by bit', () => {
  let index: SiteIndex = { schema: 'fuwake/site@2', config, entries: Array.from({ length: 501 }, (_, at) => entryAt(500 - at)) };
  const files = new Map(whole(index));
  const publish = (entry: SiteEntry, before?: SiteEntry): number => {
    index = withEntry(index, entry);
    const touched: Touched = { now: [entry], before: before === undefined ? [] : [before] };
    const made = surroundingFiles(index, touched, NOW);
    for (const [path, text] of made) files.set(path, text);
    for (const path of orphanedPaths(index, touched)) files.delete(path);
    return made.size;
  };
  const known = (at: number): SiteEntry => index.entries.find(({ slug }) => slug === entryAt(at).slug)!;

  it.each([
    ['one more', () => publish(entryAt(501))],
    ['one more in another month', () => publish(entryAt(900))],
    ['an old one with another name and other hosts', () => publish({ ...known(3), title: { ja: '別', en: 'Other' }, brand: { id: 'rare', name: { ja: '稀', en: 'Rare' } }, hosts: [] }, known(3))],
    ['one taken back', () => publish(withdrawnEntry(known(250), { ja: null, en: 'ours' }, NOW), known(250))],
    ['the only one of its month taken back', () => publish(withdrawnEntry(known(900), { ja: null, en: 'ours' }, NOW), known(900))],
    ['one that a clock put between others', () => publish(entryAt(1_000, entryAt(120).published.replace(':00:00', ':30:00')))],
    ['one that was taken back and is there again', () => publish({ ...entryAt(250), changes: [{ at: NOW, note: { ja: null, en: 'again' } }] }, known(250))],
  ])('is the same as one that is built at once, after %s', (_, change) => {
    expect(change()).toBeLessThan(120);
    const all = whole(index);
    expect([...files.keys()].toSorted()).toEqual([...all.keys()].toSorted());
    for (const [path, text] of all) expect(files.get(path), path).toBe(text);
  });

  it('writes no more for one more warning among hundreds than among two', () => {
    const little: SiteIndex = { ...index, entries: [entryAt(1)] };
    const made = (into: SiteIndex): number => surroundingFiles(withEntry(into, entryAt(2_000)), { now: [entryAt(2_000)], before: [] }, NOW).size;
    // A list of hundreds has one numbered page more, into which its first one may spill over.
    expect(made(index) - made(little)).toBeLessThanOrEqual(6);
  });
});
