import { findChromium } from '../../../adapters/capture-client.ts';
import type { Language } from '../../../base/bilingual.ts';
import type { Dissection } from '../../../report/model.ts';
import { drawPlate } from '../../../report/formats/plate/draw-plate.ts';

/** The plate as a JPEG: mail programs show no SVG. */
export type DrawPicture = (dissection: Dissection, language: Language) => Promise<Uint8Array | null>;

/** The width of a phone, where answers are read; how much of a very long plate is drawn; pixels of a dot, so that it stays sharp. */
const WIDTH = 390;
const HEIGHT = 6_000;
const SHARPNESS = 1.5;

/** Longest wait for a picture; the answer goes out without one. */
const PICTURE_MS = 20_000;

/**
 * Draws with Chromium, where it is; else answers have no picture. What is drawn is our own SVG, of masked text alone:
 * the page has no script, no network, and is thrown away.
 */
export function openPictures(chromiumPlace: string | null): DrawPicture {
  const place = findChromium(chromiumPlace);
  if (place === null) return async () => null;
  return async (dissection, language) => {
    const { chromium } = await import('playwright-core');
    const isRoot = process.getuid?.() === 0;
    try {
      // Root cannot have the sandbox. Who runs a mail server's programs as root has given it up already.
      const browser = await chromium.launch({ executablePath: place, chromiumSandbox: !isRoot, timeout: PICTURE_MS });
      try {
        const page = await browser.newPage({ viewport: { width: WIDTH, height: 900 }, deviceScaleFactor: SHARPNESS, javaScriptEnabled: false, offline: true });
        page.setDefaultTimeout(PICTURE_MS);
        await page.setContent(`<body style="margin:0">${drawPlate(dissection, { language, form: 'phone' })}`);
        const box = await page.locator('svg').boundingBox();
        return await page.screenshot({ type: 'jpeg', quality: 72, clip: { x: 0, y: 0, width: WIDTH, height: Math.min(HEIGHT, Math.ceil(box?.height ?? 900)) }, fullPage: true });
      } finally {
        await browser.close();
      }
    } catch {
      return null;
    }
  };
}
