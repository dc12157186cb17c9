import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCaptureClient } from '../src/adapters/capture-client.ts';
import type { CaptureClient } from '../src/adapters/capture-client.ts';
import { readQrCodesWithZxing } from '../src/adapters/zxing.ts';
import { skipped } from '../src/base/outcome.ts';
import type { Stages } from '../src/dissect.ts';
import { dissectInStages } from '../src/dissect.ts';
import { shippedOptions } from '../src/index.ts';
import { writeArticle } from '../src/report/formats/article/write-article.ts';
import { writeHtml } from '../src/report/formats/html/write-html.ts';
import { drawPicturePlate } from '../src/report/formats/plate/picture-plate.ts';
import { forPublic } from '../src/apps/cli/for-public.ts';
import { orphanedPictures, warningFiles } from '../src/publication/site/build-site.ts';
import { entryOf } from '../src/publication/site/entry.ts';
import { CHROMIUM, hasChromium } from './chromium-there.ts';

// A picture of the mail as a mail program shows it, taken by a real browser that must ask for nothing.

const MINUTE = 120_000;

const mailOf = (html: string, to = 'taro.yamada@example.jp', subject = 'Notice'): Uint8Array =>
  new TextEncoder().encode(`From: "Example Bank" <news@sender.example>\nTo: ${to}\nSubject: ${subject}\nDate: Tue, 18 Mar 2025 00:12:41 +0000\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n${html}\n`);

it('is said to be missing where there is no browser, and where nobody asked', async () => {
  const without = await dissectInStages(mailOf('<p>Hello'), shippedOptions({ showMail: async () => skipped('not-installed') }));
  expect(without.dissection.picture).toMatchObject({ outcome: 'skipped', code: 'not-installed', sha256: null });
  expect(writeHtml(without.dissection, { language: 'en' })).toContain('not taken: Chromium is not installed');
  const unasked = await dissectInStages(mailOf('<p>Hello'), shippedOptions());
  expect(unasked.dissection.picture).toMatchObject({ outcome: 'skipped', code: 'not-chosen' });
  expect(unasked.picture).toBeNull();
});

describe.skipIf(!hasChromium('pictures of mails'))('a picture of a mail', () => {
  let client: CaptureClient;
  beforeAll(() => {
    const opened = openCaptureClient({ chromium: CHROMIUM });
    if (opened === null) throw new Error('no browser');
    client = opened;
  });
  afterAll(() => client.stop());

  const take = async (mail: Uint8Array): Promise<Stages> => await dissectInStages(mail, shippedOptions({ showMail: client.showMail, now: '2025-03-18T00:40:00.000Z' }));

  it('has the findings of the origin case where their words stand', async () => {
    const { dissection, picture } = await take(readFileSync('samples/kagoya.eml'));
    expect(dissection.picture).toMatchObject({ outcome: 'found', widthPx: 760, emptied: 0, blur: 'none' });
    const boxesOf = (rule: string) => dissection.picture.pins.find(({ finding }) => dissection.findings[finding]?.rule === rule)?.boxes ?? [];
    const [subject] = boxesOf('subject-pressure');
    const [opening] = boxesOf('wording-letter-opening');
    const [link] = boxesOf('link-call-to-action-foreign');
    const [closing] = boxesOf('wording-translated-closing');
    expect([subject, opening, link, closing].map((box) => box?.y ?? Number.NaN)).toEqual([subject, opening, link, closing].map((box) => box?.y ?? 0).toSorted((a, b) => a - b));
    // Two characters of 16 px, and a link of twenty.
    expect(opening?.width).toBeGreaterThan(28);
    expect(opening?.width).toBeLessThan(40);
    expect(link?.width).toBeGreaterThan(250);
    for (const { boxes } of dissection.picture.pins) for (const box of boxes) expect(box.y + box.height).toBeLessThanOrEqual(dissection.picture.heightPx);
    const svg = drawPicturePlate(dissection, { language: 'ja', form: 'wide', png: picture?.png ?? new Uint8Array() });
    expect(svg).toContain('data-finding="1"');
    expect(writeHtml(dissection, { language: 'ja', pictures: new Map([[picture?.sha256 ?? '', picture?.png ?? new Uint8Array()]]) })).toContain('届いたメールの見え方');
  }, MINUTE);

  it('is to the last pixel the same, whoever the mail was for', async () => {
    const bodyFor = (to: string): string => {
      const [local = '', domain = ''] = to.split('@');
      const middle = Math.floor(local.length / 2);
      return `<title>${to}</title><style>title{display:block}p::before{content:"${to}"}</style><p>Dear ${to},<p>Dear ${local.slice(0, middle)}<b>${local.slice(middle)}</b>@<wbr>${domain}<p>${local.slice(0, middle)}\u200b${local.slice(middle)}@${domain}
<p>https://evil.example/?m=${encodeURIComponent(to)}<p><input value="${to}"><input placeholder="${to}"><textarea>${to}</textarea><select><option>${to}</select><p><img src="https://evil.example/x.png" width=300 height=40 alt="${to}"><noscript>${to}</noscript>`;
    };
    const [one, other] = [await take(mailOf(bodyFor('taro.yamada@example.jp'))), await take(mailOf(bodyFor('hanako.suzuki@example.com'), 'hanako.suzuki@example.com'))];
    expect(one.dissection.picture.outcome).toBe('found');
    expect(one.dissection.picture.emptied).toBe(1);
    expect(one.picture?.sha256).toBe(other.picture?.sha256);
  }, MINUTE);

  it('asks nobody for anything', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('x');
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { dissection } = await take(mailOf(`<head><meta http-equiv=refresh content="0;url=${at}/refresh"><link rel=stylesheet href="${at}/link"><link rel=prefetch href="${at}/prefetch"><base href="${at}/"><style>@import "${at}/import";body{background:url(${at}/css)}@font-face{font-family:x;src:url(${at}/font)}p{font-family:x}</style>
<script src="${at}/script"></script><script>fetch("${at}/fetch");document.title=1</script><p style="background:url(${at}/inline)">words<img src="${at}/img" srcset="${at}/srcset 2x" onerror="location='${at}/onerror'"><iframe src="${at}/frame"></iframe><object data="${at}/object"></object><embed src="${at}/embed"><video poster="${at}/poster" src="${at}/video" autoplay></video><svg><image href="${at}/svg"/><use href="${at}/use#a"/></svg><table background="${at}/background"><tr><td>x</table><form action="${at}/form"><input type=image src="${at}/input" autofocus></form>`));
    await new Promise<void>((resolve) => { server.close(() => { resolve(); }); });
    expect(dissection.picture.outcome).toBe('found');
    expect(dissection.picture.emptied).toBeGreaterThan(0);
    expect(asked).toEqual([]);
  }, MINUTE);

  it('stands in a warning that asks for it, and goes where the next one does not', async () => {
    const stages = await dissectInStages(readFileSync('samples/kagoya.eml'), shippedOptions({ showMail: client.showMail, forPublic: forPublic([]), recordedWorld: readFileSync('samples/kagoya.world.json', 'utf8') }));
    const { dissection, picture } = stages;
    const articles = { ja: writeArticle(dissection, { language: 'ja' }), en: writeArticle(dissection, { language: 'en' }) };
    const entry = entryOf(dissection, articles, undefined, '2025-03-19T00:00:00.000Z', null);
    const config = { name: 'Warnings', baseUrl: null, contact: 'a@b.example' };
    const shown = await warningFiles({ entry, dissection, articles, showsMail: true, picture: picture?.png ?? null }, config);
    const path = `plate/${entry.slug}.ja.picture.svg`;
    expect(shown.get(path)).toContain('data:image/png;base64,');
    expect(shown.get(`ja/${entry.slug}.html`)).toContain(`../${path}`);
    expect(orphanedPictures([entry], shown)).toEqual([]);
    // Without the receiver's leave neither words nor picture are shown.
    const withheld = await warningFiles({ entry, dissection, articles, showsMail: false, picture: picture?.png ?? null }, config);
    expect([...withheld.keys()].filter((each) => each.startsWith('plate/'))).toEqual([]);
    expect(orphanedPictures([entry], withheld)).toContain(path);
  }, MINUTE);

  it('shows no code that a camera could read', async () => {
    for (const [name, blur] of [['qr-ja', 'pictures'], ['qr-table-en', 'drawings']] as const) {
      const { dissection, picture } = await take(readFileSync(`samples/${name}.eml`));
      expect(dissection.picture, name).toMatchObject({ outcome: 'found', blur });
      const read = await readQrCodesWithZxing(picture?.png ?? new Uint8Array());
      expect(read, name).toEqual({ kind: 'found', value: [] });
    }
  }, MINUTE);

  it('comes to an end whatever the mail does, and says how', async () => {
    const hostile: readonly (readonly [string, string])[] = [
      ['clobbered', '<form name=body><input name=childNodes><input name=parentElement></form><img name=documentElement><img name=createTreeWalker><img name=querySelectorAll>words'],
      ['padded', `<p>above${'<br>'.repeat(300)}<p>below`],
      ['deep', '<div>'.repeat(700) + 'deep'],
      ['many', '<b>x</b> '.repeat(4_000)],
      ['huge', '<div style="width:9999999px;height:99999999px;transform:scale(1000)">x</div>'],
    ];
    const said: Record<string, string> = {};
    for (const [name, html] of hostile) {
      const { dissection, picture } = await take(mailOf(html));
      said[name] = `${dissection.picture.outcome} ${dissection.input.limits.map(({ limit }) => limit).filter((limit) => limit.startsWith('picture-')).join()}`.trim();
      expect(dissection.picture.outcome === 'failed' ? dissection.picture.code : dissection.picture.outcome, name).toMatch(/^(?:found|sheet|picture|timeout)$/);
      expect(dissection.picture.heightPx, name).toBeLessThanOrEqual(5_000);
      expect(picture?.png.length ?? 0, name).toBeLessThanOrEqual(3_000_000);
    }
    expect(said['padded']).toBe('found picture-blank');
    expect(said['many']).toContain('picture-words');
  }, MINUTE);
});
