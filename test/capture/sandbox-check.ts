import { writeFileSync } from 'node:fs';

// Opens the browser as the worker does and prints what Chromium itself says of its sandbox, and who it runs as.
await import('playwright-core');
const startedAs = process.getuid?.() ?? -1;
if (startedAs === 0) {
  process.setgroups?.([]);
  process.setgid?.(65_534);
  process.setuid?.(65_534);
}
const { openBrowser } = await import('../../src/capture/open-browser.ts');
const browser = await openBrowser(process.argv[2] ?? '');
const page = await browser.newPage();
await page.goto('chrome://sandbox');
const words = await page.locator('body').innerText();
await browser.close();
writeFileSync(1, JSON.stringify({ startedAs, words }));
