import { hasAscii, latin1, strictUtf8 } from '../../../files/byte-text.ts';
import { LISTED_FILES } from '../limits.ts';
import type { ReadFile } from '../workbench.ts';
import { readWithTool } from './read-with-tool.ts';
import { tellArchive } from './tell-archive.ts';
import type { ArchiveTold } from './tell-archive.ts';

/** Files read of one listing; a header is a dozen bytes. */
const HEADERS = LISTED_FILES * 10;

/** A RAR: by the unpacking tool where there is one, otherwise its headers alone. *Source*: the RAR 5.0 archive format note; for RAR 4 its predecessor. */
export const readRar: ReadFile = async (file, bench) => {
  const told = await readWithTool(file, bench, 'rar');
  return told.kind === 'found' ? told.value : tellArchive(headersOf(file.bytes), []);
};

function headersOf(bytes: Uint8Array): ArchiveTold {
  return hasAscii(bytes, 0, 'Rar!\x1a\x07\x01\0') ? headersOf5(bytes) : headersOf4(bytes);
}

function headersOf5(bytes: Uint8Array): ArchiveTold {
  const files: { name: string; sizeBytes: number; isEncrypted: boolean }[] = [];
  let at = 8;
  for (let nth = 0; nth < HEADERS && at + 7 < bytes.length; nth++) {
    const size = vint(bytes, at + 4);
    const body = size.next;
    const type = vint(bytes, body);
    const flags = vint(bytes, type.next);
    let next = flags.next;
    const extra = (flags.value & 1) === 0 ? { value: 0, next } : vint(bytes, next);
    next = extra.next;
    const data = (flags.value & 2) === 0 ? { value: 0, next } : vint(bytes, next);
    next = data.next;
    // Everything behind an encryption header is hidden, the names too.
    if (type.value === 4) return { kind: 'rar', files, isEncrypted: true, areNamesHidden: true };
    if (type.value === 5 || size.value === 0) break;
    if (type.value === 2) files.push(fileOf5(bytes, next, body + size.value, extra.value));
    at = body + size.value + data.value;
  }
  return { kind: 'rar', files };
}

function fileOf5(bytes: Uint8Array, at: number, end: number, extraBytes: number): { name: string; sizeBytes: number; isEncrypted: boolean } {
  const flags = vint(bytes, at);
  const unpacked = vint(bytes, flags.next);
  const attributes = vint(bytes, unpacked.next);
  let next = attributes.next + ((flags.value & 2) === 0 ? 0 : 4) + ((flags.value & 4) === 0 ? 0 : 4);
  const compression = vint(bytes, next);
  const system = vint(bytes, compression.next);
  const length = vint(bytes, system.next);
  next = length.next;
  const extra = end - extraBytes;
  const record = extraBytes > 0 ? vint(bytes, vint(bytes, extra).next).value : 0;
  return { name: textOf(bytes.subarray(next, Math.min(next + length.value, end))), sizeBytes: unpacked.value, isEncrypted: record === 1 };
}

/** Seven bits a byte, the lowest first. */
function vint(bytes: Uint8Array, at: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let nth = 0; nth < 8; nth++) {
    const byte = bytes[at + nth] ?? 0;
    value += (byte & 0x7f) * 2 ** (7 * nth);
    if (byte < 0x80) return { value, next: at + nth + 1 };
  }
  return { value, next: at + 8 };
}

function headersOf4(bytes: Uint8Array): ArchiveTold {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files: { name: string; sizeBytes: number; isEncrypted: boolean }[] = [];
  let at = 7;
  for (let nth = 0; nth < HEADERS && at + 7 <= bytes.length; nth++) {
    const type = bytes[at + 2] ?? 0;
    const flags = view.getUint16(at + 3, true);
    const size = view.getUint16(at + 5, true);
    if (size < 7 || type === 0x7b) break;
    if (type === 0x73 && (flags & 0x80) !== 0) return { kind: 'rar', files, isEncrypted: true, areNamesHidden: true };
    let data = 0;
    if ((type === 0x74 || (flags & 0x8000) !== 0) && at + 11 <= bytes.length) data = view.getUint32(at + 7, true);
    if (type === 0x74 && at + 32 <= bytes.length) {
      const start = at + 32 + ((flags & 0x100) === 0 ? 0 : 8);
      const name = bytes.subarray(start, Math.min(bytes.length, start + view.getUint16(at + 26, true)));
      const end = name.indexOf(0);
      files.push({ name: textOf(end < 0 ? name : name.subarray(0, end)), sizeBytes: view.getUint32(at + 11, true), isEncrypted: (flags & 4) !== 0 });
    }
    at += size + data;
  }
  return { kind: 'rar', files };
}

const textOf = (bytes: Uint8Array): string => strictUtf8(bytes) ?? latin1(bytes);
