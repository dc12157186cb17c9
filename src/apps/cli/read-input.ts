import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../../base/errors.ts';
import type { LimitHit } from '../../base/limits.ts';

/** Twice what the large providers take, base64 included; a device file or a wrong file must not fill the memory. */
export const INPUT_BYTES = 50 * 1024 * 1024;

/** Bytes, and the limit that cut them where one did. */
export interface Input {
  readonly bytes: Uint8Array;
  readonly limits: readonly LimitHit[];
}

/**
 * Reads a mail from a file, or from stdin for `-`. Of what is longer than any mail, the beginning is read: the header
 * and the text stand there, and a mail must not escape for having a long tail.
 */
export async function readInput(path: string): Promise<Input> {
  const stream = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18, end: INPUT_BYTES });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > INPUT_BYTES) break;
  }
  stream.destroy();
  const bytes = new Uint8Array(Math.min(size, INPUT_BYTES));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk.subarray(0, bytes.length - at), at);
    at += Math.min(chunk.length, bytes.length - at);
  }
  const seen = Math.max(size, path === '-' ? 0 : statSync(path).size);
  return { bytes, limits: size > INPUT_BYTES ? [{ limit: 'input-bytes', allowed: INPUT_BYTES, seen, unit: 'bytes' }] : [] };
}

/** The files that an argument names: itself, or what lies in the folder and the folders in it, in order of their names. */
export function filesOf(path: string): readonly string[] {
  if (path === '-') return [path];
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new ConfigError('no-such-file', `There is no file “${path}”.`);
  if (!stat.isDirectory()) return [path];
  const files = filesIn(path);
  if (files.length === 0) throw new ConfigError('empty-folder', `There are no mails in the folder “${path}”.`);
  return files;
}

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  // What lies beside `cur` and `new` in a maildir is its keeper's; its `tmp` holds unfinished mails.
  const isMaildir = ['cur', 'new'].every((name) => entries.some((entry) => entry.name === name && entry.isDirectory()));
  return entries.filter(({ name }) => !name.startsWith('.') && !(isMaildir && name !== 'cur' && name !== 'new'))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : entry.isFile() ? [join(folder, entry.name)] : []));
}
