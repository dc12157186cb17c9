import { hasAscii } from '../../files/byte-text.ts';

/** The coder that encrypts, in 7-Zip's own number. */
const AES = [0x06, 0xf1, 0x07, 0x01];
const START_HEADER_BYTES = 32;

/**
 * Whether the list of an archive is encrypted itself. 7-Zip gives up in the same way on those and on broken ones.
 * *Source*: 7zFormat.txt (start header, encoded header); RAR 5.0 archive format (type 4); RAR 4 (flag 0x80 of the main header).
 */
export function areNamesLocked(bytes: Uint8Array): boolean {
  if (hasAscii(bytes, 0, 'Rar!\x1a\x07\x01\0')) return isVintAt(bytes, 12, 4);
  if (hasAscii(bytes, 0, 'Rar!\x1a\x07\0')) return bytes[9] === 0x73 && ((bytes[10] ?? 0) & 0x80) !== 0;
  if (!hasAscii(bytes, 0, '7z\xbc\xaf\x27\x1c') || bytes.length < START_HEADER_BYTES) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = START_HEADER_BYTES + Number(view.getBigUint64(12, true));
  const size = Number(view.getBigUint64(20, true));
  if (start >= bytes.length) return false;
  const header = bytes.subarray(start, Math.min(bytes.length, start + size));
  // 0x17: what follows says how the true header is packed.
  return header[0] === 0x17 && header.some((_, at) => AES.every((byte, nth) => header[at + nth] === byte));
}

/** The header's size stands before its type; both are short numbers of seven bits a byte. */
function isVintAt(bytes: Uint8Array, at: number, type: number): boolean {
  let next = at;
  while (next < at + 3 && (bytes[next] ?? 0) >= 0x80) next++;
  return bytes[next + 1] === type;
}
