import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FetchGuarded } from './fetch-guarded.ts';

/** A whole file from a source, kept for its time: asking with it tells nobody what is being looked for. */
export type Download = (url: string, options: { readonly ttlMs: number; readonly sizeLimitBytes: number; readonly signal: AbortSignal; readonly headers?: Readonly<Record<string, string>> }) => Promise<Kept>;

export interface Kept {
  readonly body: Uint8Array;
  /** When it was fetched; ISO 8601. */
  readonly takenAt: string;
}

/**
 * Fetches and keeps files in `folder` (`null`: only in memory). A file that was kept too long is fetched anew; if that
 * fails, the failure is told: an old list must not pass for today's silence.
 */
export function downloads(fetch: FetchGuarded, folder: string | null, now: () => number = Date.now): Download {
  const memory = new Map<string, Kept>();
  return async (url, { ttlMs, sizeLimitBytes, signal, headers }) => {
    const isFresh = (kept: Kept | null | undefined): kept is Kept => kept != null && now() - Date.parse(kept.takenAt) < ttlMs;
    const kept = memory.get(url) ?? (folder === null ? null : readKept(folder, url));
    if (isFresh(kept)) return kept;
    const { body } = await fetch({ url, sizeLimitBytes, signal, ...(headers === undefined ? {} : { headers }) });
    const fresh: Kept = { body, takenAt: new Date(now()).toISOString() };
    memory.set(url, fresh);
    if (folder !== null) keep(folder, url, body);
    return fresh;
  };
}

// The name hides the address, which may hold a key.
const pathOf = (folder: string, url: string): string => join(folder, createHash('sha256').update(url).digest('hex'));

function readKept(folder: string, url: string): Kept | null {
  const path = pathOf(folder, url);
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? null : { body: readFileSync(path), takenAt: stat.mtime.toISOString() };
}

function keep(folder: string, url: string, body: Uint8Array): void {
  const path = pathOf(folder, url);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Two dissections at once: whoever comes second finds a whole file, old or new.
    writeFileSync(`${path}.${process.pid}`, body, { mode: 0o600 });
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // A cache that cannot be written costs a download the next time and nothing else.
  }
}
