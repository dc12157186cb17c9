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

describe.skipIf(!hasChromium('the whole source, in the page of the workbench'))('the whole source', () => {
  let pages: Pages;
  const ids: string[] = [];
  beforeAll(async () => {
    pages = await openPages();
    for (const text of [KAGOYA, LARGE]) {
      const id = (await pages.bench.admin.submit(fileForm(Buffer.from(text, 'latin1'), 'a.eml'))).cases[0]?.id ?? '';
      ids.push(id);
      expect((await ended(pages.bench.admin, id)).state).toBe('done');
    }
  }, 4 * MINUTE);
  afterAll(async () => { await pages?.stop(); });

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
