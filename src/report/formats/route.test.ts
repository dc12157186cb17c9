import { describe, expect, it } from 'vitest';
import type { Dissection, HopView, OriginView, SafeText } from '../model.ts';
import { writeHtml } from './html/write-html.ts';
import { writeMarkdown } from './markdown/write-markdown.ts';
import { durationWords, originWords } from './route-words.ts';
import { PARCEL_PHISH } from './sample-dissection.ts';
import { writeText } from './text/write-text.ts';
import { sourceWords } from './words.ts';

const safe = (text: string): SafeText => text as SafeText;
const hop = (index: number, more: Partial<HopView> = {}): HopView => ({
  index, standing: 'claimed', helo: safe(`client${index}.example`), reverseName: null, address: '198.51.100.4', addressKind: 'public', by: safe(`server${index}.example`),
  time: '2025-11-03T06:14:09Z', delayMs: null, clock: null, ...more,
});
const ORIGIN: OriginView = { address: '198.51.100.4', outcome: 'found', asn: 64500, network: safe('Net Example'), country: 'JP', reverseProxy: null, rentedFrom: null, source: safe('shipped network table, 2026-06-17'), takenAt: null };
const HOPS = [
  hop(0, { standing: 'attested', delayMs: 3_000 }), hop(1, { standing: 'attested', delayMs: 97_200_000 }),
  hop(2, { address: '10.0.0.1', addressKind: 'private', clock: { what: 'gap', byMs: 97_200_000 }, delayMs: -7_200_000 }), hop(3, { clock: { what: 'backwards', byMs: 7_200_000 } }),
];
const told = (route: Partial<Dissection['route']>): Dissection => ({ ...PARCEL_PHISH, route: { boundary: 1, foundBy: 'own-hosts', missing: null, hops: HOPS, origin: ORIGIN, ...route } });
const FORMS = {
  html: (dissection: Dissection) => sectionOf(writeHtml(dissection, { language: 'en' })),
  text: (dissection: Dissection) => writeText(dissection, { language: 'en', columns: 200, colour: false }),
  markdown: (dissection: Dissection) => writeMarkdown(dissection, { language: 'en' }),
};
const sectionOf = (page: string): string => page.slice(page.indexOf('<section id="route">'), page.indexOf('<section id="links">'));

describe.each(Object.entries(FORMS))('the way of a mail as %s', (_, write) => {
  it('stands with the receiver on top, the boundary between what is attested and what is claimed', () => {
    const written = write(told({}));
    const order = ['server0.example', 'server1.example', 'above: written by the receiver', 'below: the sending side', 'server2.example', 'server3.example'].map((words) => written.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('tells delays, long waits, clocks that run back and addresses that lead nowhere', () => {
    const written = write(told({}));
    for (const words of ['3 s later', 'a long wait of 1 d 3 h', 'the clocks run back by 2 h', 'impossible clock: 2 h later', 'a private address']) expect(written).toContain(words);
  });

  it('draws no boundary where none was found, and says why', () => {
    const written = write(told({ boundary: null, foundBy: null, missing: 'broken-run', origin: null }));
    expect(written).not.toContain('above: written by');
    expect(written).toContain('the receiver’s own records breaks off');
  });

  it('says that nothing is recorded beyond a boundary that is the last hop', () => {
    expect(write(told({ hops: HOPS.slice(0, 2) }))).toContain('beyond this nothing is recorded');
  });
});

describe('the network at the boundary', () => {
  const map = (origin: OriginView | null): string => /<svg class="world"[^]*?<\/svg>/.exec(writeHtml(told({ origin }), { language: 'en' }))?.[0] ?? '';

  it('is marked as a whole country, and a small one gets a ring', () => {
    expect(map(ORIGIN)).toMatch(/Japan marked.*<path class="marked"/);
    expect(map(ORIGIN)).not.toContain('<circle');
    expect(map({ ...ORIGIN, country: 'SG' })).toMatch(/<circle class="ring"/);
  });

  it.each([
    ['no opinion', { ...ORIGIN, country: null, outcome: 'absent' }], ['a relay', { ...ORIGIN, country: null, reverseProxy: safe('Cloudflare') }], ['a rented server', { ...ORIGIN, country: null, rentedFrom: safe('OVHcloud') }],
    ['a code that is no country’s', { ...ORIGIN, country: 'ZZ' }], ['markup', { ...ORIGIN, country: '"><script>' }], ['nothing', null],
  ] as const)('has no map for %s', (_, origin) => {
    expect(map(origin)).toBe('');
  });

  it('is never told as a place of the sender', () => {
    expect(originWords(ORIGIN)).toEqual({
      ja: '198.51.100.4 のネットワーク（Net Example, AS64500）の登録国は日本（データベースの見解）。差出人がどこにいるかは示しません。',
      en: 'Country where the network of 198.51.100.4 (Net Example, AS64500) is registered: Japan (a database’s opinion). It says nothing about where the sender sits.',
    });
    expect(originWords({ ...ORIGIN, country: null, outcome: 'skipped' }).en).toContain('not looked up');
    expect(originWords({ ...ORIGIN, country: null, rentedFrom: safe('OVHcloud') }).en).toContain('would say nothing');
  });
});

describe('words of the route', () => {
  it('tells a length of time in its two largest units', () => {
    expect([0, 999, 61_000, 3_600_000, 90_061_000].map((ms) => durationWords(ms, 'en'))).toEqual(['0 s', '0 s', '1 min 1 s', '1 h', '1 d 1 h']);
    expect(durationWords(90_061_000, 'ja')).toBe('1日1時間');
  });

  it('names known sources in Japanese and leaves the others', () => {
    expect(sourceWords('Google Safe Browsing (as shown by Chrome)', 'ja')).toBe('Google セーフ ブラウジング（Chrome の表示による）');
    expect(sourceWords('Trend Micro (as shown by Virus Buster)', 'ja')).toBe('トレンドマイクロ（ウイルスバスター の表示による）');
    expect(sourceWords('shipped network table, 2026-06-17', 'ja')).toBe('同梱のネットワーク表（2026-06-17 版）');
    expect(sourceWords('My own list', 'ja')).toBe('My own list');
    expect(sourceWords('Google Safe Browsing (as shown by Chrome)', 'en')).toBe('Google Safe Browsing (as shown by Chrome)');
  });
});
