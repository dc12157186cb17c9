import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, hasChromium } from '../../chromium-there.ts';
import { openLoopback } from '../../loopback.ts';
import { ended } from '../start-server.ts';
import { DESK, drop, expectSound, MINUTE, openPages, PHONE, shoot } from './open-pages.ts';
import type { Pages } from './open-pages.ts';

openLoopback();

const KAGOYA = readFileSync('samples/kagoya.eml');

describe.skipIf(!hasChromium('the mail as it looked, in the page of the workbench'))('the mail as it looked', () => {
  let pages: Pages;
  beforeAll(async () => { pages = await openPages({ FUWAKE_CHROMIUM: CHROMIUM }); }, 4 * MINUTE);
  afterAll(async () => { await pages?.stop(); });

  it('is taken while the mail is taken apart, stands beside the plate with its numbers, and can be shown in the warning', async () => {
    const { context, page } = await pages.openSignedIn('ja', PHONE);
    await page.goto(`${pages.bench.url}/`);
    await drop(page, KAGOYA, 'kagoya.eml');
    await page.locator('.verdict h1').waitFor({ timeout: 2 * MINUTE });
    await page.locator('.forms .chip').nth(1).click();
    await page.locator('.looked .pin').first().waitFor();
    expect(await page.locator('.looked .pin').count()).toBeGreaterThan(5);
    await expect.poll(() => page.locator('.looked img').evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(760);
    await expectSound(page, 'as it looked', true, '#tab-panel');
    await shoot(page, 'looked-phone');
    await page.locator('.looked .pin').first().click();
    expect(await page.locator('.panel h2').textContent()).not.toBe('');
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: DESK.width, height: DESK.height });
    await page.locator('.tongues button[aria-pressed=false]').click();
    await page.locator('.looked .pin').first().waitFor();
    await shoot(page, 'looked-desk');

    await page.locator('#tab-publish').click();
    const picture = page.locator('label', { hasText: 'as it looked' }).locator('input');
    expect(await picture.isDisabled()).toBe(true);
    await page.locator('label', { hasText: 'words and picture are shown' }).locator('input').check();
    await picture.check();
    await page.locator('.public-picture img').waitFor({ timeout: 2 * MINUTE });
    await expectSound(page, 'publish with a picture', true, '#tab-panel');
    await shoot(page, 'looked-publish');
    await context.close();
    expect(pages.complaints).toEqual([]);
  }, 6 * MINUTE);

  it('is said not to be there where nobody asked for it, with a button that orders it', async () => {
    const { cases: [one] } = await pages.bench.admin.submit({ kind: 'source', text: 'Subject: Hello\n\nHello.\n' });
    await ended(pages.bench.admin, one?.id ?? '');
    const { context, page } = await pages.openSignedIn('en', DESK, 'dark');
    const ordered: unknown[] = [];
    // What the button orders is looked at here; that it is done is tested without a page.
    await context.route('**/replay', async (route) => { ordered.push(route.request().postDataJSON()); await route.fulfill({ json: {} }); });
    await page.goto(`${pages.bench.url}/cases/${one?.id}`);
    await page.locator('.forms .chip').nth(1).click();
    expect(await page.locator('.plate [role=status]').textContent()).toContain('No picture of how it looked has been taken yet');
    await expectSound(page, 'no picture yet', true, '#tab-panel');
    await shoot(page, 'looked-none', false);
    const again = page.waitForResponse((answer) => answer.url().endsWith('/dissection'));
    await page.locator('.plate button', { hasText: 'Take the picture' }).click();
    await again;
    expect(ordered).toEqual([{ from: 'verdict', picture: true }]);
    // Who asked for it sees what came of it, and not the plate.
    await page.locator('.plate [role=status]').waitFor();
    await context.close();
    expect(pages.complaints).toEqual([]);
  }, 4 * MINUTE);
});
