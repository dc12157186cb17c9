import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium } from '../../chromium-there.ts';
import { openLoopback } from '../../loopback.ts';
import type { Dissection } from '../../../src/report/model.ts';
import { hostileMail, hostileVisit } from '../hostile-mail.ts';
import { ended } from '../start-server.ts';
import { DESK, expectSound, MINUTE, openPages, shoot } from './open-pages.ts';
import type { Pages } from './open-pages.ts';

openLoopback();

describe.skipIf(!hasChromium('a mail that tries to run something in the page'))('a mail that tries to run something in the page', () => {
  let pages: Pages;
  beforeAll(async () => { pages = await openPages(); }, 4 * MINUTE);
  afterAll(async () => { await pages?.stop(); });

  it('runs nothing that a mail brings along, wherever its words are shown', async () => {
    const { cases: [one] } = await pages.bench.admin.submit({ kind: 'source', text: hostileMail() });
    await ended(pages.bench.admin, one?.id ?? '');
    const { context, page } = await pages.openSignedIn('en', DESK);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss(); });
    await page.goto(`${pages.bench.url}/`);
    await page.goto(`${pages.bench.url}/cases/${one?.id}`);
    await page.locator('.verdict h1').waitFor();
    await page.locator('.finding').first().waitFor();
    const ran = async (): Promise<unknown> => await page.evaluate(() => { const { ran, fuwakeRan } = globalThis as unknown as { ran?: unknown; fuwakeRan?: unknown }; return ran ?? fuwakeRan ?? null; });
    expect(await ran()).toBeNull();
    const pins = await page.locator('.pin').count();
    for (let at = 0; at < Math.min(pins, 4); at++) await page.locator('.pin').nth(at).click({ force: true });
    await page.keyboard.press('Escape');
    for (const [tab, there] of [['links', '.house'], ['route', '.way'], ['source', '.raw'], ['publish', '.publish-now'], ['dissection', '.chapters']] as const) {
      await page.locator(`#tab-${tab}`).click();
      await page.locator(there).first().waitFor({ state: 'attached' });
      if (tab === 'source') await page.locator('.tree .link').first().click();
      await page.evaluate(() => { for (const fold of document.querySelectorAll('details')) fold.open = true; });
      expect(await ran(), tab).toBeNull();
    }
    // What a picture that fails would run comes a little later.
    await page.waitForTimeout(500);
    expect(await ran(), 'afterwards').toBeNull();
    // What a browser saw behind a link is somebody else's words, too: the visits are put into the answer here.
    await context.route('**/dissection', async (route) => {
      const dissection = await (await route.fetch()).json() as Dissection;
      await route.fulfill({ json: { ...dissection, page: hostileVisit() } });
    });
    await page.goto(`${pages.bench.url}/cases/${one?.id}`);
    await page.locator('#tab-links').click();
    await page.locator('.contrasts .odd').first().waitFor();
    expect(await page.locator('.contrasts').textContent()).toContain('<script>');
    await expectSound(page, 'visits', true, '#tab-panel');
    await shoot(page, 'visits');
    expect(await ran(), 'visits').toBeNull();
    await page.goto(`${pages.bench.url}/compare/${one?.id}/1/${one?.id}/1`);
    await page.locator('.diff').waitFor();
    expect(await ran(), 'compare').toBeNull();
    await page.goto(`${pages.bench.url}/`);
    await page.locator('.cases li').first().waitFor();
    expect([await ran(), dialogs]).toEqual([null, []]);
    expect(await page.locator('.cases img, .cases script, .cases svg').count()).toBe(0);
    await context.close();
  }, 4 * MINUTE);
});
