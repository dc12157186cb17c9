import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium } from '../../chromium-there.ts';
import { openLoopback } from '../../loopback.ts';
import { ended, fileForm } from '../start-server.ts';
import { DESK, expectSound, MINUTE, openPages, PHONE, shoot } from './open-pages.ts';
import type { Pages } from './open-pages.ts';

openLoopback();

const KAGOYA = readFileSync('samples/kagoya.eml', 'latin1');
/** The origin case behind ten megabytes of what nobody reads. */
const LARGE = KAGOYA.replace(/\r?\n\r?\n/, (gap) => `${gap.slice(0, gap.length / 2)}X-Filler: ${'a'.repeat(70)}${`\r\n ${'b'.repeat(76)}`.repeat(130_000)}${gap}`);
/** The verdict, its reasons, the mail, and a line for everything else. *Units*: px. */
const MOST_ON_PHONE = 4_500;
/** One more than the list shows at first. */
const COUNT = 31;

describe.skipIf(!hasChromium('how cases are read in the page of the workbench'))('how cases are read', () => {
  let pages: Pages;
  /** The origin case, and the large one. */
  const ids: string[] = [];
  beforeAll(async () => {
    pages = await openPages();
    const form = new FormData();
    for (let nth = 1; nth <= COUNT; nth += 1) form.append('file', new File([`From: a@b.example\nSubject: Parcel ${nth}\n\nYour parcel waits.\n`], `${nth}.eml`));
    form.append('file', new File(['From: a@b.example\nSubject: Invoice\n\nPlease pay.\n'], 'other.eml'));
    for (const { id } of (await pages.bench.admin.submit(form)).cases) await ended(pages.bench.admin, id);
    for (const text of [KAGOYA, LARGE]) {
      const id = (await pages.bench.admin.submit(fileForm(Buffer.from(text, 'latin1'), 'a.eml'))).cases[0]?.id ?? '';
      ids.push(id);
      expect((await ended(pages.bench.admin, id)).state).toBe('done');
    }
  }, 4 * MINUTE);
  afterAll(async () => { await pages?.stop(); });

  describe('what is folded on a phone', () => {
    it('leaves the verdict, what to do, and the mail with its numbers; the rest is a tap away', async () => {
      const { context, page } = await pages.openSignedIn('ja', PHONE);
      await page.goto(`${pages.bench.url}/cases/${ids[0]}`);
      await page.locator('.pin').first().waitFor();
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(MOST_ON_PHONE);
      await shoot(page, 'folds-phone');
      // What was not checked says so without a tap.
      expect(await page.locator('#chapter-route > summary').textContent()).toContain('調べていない');
      expect(await page.locator('#not-known > details > summary').textContent()).toContain('経路');
      const wording = page.locator('#chapter-wording');
      expect(await wording.locator('.finding').first().isVisible()).toBe(false);
      // With the keyboard, as with a finger; and it stays as it is when the language turns.
      await wording.locator('> summary').focus();
      await page.keyboard.press('Enter');
      await wording.locator('.finding').first().waitFor();
      await page.locator('.tongues button[aria-pressed=false]').click();
      expect(await wording.locator('.finding').first().isVisible()).toBe(true);
      const before = (await page.locator('.plate .sheet').boundingBox())?.height ?? 0;
      const pins = await page.locator('.plate .pin').count();
      await page.locator('.whole button').click();
      await expect.poll(async () => (await page.locator('.plate .sheet').boundingBox())?.height ?? 0).toBeGreaterThan(2 * before);
      expect(await page.locator('.plate .pin').count()).toBeGreaterThanOrEqual(pins);
      await expectSound(page, 'unfolded', true, '#tab-panel');
      await context.close();
      expect(pages.complaints).toEqual([]);
    }, 2 * MINUTE);

    it('is open in a wide window where it tells something, and a chapter that is asked for opens', async () => {
      const { context, page } = await pages.openSignedIn('en', DESK, 'dark');
      await page.goto(`${pages.bench.url}/cases/${ids[0]}`);
      await page.locator('#chapter-wording .finding').first().waitFor();
      const place = page.locator('#chapter-place');
      expect(await place.getAttribute('open')).toBeNull();
      await page.locator('.register a[href="#chapter-place"]').click();
      await place.locator('p').first().waitFor();
      await shoot(page, 'folds-desk');
      await context.close();
      expect(pages.complaints).toEqual([]);
    }, 2 * MINUTE);
  });

  describe('from case to case', () => {
    it('leads on as the list was narrowed, by key and by tap, and back to its place in the list', async () => {
      const { context, page } = await pages.openSignedIn('en', DESK);
      await page.goto(`${pages.bench.url}/?text=parcel`);
      const rows = page.locator('.cases a');
      await rows.nth(29).waitFor();
      await page.locator('button', { hasText: 'Show more' }).click();
      await rows.nth(COUNT - 1).waitFor();
      const addresses = await rows.evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
      expect(addresses.length).toBe(COUNT);
      const at = (nth: number): ((url: URL) => boolean) => (url) => url.pathname === addresses[nth];

      await rows.nth(COUNT - 1).click();
      await page.locator('.neighbours').waitFor();
      expect(await page.locator('.neighbours').textContent()).toContain(`${COUNT} / ${COUNT}`);
      expect(await page.locator('.neighbours [rel=next]').count()).toBe(0);
      await page.keyboard.press('j');
      await page.keyboard.press('k');
      await page.waitForURL(at(COUNT - 2));
      await page.locator('.verdict h1').waitFor();
      await page.locator('.neighbours [rel=next]').waitFor();
      await expectSound(page, 'neighbours', true, '.crumbs');
      await page.keyboard.press('k');
      await page.waitForURL(at(COUNT - 3));
      await page.keyboard.press('h');
      await page.waitForURL(/text=parcel/);
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(addresses[COUNT - 3]);
      expect(await rows.count()).toBe(COUNT);
      expect(await page.evaluate(() => { const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? { top: -1, bottom: -1 }; return top >= 0 && bottom <= innerHeight; })).toBe(true);
      await shoot(page, 'neighbours-back', false);
      await context.close();
      expect(pages.complaints).toEqual([]);
    }, 2 * MINUTE);

    it('stands on a phone, too, and when the page was loaded anew; a case outside the list has no neighbours', async () => {
      const { context, page } = await pages.openSignedIn('ja', PHONE, 'dark');
      await page.goto(`${pages.bench.url}/?text=parcel`);
      await page.locator('.cases a').nth(3).click();
      await page.locator('.neighbours [rel=next]').tap();
      await page.locator('.neighbours', { hasText: '5 /' }).waitFor();
      await page.reload();
      await page.locator('.neighbours', { hasText: `5 / ${COUNT}` }).waitFor();
      await page.locator('.verdict h1').waitFor();
      await expectSound(page, 'neighbours on a phone', true, '.crumbs');
      await shoot(page, 'neighbours-phone', false);
      const { cases: [other] } = await pages.bench.admin.cases({ text: 'invoice' });
      const looked = page.waitForResponse((answer) => answer.url().includes('/api/v1/cases?'));
      await page.goto(`${pages.bench.url}/cases/${other?.id}`);
      await (await looked).finished();
      await page.locator('.verdict h1').waitFor();
      expect(await page.locator('.neighbours').count()).toBe(0);
      // A list that shows a case under way looks again; one where all is done leaves the server alone.
      await context.route('**/api/v1/cases?**', async (route) => {
        const answer = await route.fetch();
        const { cases, next } = await answer.json() as { cases: { state: string }[]; next: string | null };
        await route.fulfill({ response: answer, json: { cases: cases.map((one) => ({ ...one, state: 'waiting' })), next } });
      }, { times: 1 });
      await page.goto(`${pages.bench.url}/`);
      await page.locator('.cases .seal', { hasText: '順番待ち' }).first().waitFor();
      await page.locator('.cases .seal', { hasText: '足りません' }).first().waitFor();
      await context.close();
      expect(pages.complaints).toEqual([]);
    }, 2 * MINUTE);
  });

  describe('the whole source', () => {
    it('is turned page by page in a mail of ten megabytes, and asks for no more than is shown', async () => {
      const { context, page } = await pages.openSignedIn('en', DESK);
      const asked: number[] = [];
      page.on('response', (answer) => { if (answer.url().endsWith('/source')) asked.push(Number(answer.headers()['content-length'] ?? Number.NaN)); });
      await page.goto(`${pages.bench.url}/cases/${ids[1]}`);
      await page.locator('#tab-source').click();
      const source = page.locator('.whole-source');
      await source.locator('pre').waitFor();
      expect(await source.locator('[role=status]').textContent()).toMatch(/page 1 of 6\d\d/);
      await source.locator('.chip', { hasText: 'Hex' }).click();
      expect(await source.locator('tr').count()).toBe(1_024);
      expect(await source.locator('th').last().textContent()).toBe('003ff0');
      await source.locator('.pages').focus();
      await page.keyboard.press('End');
      await source.locator('th', { hasText: /^9/ }).first().waitFor();
      await source.locator('.chip', { hasText: 'Text' }).click();
      expect(await source.locator('pre').textContent()).toContain('L2h0bWw7IGNoYXJzZXQ9dXRmLTgi');
      expect(await source.locator('.turn button').last().isDisabled()).toBe(true);
      expect(asked.length).toBeGreaterThan(0);
      expect(Math.max(...asked)).toBeLessThan(17_000);
      await expectSound(page, 'the whole source', true, '#tab-panel');
      await shoot(page, 'source-large', false);

      // A finding leads to its place among them.
      await page.locator('#tab-dissection').click();
      await page.locator('#chapter-wording .finding .link').first().click();
      const quote = await page.locator('.panel .bytes mark').first().textContent();
      await page.locator('.panel button', { hasText: 'whole source' }).click();
      await source.locator('mark').first().waitFor();
      expect(await source.locator('mark').first().textContent()).toBe(quote);
      await shoot(page, 'source-marked', false);
      await source.locator('.turn button').first().click();
      await source.locator('button', { hasText: 'To what is marked' }).click();
      await source.locator('mark').first().waitFor();
      // The next finding's place is marked as it is looked at.
      const offset = await source.locator('[role=status]').textContent();
      await page.locator('.panel .panel-bar button').nth(1).click();
      await expect.poll(async () => [await source.locator('mark').first().textContent(), await source.locator('[role=status]').textContent()]).not.toEqual([quote, offset]);
      await context.close();
      expect(pages.complaints).toEqual([]);
    }, 2 * MINUTE);

    it('shows the bytes of a finding on a phone, without the panel over them', async () => {
      const { context, page } = await pages.openSignedIn('ja', PHONE, 'dark');
      await page.goto(`${pages.bench.url}/cases/${ids[0]}`);
      await page.locator('.pin').first().tap();
      await page.locator('.panel button', { hasText: '原文全体' }).tap();
      const source = page.locator('.whole-source');
      await source.locator('mark').first().waitFor();
      expect(await page.locator('.panel').count()).toBe(0);
      const words = await source.locator('mark').first().textContent() ?? '';
      await source.locator('.chip', { hasText: '16進' }).tap();
      const hex = (await source.locator('td:nth-of-type(1) mark').allTextContents()).join('').trim().split(/\s+/).map((pair) => Number.parseInt(pair, 16));
      expect(Buffer.from(hex).toString()).toBe(words);
      await expectSound(page, 'bytes on a phone', true, '#tab-panel');
      await shoot(page, 'source-phone', false);
      await context.close();
      expect(pages.complaints).toEqual([]);
    }, 2 * MINUTE);
  });
});
