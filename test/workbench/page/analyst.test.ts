import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium } from '../../chromium-there.ts';
import { openLoopback } from '../../loopback.ts';
import { ended, PASSWORD } from '../start-server.ts';
import { expectSound, MINUTE, openPages, PHONE, shoot } from './open-pages.ts';
import type { Pages } from './open-pages.ts';

openLoopback();

const KAGOYA = readFileSync('samples/kagoya.eml', 'utf8');

describe.skipIf(!hasChromium('what an analyst does with cases'))('what an analyst does with cases', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await openPages();
    for (const text of [KAGOYA, KAGOYA.replace('重要', '至急')]) await ended(pages.bench.admin, (await pages.bench.admin.submit({ kind: 'source', text })).cases[0]?.id ?? '');
  }, 4 * MINUTE);
  afterAll(async () => { await pages?.stop(); });

  it('finds a case by its words, and shows it in the dark', async () => {
    const { context, page } = await pages.openSignedIn('ja', PHONE, 'dark');
    await page.goto(`${pages.bench.url}/`);
    await page.locator('.cases li').first().waitFor();
    await page.locator('input[type=search]').fill('カゴヤ');
    await page.locator('.cases li').first().waitFor();
    await shoot(page, 'dark-home');
    await page.locator('.filters .unfold').click();
    await page.locator('.filters select').first().selectOption('junk');
    await page.locator('.cases').waitFor({ state: 'detached' });
    await page.locator('.filters .row .plain').click();
    await page.locator('.cases a').first().click();
    await page.locator('.verdict h1').waitFor();
    await expectSound(page, 'case');
    await shoot(page, 'dark-case');
    await context.close();
    expect(pages.complaints).toEqual([]);
  }, 4 * MINUTE);

  it('compares two mails, counts them by day and brand, and keeps people and keys', async () => {
    const { context, page } = await pages.openSignedIn('ja', PHONE, 'dark');
    await page.goto(`${pages.bench.url}/`);
    await page.locator('.brand-bars button').first().click();
    await page.waitForURL(/brand=kagoya/);
    await page.locator('.cases li').first().waitFor();
    await shoot(page, 'charts');
    await page.locator('.cases a').first().click();
    await page.locator('.folds summary').first().click();
    await page.locator('.pick a').first().click();
    await page.locator('.diff').waitFor();
    expect(await page.locator('.facts-table tr.yes').count()).toBeGreaterThan(5);
    await expectSound(page, 'compare');
    await page.goto(`${pages.bench.url}/account`);
    await page.locator('[aria-labelledby=keys-title] form input').fill('SIEM');
    await page.locator('[aria-labelledby=keys-title] form button').click();
    const key = await page.locator('.key').textContent();
    expect((await fetch(`${pages.bench.url}/api/v1/cases`, { headers: { authorization: `Bearer ${key}` } })).status).toBe(200);
    await expectSound(page, 'account');
    await page.locator('[aria-labelledby=keys-title] li button').first().click();
    await page.locator('[aria-labelledby=keys-title] li button').first().click();
    await page.locator('[aria-labelledby=keys-title] .claimed').first().waitFor();
    expect((await fetch(`${pages.bench.url}/api/v1/cases`, { headers: { authorization: `Bearer ${key}` } })).status).toBe(401);
    await page.locator('[aria-labelledby=people-title] form input').first().fill('hanako');
    await page.locator('[aria-labelledby=people-title] form input[type=password]').fill(PASSWORD);
    await page.locator('[aria-labelledby=people-title] form button').click();
    await page.locator('[aria-labelledby=people-title] li', { hasText: 'hanako' }).waitFor();
    await context.close();
    expect(pages.complaints).toEqual([]);
  }, 4 * MINUTE);

  it('says what was not checked, what would leave the house, and asks only what is chosen', async () => {
    const { context, page } = await pages.openSignedIn('en', PHONE);
    const asked: unknown[] = [];
    // What the button orders is looked at here; nothing of it is carried out.
    await context.route('**/look-ups', async (route) => { asked.push(route.request().postDataJSON()); await route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify({ status: 409, code: 'busy', detail: 'This case is being dissected.', title: '', type: '', instance: '' }) }); });
    await context.route('**/api/v1/status', async (route) => { const answer = await route.fetch(); await route.fulfill({ response: answer, json: { ...await answer.json() as object, mayGoOnline: true, hasCaptures: true, asks: ['certificates'] } }); });
    await page.goto(`${pages.bench.url}/`);
    await page.locator('.cases a').first().click();
    const form = page.locator('.ask');
    await form.waitFor();
    expect(await form.textContent()).toContain('su-activemail-kagoya-jp[.]es');
    // Under TLP:AMBER no case is told to the log of certificates; VirusTotal has no key here.
    expect(await form.locator('input[disabled]').count()).toBe(4);
    await expectSound(page, 'not known', true, '#not-known');
    await form.locator('label', { hasText: 'page behind the link' }).click();
    await form.locator('button').click();
    await page.locator('[role=alert]').waitFor();
    expect(asked).toEqual([{ online: true, ask: [], capture: true }]);
    await page.goto(page.url());
    await page.locator('.chapter > summary').first().click();
    await page.locator('.misses summary').first().click();
    expect(await page.locator('.misses[open] li').count()).toBeGreaterThan(0);
    await context.close();
    pages.complaints.length = 0;
  }, 4 * MINUTE);
});
