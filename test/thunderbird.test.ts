import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Messenger } from '../src/apps/thunderbird/messenger.ts';
import { dissect } from '../src/dissect.ts';
import { shippedOptions } from '../src/index.ts';
import { makeAddon, zipAddon } from '../tools/thunderbird/make-addon.ts';
import { hasChromium, TO_LOOK_AT } from './chromium-there.ts';
import { findProgram } from './programs.ts';
import { startThunderbird } from './thunderbird/thunderbird.fixture.ts';
import type { Shown, TestThunderbird } from './thunderbird/thunderbird.fixture.ts';

// Chromium is spoken to through a pipe: no socket is opened, and none is allowed here.

/** Nobody's: every request of the page is answered from the add-on's files, or refused. */
const ORIGIN = 'https://addon.example';
const MINUTE = 60_000;
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json', svg: 'image/svg+xml' };
const KAGOYA = readFileSync('samples/kagoya.eml');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const THUNDERBIRD = findProgram('thunderbird', 'thunderbird');

let files: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => { files = await makeAddon(); }, 2 * MINUTE);

const manifest = (): { readonly version: string; readonly background: { readonly scripts: readonly string[] }; readonly message_display_action: { readonly default_icon: string }; readonly content_security_policy: { readonly extension_pages: string } } =>
  JSON.parse(Buffer.from(files.get('manifest.json') ?? []).toString('utf8'));

describe('the add-on for Thunderbird', () => {
  it('is one archive with all that its manifest names, the same one each time', () => {
    const packed = zipAddon(files);
    expect(Buffer.from(zipAddon(files)).equals(packed)).toBe(true);
    const inside = Object.keys(unzipSync(packed));
    for (const name of ['manifest.json', 'look.html', 'data/fuwake.json', ...manifest().background.scripts, manifest().message_display_action.default_icon]) expect(inside).toContain(name);
    expect(manifest().version).toBe((JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }).version);
  });

  it('opens its page for the mail that is shown when its button is pressed', async () => {
    let press: (tab: { readonly id?: number }) => void = () => {};
    const create = vi.fn(async () => {});
    const stub: Pick<Messenger, 'messageDisplay' | 'messageDisplayAction' | 'tabs'> = {
      messageDisplay: { getDisplayedMessages: async (tab) => ({ messages: tab === 3 ? [{ id: 12 }, { id: 13 }] : [] }) }, messageDisplayAction: { onClicked: { addListener: (clicked) => { press = clicked; } } }, tabs: { create },
    };
    vi.stubGlobal('messenger', stub);
    await import('../src/apps/thunderbird/background.ts');
    press({ id: 3 });
    press({ id: 4 });
    await vi.waitFor(() => { expect(create).toHaveBeenCalled(); }, MINUTE);
    expect(create.mock.calls).toEqual([[{ url: '/look.html#12' }]]);
    vi.unstubAllGlobals();
  });
});

describe.skipIf(!hasChromium('the add-on for Thunderbird'))('its page, with Thunderbird’s own functions put in its place', () => {
  let browser: Browser;
  const refused: string[] = [];

  beforeAll(async () => {
    const { chromium } = await import('playwright-core');
    browser = await chromium.launch(TO_LOOK_AT);
  }, MINUTE);
  afterAll(() => browser?.close());

  async function open(mail: Uint8Array, locale: string, width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
    const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 900 } });
    await context.route('**/*', (route) => {
      const url = new URL(route.request().url());
      const body = url.origin === ORIGIN ? files.get(url.pathname.slice(1)) : undefined;
      if (body !== undefined) return route.fulfill({ contentType: TYPES[/\w+$/.exec(url.pathname)?.[0] ?? ''] ?? 'text/plain', headers: { 'content-security-policy': manifest().content_security_policy.extension_pages }, body: Buffer.from(body) });
      refused.push(url.href);
      return route.abort();
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => { refused.push(error.message); });
    page.on('console', (said) => { if (said.type() === 'error') refused.push(said.text()); });
    await page.addInitScript((bytes) => {
      const forwarded: unknown[] = [];
      Object.assign(globalThis, {
        forwarded, messenger: {
          messages: { getRaw: async (id: number) => { if (id !== 12) throw new Error('another mail'); return new File([Uint8Array.from(bytes)], 'mail.eml'); } },
          compose: { beginForward: async (...given: unknown[]) => { if (JSON.stringify(given).includes('gone@')) throw new Error('no such mail'); forwarded.push(given); } },
        },
      });
    }, [...mail]);
    await page.goto(`${ORIGIN}/look.html#12`);
    return page;
  }

  it.each([['ja-JP', 390], ['en-US', 1280]] as const)('takes the mail apart on the device and shows verdict, advice and plate (%s, %i px)', async (locale, width) => {
    const page = await open(KAGOYA, locale, width);
    await page.waitForSelector('img', { timeout: MINUTE });
    const language = locale.startsWith('ja') ? 'ja' : 'en';
    const { verdict, findings } = await dissect(KAGOYA, shippedOptions());
    expect(await page.locator('h1').textContent()).toBe({ ja: 'フィッシングです', en: 'This is phishing' }[language]);
    expect(await page.locator('.answer').textContent()).toBe(verdict.answer[language]);
    expect(await page.locator('.advice li').allTextContents()).toEqual(verdict.advice.map((one) => one[language]));
    expect(await page.locator('ol li').count()).toBe(findings.length);
    expect(await page.locator('img').evaluate(async (picture: HTMLImageElement) => { await picture.decode(); return picture.naturalWidth; })).toBeGreaterThan(300);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await page.locator('a').count()).toBe(0);
    const shots = process.env['FUWAKE_TEST_KEEP'];
    if (shots !== undefined) writeFileSync(`${shots}/addon-${language}.png`, await page.screenshot({ fullPage: true }));
    await page.context().close();
  }, 2 * MINUTE);

  it('hands the mail on as an attachment of a letter that the reader sends, and keeps the address for the next one', async () => {
    const page = await open(KAGOYA, 'en-US', 800);
    await page.waitForSelector('form', { timeout: MINUTE });
    await page.click('button');
    expect(await page.locator('form + p').textContent()).toBe('Please enter an address.');
    await page.fill('input', 'report@example.jp');
    await page.click('button');
    expect(await page.evaluate(() => (globalThis as unknown as { forwarded: unknown }).forwarded)).toEqual([[12, 'forwardAsAttachment', { to: ['report@example.jp'] }]]);
    await page.reload();
    await page.waitForSelector('form', { timeout: MINUTE });
    expect(await page.inputValue('input')).toBe('report@example.jp');
    await page.fill('input', 'gone@example.jp');
    await page.click('button');
    await page.waitForFunction(() => document.querySelector('form + p')?.textContent?.startsWith('No letter could be opened.'));
    await page.context().close();
  }, 2 * MINUTE);

  it('can be read in a dark tab, and on one that is no phone and not wide the plate stays as wide as a page of a book', async () => {
    const page = await open(KAGOYA, 'ja-JP', 900, 'dark');
    await page.waitForSelector('form', { timeout: MINUTE });
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { readonly axe: { readonly run: () => Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }> } }).axe.run();
      const colourOf = (selector: string): string => getComputedStyle(document.querySelector(selector) as Element).backgroundColor;
      return { violations: violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`), paper: colourOf('main'), picture: colourOf('img'), width: document.querySelector('img')?.getBoundingClientRect().width };
    });
    expect(found).toEqual({ violations: [], paper: 'rgb(34, 33, 30)', picture: 'rgb(34, 33, 30)', width: 514 });
    const shots = process.env['FUWAKE_TEST_KEEP'];
    if (shots !== undefined) writeFileSync(`${shots}/addon-dark.png`, await page.screenshot({ fullPage: true }));
    await page.context().close();
  }, 2 * MINUTE);

  it('says so of what is no mail', async () => {
    const page = await open(new Uint8Array(), 'en-US', 800);
    await page.waitForFunction(() => document.body.textContent?.includes('could not be read') === true, null, { timeout: MINUTE });
    await page.context().close();
  }, 2 * MINUTE);

  it('asks nobody for anything, and its own policy never had to hold it back', () => expect(refused).toEqual([]));
});

describe.skipIf(THUNDERBIRD === null)('the add-on in Thunderbird itself', () => {
  const [PHISH, GENUINE] = ['[spam] 重要: メール保存障害のお知らせ', 'お荷物お届け予定のお知らせ'];
  const SAMPLES = ['samples/kagoya.eml', 'samples/genuine-shipping-ja.eml'] as const;
  let thunderbird: TestThunderbird;

  beforeAll(async () => { thunderbird = await startThunderbird(THUNDERBIRD ?? '', { addon: zipAddon(files), mails: SAMPLES, locale: 'ja-JP' }); }, 2 * MINUTE);
  afterAll(() => thunderbird?.stop());

  /** What the page must say of a mail: the same as everywhere else. */
  async function expectTold(shown: Shown, path: string): Promise<void> {
    const { verdict, findings } = await dissect(readFileSync(path), shippedOptions());
    expect(shown).toMatchObject({ answer: verdict.answer.ja, advice: verdict.advice.map(({ ja }) => ja), findings: findings.length, links: 0 });
    expect(shown.plateWidth).toBeGreaterThan(300);
    const shots = process.env['FUWAKE_TEST_KEEP'];
    if (shots !== undefined) writeFileSync(`${shots}/thunderbird-${shown.title}.png`, await thunderbird.picture());
  }

  it('is taken as it was built, and may read mails and open letters', async () => {
    expect(await thunderbird.addon()).toEqual({ isActive: true, permissions: ['messagesRead', 'compose'] });
  });

  it('tells a phish in a tab of its own when its button above the mail is pressed', async () => {
    await thunderbird.select(PHISH);
    const shown = await thunderbird.press();
    expect(shown).toMatchObject({ title: 'フィッシングです', desk: '' });
    await expectTold(shown, SAMPLES[0]);
  });

  it('opens a letter to the desk with the mail attached as it is', async () => {
    const { to, attached } = await thunderbird.forward('report@example.jp');
    expect(to).toEqual(['report@example.jp']);
    expect(attached).toEqual([{ type: 'message/rfc822', text: expect.any(String) as string }]);
    expect(attached[0]?.text.replaceAll('\r\n', '\n').trimEnd()).toBe(KAGOYA.toString('utf8').replaceAll('\r\n', '\n').trimEnd());
  });

  it('takes a genuine mail apart from a window of its own, and remembers the desk', async () => {
    await thunderbird.select(GENUINE, 'window');
    const shown = await thunderbird.press();
    expect(shown).toMatchObject({ title: '判断できません', desk: 'report@example.jp' });
    await expectTold(shown, SAMPLES[1]);
  });

  it('takes a mail apart that was opened as a file', async () => {
    await thunderbird.openFile(SAMPLES[0]);
    await expectTold(await thunderbird.press(), SAMPLES[0]);
  });

  it('asks the network for nothing, which is seen of everything that does', async () => {
    const asked = await thunderbird.asked();
    expect(asked.filter(({ addon }) => addon !== null)).toEqual([]);
    expect(asked.map(({ url }) => url)).toContain('http://test.invalid/');
  });
});
