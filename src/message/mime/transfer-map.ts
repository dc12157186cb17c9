import { continuesAfterPadding, forEachUuLine, skipBlanks, softBreakEnd } from './transfer.ts';
import type { TransferEncoding } from './transfer.ts';
import { base64Value, hexValue } from './word-bytes.ts';

/** For each decoded byte, the raw bytes it comes from. *Units*: offsets into the raw bytes of the body. */
export interface TransferMap {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** The way back through a transfer encoding; `null` where decoded and raw bytes are the same. */
export function mapTransfer(encoding: TransferEncoding, raw: Uint8Array): TransferMap | null {
  if (encoding === 'identity' || encoding === 'unknown') return null;
  const starts = new Int32Array(raw.length);
  const ends = new Int32Array(raw.length);
  let length = 0;
  const push = (start: number, end: number): void => {
    if (length >= starts.length) return;
    starts[length] = start;
    ends[length++] = end;
  };
  if (encoding === 'base64') mapBase64(raw, push);
  else if (encoding === 'quoted-printable') length = mapQuotedPrintable(raw, starts, ends);
  else if (encoding === 'uuencode') mapUuencode(raw, push);
  return { starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}

type Push = (start: number, end: number) => void;

function mapBase64(raw: Uint8Array, push: Push): void {
  let held = 0;
  let from = 0;
  for (let at = 0; at < raw.length; at++) {
    const byte = raw[at]!;
    if (byte === 0x3d) {
      held = 0;
      if (!continuesAfterPadding(raw, at)) return;
    }
    if (base64Value(byte) >= 0) {
      if (held === 0) from = at;
      held += 6;
      if (held < 8) continue;
      held -= 8;
      push(from, at + 1);
      from = at;
    }
  }
}

/** Answers how many bytes were decoded. A step of the decoder each: what is one byte there is one entry here. */
function mapQuotedPrintable(raw: Uint8Array, starts: Int32Array, ends: Int32Array): number {
  const end = raw.length;
  let length = 0;
  for (let at = 0; at < end; at++) {
    const byte = raw[at]!;
    let next = at + 1;
    // Nearly every byte is one that stands for itself.
    if (byte === 0x20 || byte === 0x09) {
      const after = skipBlanks(raw, at);
      if (after < end && raw[after] !== 0x0a && raw[after] !== 0x0d) {
        for (; at < after - 1; at++) {
          starts[length] = at;
          ends[length++] = at + 1;
        }
        next = after;
      } else {
        at = after - 1;
        continue;
      }
    } else if (byte === 0x3d) {
      if (at + 2 < end && hexValue(raw[at + 1]!) >= 0 && hexValue(raw[at + 2]!) >= 0) next = at + 3;
      else {
        const soft = softBreakEnd(raw, at);
        if (soft > 0) {
          at = soft - 1;
          continue;
        }
      }
    }
    starts[length] = at;
    ends[length++] = next;
    at = next - 1;
  }
  return length;
}

function mapUuencode(raw: Uint8Array, push: Push): void {
  forEachUuLine(raw, (start, end, count) => {
    for (let index = 0; index < count; index++) {
      const at = start + Math.floor(index / 3) * 4 + (index % 3);
      push(Math.min(at, end), Math.min(at + 2, end));
    }
  });
}

/** The raw bytes of the decoded bytes `start` to `end`. */
export function rawRange(map: TransferMap | null, start: number, end: number): { start: number; end: number } {
  if (map === null) return { start, end };
  const last = map.starts.length - 1;
  if (last < 0) return { start: 0, end: 0 };
  const from = map.starts[Math.min(start, last)]!;
  return { start: from, end: end > start ? Math.max(from, map.ends[Math.min(end - 1, last)]!) : from };
}
