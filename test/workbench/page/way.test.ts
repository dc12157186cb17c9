import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium } from '../../chromium-there.ts';
import { openLoopback } from '../../loopback.ts';
import { drop, expectSound, MINUTE, openPages, PHONE, shoot, signIn, SIZES } from './open-pages.ts';
import type { Pages } from './open-pages.ts';

openLoopback();

const KAGOYA = readFileSync('samples/kagoya.eml', 'latin1');
/** Two of the runs, one a language, are about one mail each: who comes second corrects what the first one published. */
const OTHER = KAGOYA.replace(/^Message-ID: </im, '$&2');
const OWN = { ja: '当社にも同じメールが届きました。', en: 'The same mail reached our own house.' } as const;

describe.skipIf(!hasChromium('the way from a dropped mail to the published article'))('the way from a dropped mail to the published article', () => {
  let pages: Pages;
  beforeAll(async () => { pages = await openPages(); }, 4 * MINUTE);
  afterAll(async () => { await pages?.stop(); });

  it.each(SIZES)('is there in %s at %o', async (language, size) => {
    const { context, page } = await pages.open(language, size);
    const shot = `${size.name}-${language}`;
    const isJapanese = language === 'ja';
    // The colours are the same in both languages: judged once for each size, in light and in dark.
    const both = (size === PHONE) === isJapanese;
    const colours = both || 'no colours';
    await page.goto(`${pages.bench.url}/`);
    await page.locator('form button.main').waitFor();
    await expectSound(page, 'door', colours);
    await shoot(page, `${shot}-door`);
    await signIn(page, pages.bench.url);
    await expectSound(page, 'home', colours);
    await shoot(page, `${shot}-home`);
    const mail = both ? KAGOYA : OTHER;
    await drop(page, Buffer.from(mail, 'latin1'), 'kagoya.eml');

    await page.locator('.verdict h1').waitFor({ timeout: 2 * MINUTE });
    expect(await page.locator('.verdict h1').textContent()).toBe(isJapanese ? 'フィッシング詐欺' : 'Phishing');
    expect(await page.locator('.verdict .answer').textContent()).toContain(isJapanese ? 'カゴヤ' : 'KAGOYA');
    expect(await page.locator('.reasons').first().locator('li').count()).toBe(3);
    await page.locator('.pin').first().waitFor();
    await expectSound(page, 'case', colours);
    await shoot(page, `${shot}-case`);

    await tapPin(page, mail, { isPhone: size === PHONE, both, shot });
    for (const tab of ['links', 'route', 'source', 'publish']) {
      await page.locator(`#tab-${tab}`).click();
      if (tab === 'source') await page.locator('.raw').waitFor();
      if (tab === 'publish') await page.locator('.publish-now').waitFor();
      if (tab === 'links') expect(await page.locator('.house.wanted .chain code').first().textContent()).toBe('hxxps://su-activemail-kagoya-jp[.]es/mail/login[.]html');
      // The same pieces in either language: judged once for each size, as is the half-written article below.
      if (both) await expectSound(page, tab, both, '#tab-panel');
      await shoot(page, `${shot}-${tab}`);
    }

    // From the draft to the page that the public reads.
    const isFirst = await page.locator('.published').count() === 0;
    await page.locator('#tab-panel .card select').first().selectOption('clear');
    await page.locator('.article-editor .acts .link').last().click();
    await page.locator('.article-editor textarea').fill(OWN[language]);
    await page.locator('.article-editor button', { hasText: isJapanese ? 'この文にする' : 'Keep' }).click();
    await page.locator('.article-editor .changed', { hasText: OWN[language] }).waitFor();
    expect(await page.locator('.masks').textContent()).toContain('example.jp');
    // What was let show stays so for whoever corrects the warning.
    const harmless = page.locator('.masks input[type=checkbox]').first();
    if (isFirst) await harmless.check();
    else expect(await harmless.isChecked()).toBe(true);
    await page.locator('.publish-now:not([disabled])').waitFor();
    if (both) await expectSound(page, 'publish, edited', both, '#tab-panel');
    await shoot(page, `${shot}-publish-edited`);
    const changes = await page.locator('.published li').count();
    await page.locator('.publish-now:not([disabled])').click();
    await (isFirst ? page.locator('.published') : page.locator('.published li').nth(changes)).waitFor();
    await shoot(page, `${shot}-published`);
    const article = await context.newPage();
    await article.goto(new URL(await page.locator('.published [role=status] a').getAttribute('href') ?? '', pages.bench.url).href);
    expect(await article.locator('h1').textContent()).toContain(isJapanese ? 'カゴヤ' : 'KAGOYA');
    expect(await article.locator('#conclusion').textContent()).toContain(OWN[language]);
    expect(await article.content()).not.toContain('taro.example');
    await expectSound(article, 'article', colours);
    await shoot(article, `${shot}-article`);
    await article.close();

    // At once, without asking the server again.
    await context.setOffline(true);
    await page.locator('.tongues button[aria-pressed=false]').click();
    expect(await page.locator('.verdict h1').textContent()).toBe(isJapanese ? 'Phishing' : 'フィッシング詐欺');
    expect(await page.locator('html').getAttribute('lang')).toBe(isJapanese ? 'en' : 'ja');
    await context.close();
    expect(pages.complaints).toEqual([]);
  }, 4 * MINUTE);
});

/** A tapped number leads to its finding and to its place in the source, as words and as bytes; arrow keys lead on, Escape back. */
async function tapPin(page: Page, mail: string, { isPhone, both, shot }: { readonly isPhone: boolean; readonly both: boolean; readonly shot: string }): Promise<void> {
  const pin = page.locator('.pin').nth(1);
  const named = await pin.getAttribute('aria-label');
  if (isPhone) await pin.tap(); else await pin.click();
  const panel = page.locator('.panel');
  expect(named).toContain(await panel.locator('h2').textContent());
  await panel.locator('.bytes mark').first().waitFor();
  const words = await panel.locator('.bytes mark').allTextContents();
  expect(Buffer.from(mail, 'latin1').toString().replaceAll('\r', '')).toContain(words.join(''));
  await shoot(page, `${shot}-pin`, false);
  await panel.locator('.in-source .chip').last().click();
  expect(await panel.locator('.bytes th').first().textContent()).toMatch(/^[0-9a-f]{6}$/);
  await expectSound(page, 'panel', both || 'no colours', '.panel');
  await shoot(page, `${shot}-pin-bytes`, false);
  await page.keyboard.press('ArrowRight');
  expect(named).not.toContain(await panel.locator('h2').textContent());
  await page.keyboard.press('Escape');
  expect(await panel.count()).toBe(0);
}
