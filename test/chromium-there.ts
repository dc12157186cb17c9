import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Where the tests' Chromium is. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

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
