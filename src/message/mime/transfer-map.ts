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
  const starts = new Int32Array(raw.length);
  const ends = new Int32Array(raw.length);
  let length = 0;
  const push = (start: number, end: number): void => {
    if (length >= starts.length) return;
    starts[length] = start;
    ends[length++] = end;
  };
  if (encoding === 'base64') mapBase64(raw, push);
  else if (encoding === 'quoted-printable') mapQuotedPrintable(raw, push);
  else if (encoding === 'uuencode') mapUuencode(raw, push);
  else return null;
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

function mapQuotedPrintable(raw: Uint8Array, push: Push): void {
  const end = raw.length;
  for (let at = 0; at < end; at++) {
    const byte = raw[at]!;
    if (byte === 0x20 || byte === 0x09) {
      const after = skipBlanks(raw, at);
      const isKept = after < end && raw[after] !== 0x0a && raw[after] !== 0x0d;
      for (let blank = at; isKept && blank < after; blank++) push(blank, blank + 1);
      at = after - 1;
    } else if (byte !== 0x3d) push(at, at + 1);
    else if (at + 2 < end && hexValue(raw[at + 1]!) >= 0 && hexValue(raw[at + 2]!) >= 0) {
      push(at, at + 3);
      at += 2;
    } else {
      const soft = softBreakEnd(raw, at);
      if (soft > 0) at = soft - 1;
      else push(at, at + 1);
    }
  }
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
