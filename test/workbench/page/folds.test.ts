import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium } from '../../chromium-there.ts';
import { openLoopback } from '../../loopback.ts';
import { ended } from '../start-server.ts';
import { DESK, expectSound, MINUTE, openPages, PHONE, shoot } from './open-pages.ts';
import type { Pages } from './open-pages.ts';

openLoopback();

/** The verdict, its reasons, the mail, and a line for everything else. *Units*: px. */
const MOST_ON_PHONE = 4_500;

describe.skipIf(!hasChromium('what is folded on a phone'))('what is folded on a phone', () => {
  let pages: Pages;
  let id = '';
  beforeAll(async () => {
    pages = await openPages();
    id = (await pages.bench.admin.submit({ kind: 'source', text: readFileSync('samples/kagoya.eml', 'utf8') })).cases[0]?.id ?? '';
    await ended(pages.bench.admin, id);
  }, 4 * MINUTE);
  afterAll(async () => { await pages?.stop(); });

  it('leaves the verdict, what to do, and the mail with its numbers; the rest is a tap away', async () => {
    const { context, page } = await pages.openSignedIn('ja', PHONE);
    await page.goto(`${pages.bench.url}/cases/${id}`);
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
    await page.goto(`${pages.bench.url}/cases/${id}`);
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
