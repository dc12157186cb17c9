import { createRequire } from 'node:module';

/** Whether text recognition is installed. Where it is not, tests that need it are skipped, and one line says how to have it. */
export function hasPictureWords(what: string): boolean {
  try {
    return createRequire(import.meta.url).resolve('tesseract.js-core') !== '';
  } catch {
    process.stderr.write(`SKIPPED, ${what}: there is no text recognition (“npm run words” installs it).\n`);
    return false;
  }
}
