import { ByteQueue } from './byte-queue.ts';

export interface TarEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its true size; more than `bytes` where it is longer than what is kept. */
  readonly size: number;
}

const BLOCK = 512;

/** Longest name that an extension header may bring. */
const NAME_BYTES = 64 * 1024;

/**
 * Gives the files of a tar one by one, without holding more than one. Links, folders and whatever is no file are passed over.
 * *Source*: POSIX ustar and pax, with the long names of GNU tar.
 */
export async function* streamTar(source: AsyncIterable<Uint8Array>, keptBytes: number): AsyncGenerator<TarEntry> {
  const queue = new ByteQueue(source);
  let longName: string | null = null;
  for (;;) {
    const head = await queue.take(BLOCK);
    if (head.length < BLOCK || head[0] === 0) return;
    const text = (start: number, length: number): string => new TextDecoder().decode(head.subarray(start, start + length)).replace(/\0.*$/s, '').trim();
    const size = sizeOf(head, text(124, 12));
    const kind = text(156, 1);
    const prefix = text(257, 5) === 'ustar' ? text(345, 155) : '';
    const name: string = longName ?? (prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`);
    const padding = (BLOCK - (size % BLOCK)) % BLOCK;
    if (kind === '' || kind === '0') {
      const bytes = Uint8Array.from(await queue.take(Math.min(size, keptBytes)));
      longName = null;
      await queue.skip(size - bytes.length + padding);
      yield { name, bytes, size };
      continue;
    }
    const extension = new TextDecoder().decode(await queue.take(Math.min(size, NAME_BYTES)));
    await queue.skip(Math.max(0, size - NAME_BYTES) + padding);
    if (kind === 'L') longName = extension.replace(/\0.*$/s, '');
    else longName = kind === 'x' ? (/^\d+ path=([^\n]*)$/m.exec(extension)?.[1] ?? null) : null;
  }
}

/** Sizes above 8 GB are written in binary. */
function sizeOf(head: Uint8Array, octal: string): number {
  if (((head[124] ?? 0) & 0x80) === 0) return Number.parseInt(octal, 8) || 0;
  let size = 0;
  for (const byte of head.subarray(128, 136)) size = size * 256 + byte;
  return size;
}
