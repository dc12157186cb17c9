import { failed, found, skipped } from '../../../base/outcome.ts';
import { latin1, strictUtf8 } from '../../../files/byte-text.ts';
import { inflateUpTo } from '../../../files/inflate.ts';
import { LISTED_FILES, UNPACKED_FILE_BYTES } from '../limits.ts';
import type { InnerFile, ReadFile, Reading } from '../workbench.ts';
import { tellArchive } from './tell-archive.ts';

const BLOCK = 512;

/** A tape archive. *Source*: POSIX.1-1988 ustar; GNU's and pax' long names are read, their other fields are not. */
export const readTar: ReadFile = (file) => Promise.resolve(readTarBytes(file.bytes));

export function readTarBytes(bytes: Uint8Array): Reading {
  const files: { name: string; sizeBytes: number; isEncrypted: false }[] = [];
  const inner: InnerFile[] = [];
  let longName: string | null = null;
  for (let at = 0; at + BLOCK <= bytes.length && files.length < LISTED_FILES * 5;) {
    if (bytes[at] === 0) break;
    const size = Number.parseInt(latin1(bytes, at + 124, at + 136).replace(/[^0-7].*$/s, ''), 8) || 0;
    const type = String.fromCharCode(bytes[at + 156] ?? 0);
    const start = at + BLOCK;
    const data = bytes.subarray(start, Math.min(bytes.length, start + size));
    const told = longName ?? `${nameAt(bytes, at + 345, 155)}${nameAt(bytes, at + 345, 155) === '' ? '' : '/'}${nameAt(bytes, at, 100)}`;
    longName = null;
    if (type === 'L') longName = textOf(data.subarray(0, 1024));
    else if (type === 'x') longName = /\d+ path=([^\n]*)\n/.exec(textOf(data.subarray(0, 4096)))?.[1] ?? null;
    else if (type === '0' || type === '\0' || type === '7') {
      files.push({ name: told, sizeBytes: size, isEncrypted: false });
      inner.push({ name: told, sizeBytes: size, read: () => Promise.resolve(found(data)) });
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return tellArchive({ kind: 'tar', files }, inner);
}

const textOf = (bytes: Uint8Array): string => (strictUtf8(bytes) ?? latin1(bytes)).replace(/\0.*$/s, '');
const nameAt = (bytes: Uint8Array, at: number, length: number): string => textOf(bytes.subarray(at, at + length));

/** One file packed by gzip, or a tape archive that was packed so. *Source*: RFC 1952. */
export const readGzip: ReadFile = (file, bench) => {
  const { bytes, end } = inflateUpTo(file.bytes, 'gzip', Math.max(0, Math.min(UNPACKED_FILE_BYTES, bench.budget.bytesLeft)));
  if (end === 'limit') bench.log.record('unpacked-file-bytes', UNPACKED_FILE_BYTES, UNPACKED_FILE_BYTES + 1, 'bytes');
  const name = nameInGzip(file.bytes) ?? file.fileName.replace(/\.t?gz$/i, (ending) => (ending.toLowerCase() === '.tgz' ? '.tar' : ''));
  if (end === 'broken' && bytes.length === 0) return Promise.resolve({ ...tellArchive({ kind: 'gzip', files: [] }, []), outcome: failed('permerror', 'archive-broken', 'it could not be unpacked') });
  const isTooMuch = end === 'limit' || !bench.spend(bytes.length);
  if (!isTooMuch && latin1(bytes, 257, 262) === 'ustar') return Promise.resolve(readTarBytes(bytes));
  return Promise.resolve(tellArchive({ kind: 'gzip', files: [{ name, sizeBytes: bytes.length, isEncrypted: false }] }, [
    { name, sizeBytes: bytes.length, read: () => Promise.resolve(isTooMuch ? skipped('limit') : found(bytes)) },
  ]));
};

function nameInGzip(bytes: Uint8Array): string | null {
  const flags = bytes[3] ?? 0;
  if ((flags & 8) === 0) return null;
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
  const end = bytes.indexOf(0, at);
  return end < 0 || end === at ? null : textOf(bytes.subarray(at, Math.min(end, at + 300)));
}
