import type { Browser, Frame, Locator, Page } from 'playwright-core';
import type { LimitHit } from '../../base/limits.ts';
import type { Outcome } from '../../base/outcome.ts';
import { failed, found } from '../../base/outcome.ts';
import type { Blur, MailSheet, OpenSheet, PictureBox, ShownWords, TakenPicture, WordChange } from '../../report/ports.ts';
import { blurPage, changeWords, emptyPage, lowestSeen, measureSigns, readWords } from './in-page.ts';
import { BLANK_PX, BOXES_OF_SIGN, HEIGHT_PX, PIECES, PNG_BYTES, SHARPNESS, STEP_MS, WIDEST_PX, WIDTH_PX } from './limits.ts';
import { BODY_POLICY, bodyOf, PAGE_POLICY, pageOf } from './sheet-page.ts';

/** Nobody's; every request for it is answered here, and every other one refused. */
const ORIGIN = 'http://mail.invalid';

/** Shows a mail in a window without scripts and without any way out. Nothing that the mail holds makes it throw. */
export async function showSheet(browser: Browser, sheet: MailSheet): Promise<Outcome<OpenSheet>> {
  const context = await browser.newContext({ viewport: { width: WIDTH_PX, height: 900 }, deviceScaleFactor: SHARPNESS, javaScriptEnabled: false, serviceWorkers: 'block', acceptDownloads: false, locale: 'ja-JP' });
  const close = async (): Promise<void> => { await Promise.race([context.close().catch(() => {}), wait(3_000)]); };
  const shown = await inTime('sheet', async () => {
    const page = await context.newPage();
    await page.route('**/*', async (route) => {
      const url = route.request().url();
      const answer = url === `${ORIGIN}/` ? [pageOf(sheet), PAGE_POLICY] : url === `${ORIGIN}/mail` ? [bodyOf(sheet.body ?? ''), BODY_POLICY] : null;
      if (answer === null) await route.abort('aborted');
      else await route.fulfill({ contentType: 'text/html; charset=utf-8', body: answer[0] ?? '', headers: { 'content-security-policy': answer[1] ?? '', 'referrer-policy': 'no-referrer' } });
    });
    await page.goto(`${ORIGIN}/`, { waitUntil: 'load', timeout: STEP_MS });
    const frames = [page.mainFrame(), ...page.mainFrame().childFrames().slice(0, 1)];
    const read: { readonly emptied: number; readonly words: readonly ShownWords[]; readonly seen: number }[] = [];
    for (const frame of frames) {
      const emptied = await rootOf(frame).evaluate(emptyPage, sheet.emptyPicture);
      read.push({ emptied, ...(await rootOf(frame).evaluate(readWords, PIECES)) });
    }
    return { page, frames, read };
  });
  if (shown.kind !== 'found') {
    await close();
    return shown;
  }
  const { page, frames, read } = shown.value;
  const take = (changes: readonly WordChange[], blur: Blur): Promise<Outcome<TakenPicture>> => inTime('picture', async () => {
    let before = 0;
    for (const [at, frame] of frames.entries()) {
      const count = read[at]?.words.length ?? 0;
      const own = changes.filter(({ piece }) => piece >= before && piece < before + count).map((change) => ({ ...change, piece: change.piece - before }));
      await rootOf(frame).evaluate(changeWords, own);
      await rootOf(frame).evaluate(blurPage, blur);
      before += count;
    }
    const size = await fit(page, frames[1] ?? null);
    const boxes: PictureBox[][] = Array.from({ length: sheet.signs }, () => []);
    const corner = frames[1] === undefined ? null : await page.locator('#fuwake-mail').boundingBox();
    for (const [at, frame] of frames.entries()) {
      const [x, y] = at === 0 ? [0, 0] : [corner?.x ?? 0, corner?.y ?? 0];
      for (const { sign, boxes: own } of await rootOf(frame).evaluate(measureSigns, BOXES_OF_SIGN)) boxes[sign]?.push(...own.map((box) => ({ ...box, x: box.x + x, y: box.y + y })));
    }
    const { png, height } = await shoot(page, size);
    const seen = read.reduce((sum, each) => sum + each.seen, 0);
    const limits = [...over('picture-height', height, size.height, 'px'), ...over('picture-blank', BLANK_PX, size.gap, 'px'), ...over('picture-words', PIECES, seen, 'pieces')];
    // What lies below the picture is not in it, nor is what a mail shifts out of its window.
    const inside = (box: PictureBox): boolean => box.y < height && box.x < size.width && box.y + box.height > 0 && box.x + box.width > 0;
    return { png, widthPx: size.width, heightPx: height, boxes: boxes.map((own) => own.filter(inside)), emptied: read.reduce((sum, each) => sum + each.emptied, 0), limits };
  });
  return found({ words: read.flatMap(({ words }) => words), take, close });
}

const rootOf = (frame: Frame): Locator => frame.locator('html').first();

/** Left below the last line. */
const MARGIN_PX = 12;

/** Makes the window as wide and the frame as high as the mail. */
async function fit(page: Page, body: Frame | null): Promise<{ readonly width: number; readonly height: number; readonly gap: number }> {
  const sizeOf = async (frame: Frame): Promise<{ width: number; height: number }> => await rootOf(frame).evaluate((root) => ({ width: root.scrollWidth, height: Math.max(root.scrollHeight, root.getBoundingClientRect().height) }));
  const { height: own } = page.viewportSize() ?? { height: 900 };
  let [width, gap] = [WIDTH_PX, 0];
  if (body !== null) {
    // Measured low, so that a mail which is as high as its window does not keep the height that we began with.
    await page.locator('#fuwake-mail').evaluate((frame) => { frame.style.height = '120px'; });
    width = Math.min(WIDEST_PX, Math.max(WIDTH_PX, (await sizeOf(body)).width));
    await page.setViewportSize({ width, height: own });
    const seen = await rootOf(body).evaluate(lowestSeen, BLANK_PX);
    gap = seen.gap;
    const height = Math.min((await sizeOf(body)).height, seen.bottom + MARGIN_PX);
    await page.locator('#fuwake-mail').evaluate((frame, px) => { frame.style.height = `${px}px`; }, Math.min(HEIGHT_PX, Math.ceil(height) + 12));
  }
  await page.setViewportSize({ width, height: 120 });
  const { height } = await sizeOf(page.mainFrame());
  return { width, height: Math.ceil(height), gap };
}

/** The picture, less high where it would be too large. */
async function shoot(page: Page, size: { readonly width: number; readonly height: number }): Promise<{ readonly png: Uint8Array; readonly height: number }> {
  for (let height = Math.min(size.height, HEIGHT_PX); ; height = Math.floor(height / 2)) {
    const png = await page.screenshot({ type: 'png', fullPage: true, clip: { x: 0, y: 0, width: size.width, height }, animations: 'disabled', timeout: STEP_MS });
    if (png.length <= PNG_BYTES || height < 200) return { png, height };
  }
}

async function inTime<T>(code: string, work: () => Promise<T>): Promise<Outcome<T>> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<null>((resolve) => { timer = setTimeout(() => { resolve(null); }, STEP_MS); });
    const done = await Promise.race([work().then((value) => ({ value })), late]);
    return done === null ? failed('permerror', 'timeout', 'The mail was not drawn in time.') : found(done.value);
  } catch (cause) {
    return failed('permerror', code, (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? '');
  } finally {
    clearTimeout(timer);
  }
}

const over = (limit: string, allowed: number, seen: number, unit: string): readonly LimitHit[] => (seen > allowed ? [{ limit, allowed, seen, unit }] : []);

const wait = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });
