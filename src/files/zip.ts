import { Inflate } from 'fflate';
import { joinBytes, strictUtf8 } from './byte-text.ts';
import { ZIP_ENTRIES, ZIP_ENTRY_BYTES, ZIP_RATIO, ZIP_RATIO_FLOOR_BYTES, ZIP_TOTAL_BYTES } from './limits.ts';
import type { LimitLog } from './limits.ts';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
/** Packed bytes given to the inflater at once: 16 KiB can become 17 MB before a limit is looked at again. */
const STEP_BYTES = 16 * 1024;

/** One file in a zip, as its directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isEncrypted: boolean;
  readonly packedBytes: number;
  /** As the directory claims. */
  readonly unpackedBytes: number;
  readonly method: number;
  readonly localOffset: number;
}

/** What may still be inflated from one upload; shared by all zips in it. */
export interface ZipBudget {
  bytesLeft: number;
}

/** A fresh budget for one upload. */
export const zipBudget = (): ZipBudget => ({ bytesLeft: ZIP_TOTAL_BYTES });

/** Whether the bytes begin as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  if (bytes.length < END_BYTES) return false;
  const mark = viewOf(bytes).getUint32(0, true);
  return mark === LOCAL || mark === END;
}

/**
 * The files that a zip's central directory names; `null` where no directory is found.
 *
 * Source: APPNOTE 4.3.12. The directory is what every unpacking program shows; local headers without an entry in it
 * are left alone.
 */
export function listZip(bytes: Uint8Array, log: LimitLog): readonly ZipEntry[] | null {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end < 0) return null;
  const told = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === CENTRAL) {
    if (entries.length === ZIP_ENTRIES) {
      log.record('zip-entries', ZIP_ENTRIES, Math.max(told, ZIP_ENTRIES + 1), 'entries');
      break;
    }
    const nameBytes = view.getUint16(at + 28, true);
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameBytes));
    const flags = view.getUint16(at + 8, true);
    entries.push({
      name,
      isFolder: name.endsWith('/'),
      isEncrypted: (flags & 1) !== 0,
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      localOffset: view.getUint32(at + 42, true),
    });
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries.length === 0 && told > 0 ? null : entries;
}

/** The file's bytes, or why there are none. An encrypted entry is never inflated: what comes out would be noise. */
export function readZipEntry(bytes: Uint8Array, entry: ZipEntry, budget: ZipBudget, log: LimitLog): Uint8Array | 'archive-encrypted' | 'archive-broken' | 'limit' {
  if (entry.isEncrypted) return 'archive-encrypted';
  const packed = packedOf(bytes, entry);
  if (packed === null) return 'archive-broken';
  if (entry.method === 8) return inflate(packed, budget, log);
  if (entry.method !== 0) return 'archive-broken';
  if (packed.length > ZIP_ENTRY_BYTES) {
    log.record('zip-entry-bytes', ZIP_ENTRY_BYTES, packed.length, 'bytes');
    return 'limit';
  }
  if (!spend(budget, packed.length, log)) return 'limit';
  return packed;
}

function packedOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const at = entry.localOffset;
  const view = viewOf(bytes);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) return null;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return bytes.subarray(start, Math.min(bytes.length, start + entry.packedBytes));
}

function inflate(packed: Uint8Array, budget: ZipBudget, log: LimitLog): Uint8Array | 'archive-broken' | 'limit' {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflater = new Inflate((piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP_BYTES) {
      const before = size;
      const end = Math.min(packed.length, at + STEP_BYTES);
      inflater.push(packed.subarray(at, end), end === packed.length);
      if (!spend(budget, size - before, log) || isTooMuch(size, end, log)) return 'limit';
    }
  } catch {
    return 'archive-broken';
  }
  return joinBytes(pieces);
}

function isTooMuch(sizeBytes: number, packedBytes: number, log: LimitLog): boolean {
  if (sizeBytes > ZIP_ENTRY_BYTES) log.record('zip-entry-bytes', ZIP_ENTRY_BYTES, sizeBytes, 'bytes');
  const ratio = Math.ceil(sizeBytes / packedBytes);
  const isBomb = sizeBytes > ZIP_RATIO_FLOOR_BYTES && ratio > ZIP_RATIO;
  if (isBomb) log.record('zip-ratio', ZIP_RATIO, ratio, 'inflated bytes for each packed byte');
  return isBomb || sizeBytes > ZIP_ENTRY_BYTES;
}

function spend(budget: ZipBudget, sizeBytes: number, log: LimitLog): boolean {
  budget.bytesLeft -= sizeBytes;
  if (budget.bytesLeft >= 0) return true;
  log.record('zip-total-bytes', ZIP_TOTAL_BYTES, ZIP_TOTAL_BYTES - budget.bytesLeft, 'bytes');
  return false;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

const SHIFT_JIS = new TextDecoder('shift_jis');

/** Windows in Japan writes Shift_JIS names without saying so, and Macs write UTF-8 without saying so. */
const nameOf = (bytes: Uint8Array): string => strictUtf8(bytes) ?? SHIFT_JIS.decode(bytes);

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
