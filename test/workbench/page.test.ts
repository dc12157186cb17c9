import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, hasChromium } from '../chromium-there.ts';
import { openLoopback } from '../loopback.ts';
import type { Dissection } from '../../src/report/model.ts';
import { hostileMail, hostileVisit } from './hostile-mail.ts';
import { serveFolder } from './serve-folder.ts';
import { ended, PASSWORD, startBench } from './start-server.ts';
import type { TestBench } from './start-server.ts';

openLoopback();

const MINUTE = 60_000;
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };
/** Pictures for who wants to look: SHOTS=FOLDER. */
const SHOTS = process.env['SHOTS'];

describe.skipIf(!hasChromium('the page of the workbench'))('the page of the workbench', () => {
  const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  let bench: TestBench;
  let browser: Browser;
  /** What the pages complained of, a refused script or style among it. */
  const complaints: string[] = [];

  beforeAll(async () => {
    await build({ logLevel: 'silent' });
    bench = await startBench({ FUWAKE_PUBLIC_FORM: 'yes' });
    const { chromium } = await import('playwright-core');
    // Root may not use Chromium's sandbox.
    browser = await chromium.launch({ executablePath: CHROMIUM, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  }, 4 * MINUTE);
  afterAll(async () => {
    await browser?.close();
    await bench?.stop();
  });

  const open = async (language: 'ja' | 'en', viewport: { readonly width: number; readonly height: number }, colorScheme: 'light' | 'dark' = 'light'): Promise<{ readonly context: BrowserContext; readonly page: Page }> => {
    const context = await browser.newContext({ viewport, locale: language === 'ja' ? 'ja-JP' : 'en-GB', colorScheme, hasTouch: viewport.width < 500 });
    const page = await context.newPage();
    // The site of warnings has no icon, which browsers ask for by themselves.
    page.on('console', (line) => { if (line.type() === 'error' && !/status of 401/.test(line.text()) && !line.location().url.endsWith('/favicon.ico')) complaints.push(line.text()); });
    page.on('pageerror', (error) => complaints.push(String(error)));
    return { context, page };
  };
  const signIn = async (page: Page): Promise<void> => {
    await page.goto(`${bench.url}/`);
    await page.locator('input[autocomplete=username]').fill('root');
    await page.locator('input[type=password]').fill(PASSWORD);
    await page.locator('form button.main').click();
    await page.locator('textarea').waitFor();
  };
  const drop = async (page: Page, bytes: Buffer, name: string): Promise<void> => {
    const handle = await page.evaluateHandle(({ base64, file }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], file, { type: 'message/rfc822' }));
      return data;
    }, { base64: bytes.toString('base64'), file: name });
    await page.dispatchEvent('form.drop', 'dragenter', { dataTransfer: handle });
    await page.dispatchEvent('form.drop', 'drop', { dataTransfer: handle });
  };
  /** *Shape*: `within`: only what is new since the page was last looked at; the whole of a case takes axe seconds. */
  const violations = async (page: Page, within = 'body'): Promise<readonly string[]> => {
    // By the debugger: the page's own policy lets no script of ours in.
    await page.evaluate(AXE);
    return await page.evaluate(async (selector) => {
      const { axe } = globalThis as unknown as { axe: { run: (context: unknown, options: unknown) => Promise<{ violations: readonly { id: string; nodes: readonly { html: string; failureSummary?: string }[] }[] }> } };
      const { violations } = await axe.run(selector === 'body' ? document : selector, { resultTypes: ['violations'], iframes: false });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`).join(' | ')}`);
    }, within);
  };
  const shoot = async (page: Page, name: string, fullPage = true): Promise<void> => { if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage }); };
  const isNoWider = async (page: Page): Promise<boolean> => await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

  it.each([['ja', PHONE, 'phone'], ['en', DESK, 'desk']] as const)('leads from a dropped mail to its verdict, a tapped number and its place in the source: %s at %o', async (language, viewport, size) => {
    const { context, page } = await open(language, viewport);
    await page.goto(`${bench.url}/`);
    await page.locator('form button.main').waitFor();
    await shoot(page, `${size}-door`);
    expect(await violations(page)).toEqual([]);
    await signIn(page);
    await shoot(page, `${size}-home`);
    await drop(page, readFileSync('samples/kagoya.eml'), 'kagoya.eml');
    await page.locator('.verdict h1').waitFor({ timeout: MINUTE });
    expect(await page.locator('.verdict h1').textContent()).toBe(language === 'ja' ? 'フィッシング詐欺' : 'Phishing');
    expect(await page.locator('.verdict .answer').textContent()).toContain(language === 'ja' ? 'カゴヤ' : 'KAGOYA');
    expect(await page.locator('.reasons').first().locator('li').count()).toBe(3);
    await page.locator('.pin').first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await isNoWider(page)).toBe(true);
    await shoot(page, `${size}-case`);

    const pin = page.locator('.pin').nth(1);
    const named = await pin.getAttribute('aria-label');
    if (viewport.width < 500) await pin.tap(); else await pin.click();
    const panel = page.locator('.panel');
    expect(named).toContain(await panel.locator('h2').textContent());
    await panel.locator('.bytes mark').first().waitFor();
    const words = await panel.locator('.bytes mark').allTextContents();
    expect(readFileSync('samples/kagoya.eml', 'utf8').replaceAll('\r', '')).toContain(words.join(''));
    await panel.locator('.in-source .chip').last().click();
    expect(await panel.locator('.bytes th').first().textContent()).toMatch(/^[0-9a-f]{6}$/);
    expect(await violations(page, '.panel')).toEqual([]);
    await shoot(page, `${size}-pin`, false);
    // With the keyboard: on, and back to where one came from.
    await page.keyboard.press('ArrowRight');
    const after = await panel.locator('h2').textContent();
    expect(named).not.toContain(after);
    await page.keyboard.press('Escape');
    expect(await panel.count()).toBe(0);

    for (const tab of ['links', 'route', 'source', 'publish']) {
      await page.locator(`#tab-${tab}`).click();
      if (tab === 'source') await page.locator('.raw').waitFor();
      if (tab === 'links') expect(await page.locator('.house.wanted .chain code').first().textContent()).toBe('hxxps://su-activemail-kagoya-jp[.]es/mail/login[.]html');
      // The tabs are the same at any width; once is enough.
      if (size === 'phone' && tab !== 'publish') expect(await violations(page, '#tab-panel'), tab).toEqual([]);
      expect(await isNoWider(page), tab).toBe(true);
      await shoot(page, `${size}-${tab}`);
    }
    // From the draft to the page that the public reads; the words of each language are changed in its own run.
    const own = language === 'ja' ? '当社にも同じメールが届きました。' : 'The same mail reached our own house.';
    await page.locator('#tab-panel .card select').first().selectOption('clear');
    await page.locator('.article-editor .acts .link').last().click();
    await page.locator('.article-editor textarea').fill(own);
    await page.locator('.article-editor button', { hasText: language === 'ja' ? 'この文にする' : 'Keep' }).click();
    await page.locator('.article-editor .changed', { hasText: own }).waitFor();
    expect(await page.locator('.masks').textContent()).toContain('example.jp');
    if (size === 'phone') expect(await violations(page, '#tab-panel'), 'publish').toEqual([]);
    await shoot(page, `${size}-publish-edited`);
    await page.locator('.publish-now:not([disabled])').click();
    await page.locator(size === 'phone' ? '.published' : '.published li').first().waitFor();
    const article = await context.newPage();
    await article.goto(new URL(await page.locator('.published a').getAttribute('href') ?? '', bench.url).href);
    expect(await article.locator('h1').textContent()).toContain(language === 'ja' ? 'カゴヤ' : 'KAGOYA');
    expect(await article.locator('#conclusion').textContent()).toContain(own);
    expect(await article.content()).not.toContain('taro.example');
    expect(await violations(article), 'article').toEqual([]);
    expect(await isNoWider(article), 'article').toBe(true);
    await shoot(article, `${size}-article`);
    await article.close();
    // At once, without asking the server again.
    await page.locator('.tongues button[aria-pressed=false]').click();
    expect(await page.locator('.verdict h1').textContent()).toBe(language === 'ja' ? 'Phishing' : 'フィッシング詐欺');
    expect(await page.locator('html').getAttribute('lang')).toBe(language === 'ja' ? 'en' : 'ja');
    await context.close();
    expect(complaints).toEqual([]);
  }, 4 * MINUTE);

  it('finds a case by its words, and shows it in the dark', async () => {
    const { context, page } = await open('ja', PHONE, 'dark');
    await signIn(page);
    await page.locator('.cases li').first().waitFor();
    await page.locator('input[type=search]').fill('カゴヤ');
    await page.locator('.cases li').first().waitFor();
    await shoot(page, 'dark-home');
    await page.locator('.filters select').first().selectOption('junk');
    await page.locator('.cases').waitFor({ state: 'detached' });
    await page.locator('.filters .plain').click();
    await page.locator('.cases a').first().click();
    await page.locator('.verdict h1').waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'dark-case');
    await context.close();
    expect(complaints).toEqual([]);
  }, 2 * MINUTE);

  it('compares two mails, counts them by day and brand, and keeps people and keys', async () => {
    for (const text of [readFileSync('samples/kagoya.eml', 'utf8'), readFileSync('samples/kagoya.eml', 'utf8').replace('重要', '至急')]) await ended(bench.admin, (await bench.admin.submit({ kind: 'source', text })).cases[0]?.id ?? '');
    const { context, page } = await open('ja', PHONE, 'dark');
    await signIn(page);
    await page.locator('.brand-bars button').first().click();
    await page.waitForURL(/brand=kagoya/);
    await page.locator('.cases li').first().waitFor();
    await shoot(page, 'charts');
    await page.locator('.cases a').first().click();
    await page.locator('.folds summary').first().click();
    await page.locator('.pick a').first().click();
    await page.locator('.diff').waitFor();
    expect(await page.locator('.facts-table tr.yes').count()).toBeGreaterThan(5);
    expect(await violations(page), 'compare').toEqual([]);
    expect(await isNoWider(page), 'compare').toBe(true);
    await page.goto(`${bench.url}/account`);
    await page.locator('[aria-labelledby=keys-title] form input').fill('SIEM');
    await page.locator('[aria-labelledby=keys-title] form button').click();
    const key = await page.locator('.key').textContent();
    expect((await fetch(`${bench.url}/api/v1/cases`, { headers: { authorization: `Bearer ${key}` } })).status).toBe(200);
    expect(await violations(page), 'account').toEqual([]);
    expect(await isNoWider(page), 'account').toBe(true);
    await page.locator('[aria-labelledby=keys-title] li button').first().click();
    await page.locator('[aria-labelledby=keys-title] li button').first().click();
    await page.locator('[aria-labelledby=keys-title] .claimed').first().waitFor();
    expect((await fetch(`${bench.url}/api/v1/cases`, { headers: { authorization: `Bearer ${key}` } })).status).toBe(401);
    await page.locator('[aria-labelledby=people-title] form input').first().fill('hanako');
    await page.locator('[aria-labelledby=people-title] form input[type=password]').fill(PASSWORD);
    await page.locator('[aria-labelledby=people-title] form button').click();
    await page.locator('[aria-labelledby=people-title] li', { hasText: 'hanako' }).waitFor();
    await context.close();
    expect(complaints).toEqual([]);
  }, 2 * MINUTE);

  it('says what was not checked, what would leave the house, and asks only what is chosen', async () => {
    const { context, page } = await open('en', PHONE);
    const asked: unknown[] = [];
    // What the button orders is looked at here; nothing of it is carried out.
    await context.route('**/look-ups', async (route) => { asked.push(route.request().postDataJSON()); await route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify({ status: 409, code: 'busy', detail: 'This case is being dissected.', title: '', type: '', instance: '' }) }); });
    await context.route('**/api/v1/status', async (route) => { const answer = await route.fetch(); await route.fulfill({ response: answer, json: { ...await answer.json() as object, mayGoOnline: true, hasCaptures: true, asks: ['certificates'] } }); });
    await signIn(page);
    await page.locator('.cases a').first().click();
    const form = page.locator('.ask');
    await form.waitFor();
    expect(await form.textContent()).toContain('su-activemail-kagoya-jp[.]es');
    // Under TLP:AMBER no case is told to the log of certificates; VirusTotal has no key here.
    expect(await form.locator('input[disabled]').count()).toBe(4);
    expect(await violations(page, '#not-known')).toEqual([]);
    expect(await isNoWider(page)).toBe(true);
    await form.locator('label', { hasText: 'page behind the link' }).click();
    await form.locator('button').click();
    await page.locator('[role=alert]').waitFor();
    expect(asked).toEqual([{ online: true, ask: [], capture: true }]);
    await page.goto(page.url());
    await page.locator('.misses summary').first().click();
    expect(await page.locator('.misses[open] li').count()).toBeGreaterThan(0);
    await context.close();
    complaints.length = 0;
  }, 2 * MINUTE);

  it('dissects on this device only, with the network cut first', async () => {
    const { context, page } = await open('ja', PHONE);
    await page.goto(`${bench.url}/here`);
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
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'here-source');
    await page.locator('#tab-dissection').click();
    await page.locator('.misses').first().waitFor();
    // A zip with two mails: each is there.
    await page.locator('.crumbs .link').click();
    await drop(page, Buffer.from(zipSync({ 'one.eml': new Uint8Array(readFileSync('samples/kagoya.eml')), 'two.eml': new Uint8Array(readFileSync('samples/junk-en.eml')) })), 'two.zip');
    await page.locator('.mails button').nth(1).click();
    await page.locator('.verdict h1', { hasText: '迷惑メール' }).waitFor();
    expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    await context.close();
  }, 2 * MINUTE);

  it('dissects on a site of warnings too, in whatever folder it lies, QR codes and all, with the network cut first', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fuwake-here-'));
    execFileSync(process.execPath, ['src/apps/cli/main.js', 'publish', 'samples/kagoya.eml', '--site', folder, '--with-here', '--lang', 'ja'], { stdio: 'ignore' });
    const site = await serveFolder(folder, '/warnings/');
    const { context, page } = await open('ja', PHONE);
    await page.goto(`${site.url}/warnings/ja/index.html`);
    await page.locator('nav a[href="../here/index.html"]').click();
    await page.locator('p.favour[role=status]').waitFor({ timeout: MINUTE });
    await context.setOffline(true);
    await drop(page, readFileSync('samples/qr-ja.eml'), 'qr-ja.eml');
    await page.locator('.verdict h1').waitFor({ timeout: MINUTE });
    await page.locator('#tab-links').click();
    await page.locator('.house').first().waitFor();
    expect(await page.locator('.house').allTextContents().then((all) => all.join(' '))).toContain('QRコード');
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'here-site');
    await context.close();
    site.close();
    rmSync(folder, { recursive: true, force: true });
    expect(complaints).toEqual([]);
  }, 2 * MINUTE);

  it('takes a mail from anybody where the form is open, and shows the answer to whoever has its address', async () => {
    const { context, page } = await open('en', PHONE, 'dark');
    await page.goto(`${bench.url}/`);
    await page.locator('a[href="/hand-in"]').click();
    expect(await violations(page), 'form').toEqual([]);
    await shoot(page, 'hand-in');
    await drop(page, readFileSync('samples/kagoya.eml'), 'kagoya.eml');
    await page.locator('.verdict h1').waitFor({ timeout: MINUTE });
    expect(new URL(page.url()).pathname).toMatch(/^\/handed\//);
    expect(await violations(page, '.verdict'), 'answer').toEqual([]);
    expect(await isNoWider(page)).toBe(true);
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
    complaints.length = 0;
  }, 2 * MINUTE);

  it('runs nothing that a mail brings along, wherever its words are shown', async () => {
    const { cases: [one] } = await bench.admin.submit({ kind: 'source', text: hostileMail() });
    await ended(bench.admin, one?.id ?? '');
    const { context, page } = await open('en', DESK);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss(); });
    await signIn(page);
    await page.goto(`${bench.url}/cases/${one?.id}`);
    await page.locator('.verdict h1').waitFor();
    await page.locator('.finding').first().waitFor();
    const ran = async (): Promise<unknown> => await page.evaluate(() => { const { ran, fuwakeRan } = globalThis as unknown as { ran?: unknown; fuwakeRan?: unknown }; return ran ?? fuwakeRan ?? null; });
    expect(await ran()).toBeNull();
    const pins = await page.locator('.pin').count();
    for (let at = 0; at < Math.min(pins, 4); at++) await page.locator('.pin').nth(at).click({ force: true });
    await page.keyboard.press('Escape');
    for (const tab of ['links', 'route', 'source', 'publish', 'dissection']) {
      await page.locator(`#tab-${tab}`).click();
      await page.waitForTimeout(300);
      if (tab === 'source') await page.locator('.tree .link').first().click();
      await page.evaluate(() => { for (const fold of document.querySelectorAll('details')) fold.open = true; });
      expect(await ran(), tab).toBeNull();
    }
    // What a browser saw behind a link is somebody else's words, too: the visits are put into the answer here.
    await context.route('**/dissection', async (route) => {
      const dissection = await (await route.fetch()).json() as Dissection;
      await route.fulfill({ json: { ...dissection, page: hostileVisit() } });
    });
    await page.goto(`${bench.url}/cases/${one?.id}`);
    await page.locator('#tab-links').click();
    await page.locator('.contrasts .odd').first().waitFor();
    expect(await page.locator('.contrasts').textContent()).toContain('<script>');
    expect(await violations(page, '#tab-panel'), 'visits').toEqual([]);
    await shoot(page, 'visits');
    expect(await ran(), 'visits').toBeNull();
    await page.goto(`${bench.url}/compare/${one?.id}/1/${one?.id}/1`);
    await page.locator('.diff').waitFor();
    expect(await ran(), 'compare').toBeNull();
    await page.goto(`${bench.url}/`);
    await page.locator('.cases li').first().waitFor();
    expect([await ran(), dialogs]).toEqual([null, []]);
    expect(await page.locator('.cases img, .cases script, .cases svg').count()).toBe(0);
    await context.close();
  }, 2 * MINUTE);
});
