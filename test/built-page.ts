import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';

const BUILT = 'dist/web/index.html';
const LOCK = 'dist/.web-being-built';
/** Whatever is built from these is out of date as soon as one of them changes. */
const SOURCES: readonly string[] = ['src', 'data', 'tools/web', 'vite.config.ts', 'package.json', 'package-lock.json'];
/** A build takes some seconds; who holds the lock for longer is gone. */
const LONGEST_MS = 120_000;

/** The page of the workbench as its sources are now: built once, whichever test files want it, and however many at a time. */
export async function buildPage(): Promise<void> {
  mkdirSync('dist', { recursive: true });
  while (!takeLock()) await wait(100);
  try {
    if (!existsSync(BUILT) || SOURCES.some((path) => newest(path) > statSync(BUILT).mtimeMs)) await build({ logLevel: 'silent' });
  } finally {
    rmdirSync(LOCK);
  }
}

function takeLock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    const since = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > LONGEST_MS) rmdirSync(LOCK);
    return false;
  }
}

/** Folders count, too: a file that was taken away leaves no other trace. */
function newest(path: string): number {
  const own = statSync(path);
  return own.isDirectory() ? Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name)))) : own.mtimeMs;
}
