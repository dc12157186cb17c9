import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium } from '../../chromium-there.ts';
import { openLoopback } from '../../loopback.ts';
import { ended } from '../start-server.ts';
import { DESK, expectSound, MINUTE, openPages, PHONE, shoot } from './open-pages.ts';
import type { Pages } from './open-pages.ts';

openLoopback();

/** One more than the list shows at first. */
const COUNT = 31;

describe.skipIf(!hasChromium('from case to case in the page of the workbench'))('from case to case', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await openPages();
    const form = new FormData();
    for (let nth = 1; nth <= COUNT; nth += 1) form.append('file', new File([`From: a@b.example\nSubject: Parcel ${nth}\n\nYour parcel waits.\n`], `${nth}.eml`));
    form.append('file', new File(['From: a@b.example\nSubject: Invoice\n\nPlease pay.\n'], 'other.eml'));
    for (const { id } of (await pages.bench.admin.submit(form)).cases) await ended(pages.bench.admin, id);
  }, 4 * MINUTE);
  afterAll(async () => { await pages?.stop(); });

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
