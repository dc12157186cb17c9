import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Where the tests' Chromium is. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/**
 * How the tests start it to look at pages of our own: without a sandbox as root, who may not have one, and without a
 * graphics card played by the processor, which costs a fifth of its time and which no page of ours asks for.
 */
export const TO_LOOK_AT: { readonly executablePath: string; readonly args: string[] } = { executablePath: CHROMIUM, args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-software-rasterizer'] };

/**
 * Whether tests that need a browser can run. Where they cannot, they are skipped, and one line says what is missing.
 * *Shape*: `what` names the tests that are left out.
 */
export function hasChromium(what: string): boolean {
  const missing = existsSync(CHROMIUM) ? missingDriver() : `Chromium (not at ${CHROMIUM}; “npm run system” installs it, CHROMIUM=PATH names another place)`;
  if (missing !== null) process.stderr.write(`SKIPPED, ${what}: there is no ${missing}.\n`);
  return missing === null;
}

function missingDriver(): string | null {
  try {
    createRequire(import.meta.url).resolve('playwright-core');
    return null;
  } catch {
    return 'playwright-core (“npm install playwright-core” installs it)';
  }
}
