import { RTF_BYTES } from './limits.ts';
import type { LimitLog } from '../../files/limits.ts';

const COMPRESSED = 0x75465a4c;
const PLAIN = 0x414c454d;
const HEADER_BYTES = 16;
const WINDOW_BYTES = 4096;

/** What the window holds before the first byte. Source: MS-OXRTFCP 2.1.3.1.1 (the format's own constant). */
const PRESET =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArial' +
  'Times New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

/** Unpacks the RTF body of an Outlook mail; what was read until the data broke off. Source: MS-OXRTFCP. */
export function unpackRtf(packed: Uint8Array, log: LimitLog): Uint8Array {
  if (packed.length < HEADER_BYTES) return new Uint8Array(0);
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const rawBytes = view.getUint32(4, true);
  const kind = view.getUint32(8, true);
  if (kind === PLAIN) return packed.subarray(HEADER_BYTES, Math.min(packed.length, HEADER_BYTES + rawBytes, HEADER_BYTES + RTF_BYTES));
  if (kind !== COMPRESSED) return new Uint8Array(0);
  if (rawBytes > RTF_BYTES) log.record('rtf-bytes', RTF_BYTES, rawBytes, 'bytes');
  return inflate(packed, Math.min(rawBytes, RTF_BYTES, packed.length * 9));
}

function inflate(packed: Uint8Array, sizeBytes: number): Uint8Array {
  const out = new Uint8Array(sizeBytes);
  const window = new Uint8Array(WINDOW_BYTES);
  for (let i = 0; i < PRESET.length; i++) window[i] = PRESET.charCodeAt(i);
  let write = PRESET.length;
  let from = HEADER_BYTES;
  let to = 0;
  while (from < packed.length && to < sizeBytes) {
    const control = packed[from++] ?? 0;
    for (let bit = 0; bit < 8 && from < packed.length && to < sizeBytes; bit++) {
      if ((control & (1 << bit)) === 0) {
        const byte = packed[from++] ?? 0;
        out[to++] = byte;
        window[write] = byte;
        write = (write + 1) % WINDOW_BYTES;
        continue;
      }
      const reference = ((packed[from] ?? 0) << 8) | (packed[from + 1] ?? 0);
      from += 2;
      const start = reference >> 4;
      if (start === write) return out.subarray(0, to);
      const length = (reference & 0x0f) + 2;
      for (let i = 0; i < length && to < sizeBytes; i++) {
        const byte = window[(start + i) % WINDOW_BYTES] ?? 0;
        out[to++] = byte;
        window[write] = byte;
        write = (write + 1) % WINDOW_BYTES;
      }
    }
  }
  return out.subarray(0, to);
}
