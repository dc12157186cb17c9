import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian puts what only root runs by habit; not on everybody's path. */
const FOLDERS = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];

/** The path of a program of the system; `null`, with a printed line that says how to get it, where it is missing. */
export function findProgram(name: string, debianPackage: string): string | null {
  const found = FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (found === undefined) process.stdout.write(`skipped: there is no “${name}” here; “npm run test-servers” (or: apt-get install ${debianPackage}) installs it.\n`);
  return found ?? null;
}
