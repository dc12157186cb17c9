import { createReadStream, statSync } from 'node:fs';
import { ConfigError, LimitError } from '../../base/errors.ts';

/** A mail larger than any provider takes; a device file or a wrong file must not fill the memory. */
export const INPUT_BYTES = 50 * 1024 * 1024;

/** Reads a mail from a file, or from stdin for `-`; refuses as soon as it is seen to be too large. */
export async function readInput(path: string): Promise<Uint8Array> {
  if (path !== '-') check(path);
  const stream = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > INPUT_BYTES) {
      stream.destroy();
      throw tooLarge(path, size);
    }
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function check(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new ConfigError('no-such-file', `There is no file “${path}”.`);
  if (stat.isDirectory()) throw new ConfigError('is-folder', `“${path}” is a folder; give the mails in it.`);
  if (stat.size > INPUT_BYTES) throw tooLarge(path, stat.size);
}

const tooLarge = (path: string, seen: number): LimitError =>
  new LimitError('input-bytes', `“${path}” is larger than a mail can be: at least ${seen} bytes, the limit is ${INPUT_BYTES} (input-bytes).`);
