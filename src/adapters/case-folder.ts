import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes the files of a case. A case holds the mail as it came: only its owner may read it. */
export function writeCaseFolder(folder: string, files: ReadonlyMap<string, Uint8Array | string>): void {
  for (const [path, content] of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    writeFileSync(target, content, { mode: 0o600 });
  }
}

/** Reads a file of a case folder; `null` where there is none. */
export function readCaseFile(folder: string, path: string): Uint8Array | null {
  const target = join(folder, path);
  return existsSync(target) ? readFileSync(target) : null;
}
