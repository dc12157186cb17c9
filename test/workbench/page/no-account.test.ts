import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium } from '../../chromium-there.ts';
import { openLoopback } from '../../loopback.ts';
import { serveFolder } from '../serve-folder.ts';
import { ended } from '../start-server.ts';
import { DESK, drop, expectSound, MINUTE, openPages, PHONE, shoot } from './open-pages.ts';
import type { Pages } from './open-pages.ts';

openLoopback();

describe.skipIf(!hasChromium('what anybody may do without an account'))('what anybody may do without an account', () => {
  let pages: Pages;
  beforeAll(async () => { pages = await openPages({ FUWAKE_PUBLIC_FORM: 'yes' }); }, 4 * MINUTE);
  afterAll(async () => { await pages?.stop(); });

  it('dissects on this device only, with the network cut first', async () => {
    const { context, page } = await pages.open('ja', PHONE);
    await page.goto(`${pages.bench.url}/here`);
    await page.locator('p.favour[role=status]').waitFor({ timeout: MINUTE });
    const asked: string[] = [];
    await context.route('**/*', (route) => { asked.push(route.request().url()); return route.abort(); });
    await context.setOffline(true);
    await drop(page, readFileSync('samples/kagoya.eml'), 'kagoya.eml');
    await page.locator('.verdict h1').waitFor({ timeout: MINUTE });
    expect(await page.locator('.verdict h1').textContent()).toBe('フィッシング詐欺');
    await page.locator('.pin').first().tap();
    await page.locator('.panel .finding').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#tab-source').click();
    await page.locator('.raw').waitFor();
    await page.locator('.tree .link').first().click();
    await page.locator('.tree .bytes mark').first().waitFor();
    await expectSound(page, 'here');
    await shoot(page, 'here-source');
    await page.locator('#tab-dissection').click();
    await page.locator('.misses').first().waitFor({ state: 'attached' });
    // A zip with two mails: each is there.
    await page.locator('.crumbs .link').click();
    await drop(page, Buffer.from(zipSync({ 'one.eml': new Uint8Array(readFileSync('samples/kagoya.eml')), 'two.eml': new Uint8Array(readFileSync('samples/junk-en.eml')) })), 'two.zip');
    await page.locator('.mails button').nth(1).click();
    await page.locator('.verdict h1', { hasText: '迷惑メール' }).waitFor();
    expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    await context.close();
  }, 4 * MINUTE);

  it('dissects on a site of warnings too, in whatever folder it lies, QR codes and all, with the network cut first', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fuwake-here-'));
    execFileSync(process.execPath, ['src/apps/cli/main.js', 'publish', 'samples/kagoya.eml', '--site', folder, '--with-here', '--lang', 'ja'], { stdio: 'ignore' });
    const site = await serveFolder(folder, '/warnings/');
    const { context, page } = await pages.open('ja', PHONE);
    await page.goto(`${site.url}/warnings/ja/index.html`);
    await page.locator('nav a[href="../here/index.html"]').click();
    await page.locator('p.favour[role=status]').waitFor({ timeout: MINUTE });
    await context.setOffline(true);
    await drop(page, readFileSync('samples/qr-ja.eml'), 'qr-ja.eml');
    await page.locator('.verdict h1').waitFor({ timeout: MINUTE });
    await page.locator('#tab-links').click();
    await page.locator('.house').first().waitFor();
    expect(await page.locator('.house').allTextContents().then((all) => all.join(' '))).toContain('QRコード');
    await expectSound(page, 'here, on a site');
    await shoot(page, 'here-site');
    await context.close();
    site.close();
    rmSync(folder, { recursive: true, force: true });
    expect(pages.complaints).toEqual([]);
  }, 4 * MINUTE);

  it('dissects on the workbench’s own site of warnings, too, with the network cut first', async () => {
    const { admin } = pages.bench;
    const id = (await admin.submit({ kind: 'source', text: readFileSync('samples/kagoya.eml', 'utf8') })).cases[0]?.id ?? '';
    await ended(admin, id);
    const { urls } = await admin.publish(id, 1, { tlp: 'clear', mayShowMail: false, evenSuspicious: false, unmask: [] });
    const { context, page } = await pages.open('en', DESK);
    await page.goto(new URL(urls.en, pages.bench.url).href);
    await page.locator('nav a[href="../here/index.html"]').click();
    await page.locator('p.favour[role=status]').waitFor({ timeout: MINUTE });
    await context.setOffline(true);
    await drop(page, readFileSync('samples/kagoya.eml'), 'kagoya.eml');
    await page.locator('.verdict h1', { hasText: 'Phishing' }).waitFor({ timeout: MINUTE });
    await expectSound(page, 'here, on the workbench’s site');
    await context.close();
    expect(pages.complaints).toEqual([]);
  }, 4 * MINUTE);

  it('takes a mail from anybody where the form is open, and shows the answer to whoever has its address', async () => {
    const { context, page } = await pages.open('en', PHONE, 'dark');
    await page.goto(`${pages.bench.url}/`);
    await page.locator('a[href="/hand-in"]').click();
    await expectSound(page, 'form');
    await shoot(page, 'hand-in');
    await drop(page, readFileSync('samples/kagoya.eml'), 'kagoya.eml');
    await page.locator('.verdict h1').waitFor({ timeout: MINUTE });
    expect(new URL(page.url()).pathname).toMatch(/^\/handed\//);
    await expectSound(page, 'answer', true, '.verdict');
    await shoot(page, 'handed');
    const address = page.url();
    // Who has the number of the case and not its ticket sees nothing.
    await page.goto('about:blank');
    await page.goto(address.replace(/#.*/, '#x'));
    await page.locator('[role=alert]').waitFor();
    await page.goto('about:blank');
    await page.goto(address);
    await page.locator('.tools button').click();
    await page.locator('.tools button').click();
    await page.locator('p[role=status]', { hasText: 'erased' }).waitFor();
    await context.close();
    pages.complaints.length = 0;
  }, 4 * MINUTE);
});
