import { findChromium } from './capture-client.ts';

/** A page of our own that hangs for so long is given up. */
const DRAW_TIMEOUT_MS = 15_000;

/** A picture to be drawn, and its size. */
export interface Drawing {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Draws SVGs of our own as PNG with Chromium; `null` where Chromium or its driver is missing. One browser for all.
 * *Shape*: in the order given. Nothing is fetched: the browser is offline and runs no script.
 */
export async function drawPngs(drawings: readonly Drawing[], chromiumPath: string): Promise<readonly Uint8Array<ArrayBuffer>[] | null> {
  const executablePath = findChromium(chromiumPath === '' ? null : chromiumPath);
  if (executablePath === null) return null;
  const { chromium } = await import('playwright-core');
  // Root may not use Chromium's sandbox; the page holds only what fuwake drew.
  const browser = await chromium.launch({ executablePath, timeout: DRAW_TIMEOUT_MS, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const context = await browser.newContext({ offline: true, javaScriptEnabled: false, deviceScaleFactor: 1 });
    const page = await context.newPage();
    const pngs: Uint8Array<ArrayBuffer>[] = [];
    for (const { svg, widthPx, heightPx } of drawings) {
      await page.setViewportSize({ width: widthPx, height: heightPx });
      await page.setContent(`<!doctype html><meta charset="utf-8"><style>*{margin:0}svg{display:block}</style>${svg}`, { timeout: DRAW_TIMEOUT_MS });
      pngs.push(new Uint8Array(await page.screenshot({ type: 'png', timeout: DRAW_TIMEOUT_MS })));
    }
    return pngs;
  } finally {
    await browser.close();
  }
}
