import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium } from '../../chromium-there.ts';
import { openLoopback } from '../../loopback.ts';
import { ended } from '../start-server.ts';
import { DESK, expectSound, MINUTE, openPages, shoot } from './open-pages.ts';
import type { Pages } from './open-pages.ts';

openLoopback();

/** More stops than any way here has: a key that leads nowhere ends the test. */
const MOST_STOPS = 200;

describe.skipIf(!hasChromium('the page by keyboard alone'))('the page by keyboard alone', () => {
  let pages: Pages;
  let id = '';
  beforeAll(async () => {
    pages = await openPages();
    id = (await pages.bench.admin.submit({ kind: 'source', text: readFileSync('samples/kagoya.eml', 'utf8') })).cases[0]?.id ?? '';
    await ended(pages.bench.admin, id);
  }, 4 * MINUTE);
  afterAll(async () => { await pages?.stop(); });

  /** Goes on by Tab until something that matches has the focus; every stop on the way must be seen. */
  const tabTo = async (page: Page, selector: string): Promise<void> => {
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate((wanted) => {
        const { activeElement } = document;
        if (activeElement === null || activeElement === document.body) return { is: false, unseen: '' };
        const { outlineStyle, outlineWidth, borderTopWidth } = getComputedStyle(activeElement);
        const { width, height } = activeElement.getBoundingClientRect();
        const isSeen = width > 0 && height > 0 && (outlineStyle !== 'none' ? Number.parseFloat(outlineWidth) > 0 : activeElement.matches('.pin') && Number.parseFloat(borderTopWidth) > 0);
        return { is: activeElement.matches(wanted), unseen: isSeen ? '' : activeElement.outerHTML.slice(0, 120) };
      }, selector);
      expect(at.unseen, 'has the focus, and nobody sees it').toBe('');
      if (at.is) return;
    }
    throw new Error(`No Tab leads to ${selector}.`);
  };

  it('leads to every main thing, shows where one is, and tells its keys', async () => {
    const { context, page } = await pages.openSignedIn('ja', DESK);
    await page.goto(`${pages.bench.url}/`);
    await page.locator('.cases li').first().waitFor();
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
    await expectSound(page, 'keys', true, 'dialog');
    await shoot(page, 'keys', false);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 60))).toContain('search');
    await page.keyboard.type('カゴヤ');
    expect(await page.locator('input[type=search]').inputValue()).toBe('カゴヤ');
    await page.waitForURL(/text=/);
    await tabTo(page, '.cases a');
    await page.keyboard.press('Enter');
    await page.locator('.pin').first().waitFor();
    // A finding, its bytes, and back to the number one came from.
    await tabTo(page, '.pin');
    await page.keyboard.press('Enter');
    await page.locator('.panel .bytes mark').first().waitFor();
    const title = await page.locator('.panel h2').textContent();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.panel h2').textContent()).not.toBe(title);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.matches('.pin'))).toBe(true);
    for (const [key, there] of [['2', '.house'], ['3', '.way'], ['4', '.raw'], ['5', '.publish-now'], ['1', '.chapters']] as const) {
      await page.keyboard.press(key);
      await page.locator(there).first().waitFor();
    }
    await page.keyboard.press('5');
    await tabTo(page, '.article-editor .acts .link');
    await tabTo(page, '.publish-now, .publish-now + *, .settings summary');
    await page.keyboard.press('h');
    await page.locator('textarea').waitFor();
    await page.keyboard.press('Escape');
    await tabTo(page, 'form.drop textarea');
    await page.keyboard.insertText(readFileSync('samples/junk-en.eml', 'utf8'));
    await page.keyboard.press('Control+Enter');
    await page.locator('.verdict h1').waitFor({ timeout: MINUTE });
    expect(pages.complaints).toEqual([]);
    await context.close();
  }, 4 * MINUTE);

  it('lets single keys be switched off, and takes none away from who types', async () => {
    const { context, page } = await pages.openSignedIn('en', DESK);
    await page.goto(`${pages.bench.url}/cases/${id}`);
    await page.locator('.pin').first().waitFor();
    await page.keyboard.press('?');
    await page.locator('dialog input[type=checkbox]').click();
    await page.locator('dialog button').click();
    await page.keyboard.press('2');
    expect(await page.locator('#tab-links').getAttribute('aria-selected')).toBe('false');
    await page.reload();
    await page.locator('.pin').first().waitFor();
    await page.keyboard.press('2');
    expect(await page.locator('#tab-links').getAttribute('aria-selected')).toBe('false');
    await context.close();
  }, 4 * MINUTE);
});
