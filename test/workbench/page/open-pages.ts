import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { buildPage } from '../../built-page.ts';
import { TO_LOOK_AT } from '../../chromium-there.ts';
import { PASSWORD, startBench } from '../start-server.ts';
import type { TestBench } from '../start-server.ts';

export const MINUTE = 60_000;
/** A size of the window, and its name in the names of pictures. */
export const PHONE = { name: 'phone', width: 390, height: 844 } as const;
export const DESK = { name: 'desk', width: 1280, height: 900 } as const;
export type Size = typeof PHONE | typeof DESK;
export const SIZES: readonly (readonly [language: 'ja' | 'en', size: Size])[] = [['ja', PHONE], ['en', DESK], ['en', PHONE], ['ja', DESK]];

/** Pictures for who wants to look: SHOTS=FOLDER. */
const SHOTS = process.env['SHOTS'];

export interface OpenPage {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** A workbench on loopback and a browser to look at it with. */
export interface Pages {
  readonly bench: TestBench;
  readonly open: (language: 'ja' | 'en', size: Size, colorScheme?: 'light' | 'dark') => Promise<OpenPage>;
  /** The same, signed in as the administrator already. */
  readonly openSignedIn: (language: 'ja' | 'en', size: Size, colorScheme?: 'light' | 'dark') => Promise<OpenPage>;
  /** What the pages complained of, a refused script or style among it. */
  readonly complaints: string[];
  readonly stop: () => Promise<void>;
}

export async function openPages(environment: Readonly<Record<string, string>> = {}): Promise<Pages> {
  await buildPage();
  // What is not about pictures of mails has none taken: each costs seconds.
  const bench = await startBench({ FUWAKE_CHROMIUM: '/nowhere/chromium', ...environment });
  const { chromium } = await import('playwright-core');
  const browser: Browser = await chromium.launch(TO_LOOK_AT);
  const complaints: string[] = [];
  let kept: Awaited<ReturnType<BrowserContext['storageState']>> | null = null;
  const open = async (language: 'ja' | 'en', { width, height }: Size, colorScheme: 'light' | 'dark' = 'light', storageState: typeof kept = null): Promise<OpenPage> => {
    const context = await browser.newContext({ viewport: { width, height }, locale: language === 'ja' ? 'ja-JP' : 'en-GB', colorScheme, hasTouch: width < 500, ...(storageState === null ? {} : { storageState }) });
    // What comes may take long on a machine with much else to do.
    context.setDefaultTimeout(2 * MINUTE);
    const page = await context.newPage();
    // The site of warnings has no icon, which browsers ask for by themselves.
    page.on('console', (line) => { if (line.type() === 'error' && !/status of 401/.test(line.text()) && !line.location().url.endsWith('/favicon.ico')) complaints.push(line.text()); });
    page.on('pageerror', (error) => complaints.push(String(error)));
    return { context, page };
  };
  return {
    bench, complaints, open: (language, size, colorScheme) => open(language, size, colorScheme),
    openSignedIn: async (language, size, colorScheme) => {
      if (kept === null) {
        const { context, page } = await open(language, size);
        await signIn(page, bench.url);
        kept = await context.storageState();
        // The language that was kept there is that browser's.
        kept = { ...kept, origins: [] };
        await context.close();
      }
      return await open(language, size, colorScheme, kept);
    },
    stop: async () => {
      await browser.close();
      await bench.stop();
    },
  };
}

export async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/`);
  await page.locator('input[autocomplete=username]').fill('root');
  await page.locator('input[type=password]').fill(PASSWORD);
  await page.locator('form button.main').click();
  await page.locator('textarea').waitFor();
}

/** A file as it comes from a desktop. */
export async function drop(page: Page, bytes: Uint8Array, name: string): Promise<void> {
  const handle = await page.evaluateHandle(({ base64, file }) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], file, { type: 'message/rfc822' }));
    return data;
  }, { base64: Buffer.from(bytes).toString('base64'), file: name });
  await page.dispatchEvent('form.drop', 'dragenter', { dataTransfer: handle });
  await page.dispatchEvent('form.drop', 'drop', { dataTransfer: handle });
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  readonly run: (context: unknown, options: unknown) => Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }[] }>;
}

/**
 * What axe finds wrong with a page, in light and in dark.
 * *Shape*: `both`: in the other dress, too; `'no colours'`: in none, where the same ones were judged already: they are most of the work. `within`: only what is new since the page was last looked at; the whole of a case takes axe a second.
 */
async function violations(page: Page, both: boolean | 'no colours', within: string): Promise<readonly string[]> {
  // By the debugger: the page's own policy lets no script of ours in.
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(AXE);
  const run = async (options: object): Promise<readonly string[]> => await page.evaluate(async ([selector, given]) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(selector === 'body' ? document : selector, { resultTypes: ['violations'], iframes: false, ...given });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`).join(' | ')}`);
  }, [within, options] as const);
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const own = await run(both === 'no colours' ? { rules: { 'color-contrast': { enabled: false } } } : {});
  if (both !== true) return own;
  // Of the other dress only the colours are new.
  await page.emulateMedia({ colorScheme: isDark ? 'light' : 'dark' });
  const other = await run({ runOnly: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' });
  return [...own, ...other.map((each) => `in ${isDark ? 'light' : 'dark'}: ${each}`)];
}

/** Nothing in it breaks a rule of axe, and nothing stands out over the edge of the window. */
export async function expectSound(page: Page, what: string, both: boolean | 'no colours' = true, within = 'body'): Promise<void> {
  expect(await violations(page, both, within), what).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${what}: wider than its window`).toBeLessThanOrEqual(0);
}

export async function shoot(page: Page, name: string, fullPage = true): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage });
}
