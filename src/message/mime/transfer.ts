import { base64Value, hexValue } from './word-bytes.ts';

/** How the bytes of a body are wrapped for the way. */
export type TransferEncoding = 'identity' | 'base64' | 'quoted-printable' | 'uuencode' | 'unknown';

/** Bytes with their wrapping undone. */
export interface Unwrapped {
  readonly bytes: Uint8Array;
  /** Some of the raw bytes did not belong to the encoding and were passed over or taken literally. */
  readonly isBroken: boolean;
  /** Base64 went on after its padding. */
  readonly isContinued: boolean;
  /** The input ended in the middle of a byte. */
  readonly isTruncated: boolean;
}

const SKIP = 64;
const PAD = 65;
const JUNK = 66;

/** Six-bit value, or SKIP for white space, PAD for "=", JUNK for the rest. */
const VALUES = Uint8Array.from({ length: 256 }, (_, code) => {
  if (code === 0x3d) return PAD;
  if (code === 0x0a || code === 0x0d || code === 0x20 || code === 0x09) return SKIP;
  const value = base64Value(code);
  return value < 0 ? JUNK : value;
});

/** Undoes a transfer encoding. *Shape*: at most `limitBytes` bytes; identity and unknown give a view, not a copy. */
export function unwrap(encoding: TransferEncoding, raw: Uint8Array, limitBytes = Infinity): Unwrapped {
  switch (encoding) {
    case 'base64': return decodeBase64(raw, limitBytes);
    case 'quoted-printable': return decodeQuotedPrintable(raw, limitBytes);
    case 'uuencode': return decodeUuencode(raw, limitBytes);
    case 'identity':
    case 'unknown':
      return { bytes: raw.length > limitBytes ? raw.subarray(0, limitBytes) : raw, isBroken: false, isContinued: false, isTruncated: false };
  }
}

/** The number of bytes that {@link unwrap} would give, without making them where the encoding allows. */
export function unwrappedLength(encoding: TransferEncoding, raw: Uint8Array): number {
  if (encoding === 'identity' || encoding === 'unknown') return raw.length;
  if (encoding !== 'base64') return unwrap(encoding, raw).bytes.length;
  let length = 0;
  let chars = 0;
  for (let at = 0; at < raw.length; at++) {
    const value = VALUES[raw[at]!]!;
    if (value < SKIP) {
      // Whole groups are the rule, and counted as such.
      if (chars % 4 === 0 && isGroup(raw, at)) {
        length += 3;
        at += 3;
        continue;
      }
      chars++;
    } else if (value === PAD) {
      length += (chars * 6) >> 3;
      chars = 0;
      if (!continuesAfterPadding(raw, at)) break;
    }
    // Kept small, for the sum of bits must stay an integer of 32 bits.
    if (chars === 1024) {
      length += 768;
      chars = 0;
    }
  }
  return length + ((chars * 6) >> 3);
}

function isGroup(raw: Uint8Array, at: number): boolean {
  return at + 3 < raw.length && (VALUES[raw[at + 1]!]! | VALUES[raw[at + 2]!]! | VALUES[raw[at + 3]!]!) < SKIP;
}

/** *Source*: RFC 4648 section 4, as forgiving as clients are: junk is passed over. */
function decodeBase64(raw: Uint8Array, limitBytes: number): Unwrapped {
  const out = new Uint8Array(Math.min(Math.ceil(raw.length / 4) * 3, limitBytes + 3));
  const end = raw.length;
  let length = 0;
  let bits = 0;
  let held = 0;
  let isBroken = false;
  let isContinued = false;
  let isPadded = false;
  for (let at = 0; at < end && length < limitBytes;) {
    if (held === 0) {
      while (at + 4 <= end && length < limitBytes) {
        const a = VALUES[raw[at]!]!;
        const b = VALUES[raw[at + 1]!]!;
        const c = VALUES[raw[at + 2]!]!;
        const d = VALUES[raw[at + 3]!]!;
        if ((a | b | c | d) >= SKIP) break;
        const group = (a << 18) | (b << 12) | (c << 6) | d;
        out[length] = group >> 16;
        out[length + 1] = group >> 8;
        out[length + 2] = group;
        length += 3;
        at += 4;
        if (isPadded) isContinued = true;
      }
      if (at >= end || length >= limitBytes) break;
    }
    const value = VALUES[raw[at++]!]!;
    if (value < SKIP) {
      if (isPadded) isContinued = true;
      bits = ((bits << 6) | value) & 0xfff;
      held += 6;
      if (held >= 8) {
        held -= 8;
        out[length++] = bits >> held;
      }
    } else if (value === PAD) {
      held = 0;
      isPadded = true;
      if (continuesAfterPadding(raw, at - 1)) continue;
      isContinued = hasValues(raw, at);
      break;
    } else if (value === JUNK) isBroken = true;
  }
  return { bytes: out.subarray(0, Math.min(length, limitBytes)), isBroken, isContinued, isTruncated: held === 6 };
}

/**
 * Whether Base64 goes on behind the "=" at `pad`. Writers that encode line by line pad every line; but a footer that a
 * mailing list put behind the data, or a word, is none: what goes on must be whole groups of the alphabet alone.
 */
export function continuesAfterPadding(raw: Uint8Array, pad: number): boolean {
  let chars = 0;
  for (let at = pad + 1; at < raw.length; at++) {
    const value = VALUES[raw[at]!]!;
    if (value < SKIP) chars++;
    else if (value === JUNK) return false;
    else if (value === PAD) {
      // One more of the same padding: the last one decides.
      if (chars === 0) return true;
      let pads = 1;
      while (raw[at + pads] === 0x3d) pads++;
      return (chars + pads) % 4 === 0;
    }
  }
  return chars % 4 === 0;
}

function hasValues(raw: Uint8Array, from: number): boolean {
  for (let at = from; at < raw.length; at++) if (VALUES[raw[at]!]! < SKIP) return true;
  return false;
}

/** *Source*: RFC 2045 section 6.7. An equals sign that starts no escape stands for itself; blanks at a line's end go. */
function decodeQuotedPrintable(raw: Uint8Array, limitBytes: number): Unwrapped {
  const out = new Uint8Array(Math.min(raw.length, limitBytes));
  const end = raw.length;
  let length = 0;
  let isBroken = false;
  for (let at = 0; at < end && length < limitBytes; at++) {
    const byte = raw[at]!;
    // Nearly every byte is one that stands for itself; a blank does so before anything but a line end.
    if (byte > 0x3d || (byte > 0x20 && byte < 0x3d) || (byte === 0x20 && raw[at + 1]! > 0x20)) {
      out[length++] = byte;
      continue;
    }
    if (byte === 0x20 || byte === 0x09) {
      const after = skipBlanks(raw, at);
      if (after >= end || raw[after] === 0x0a || raw[after] === 0x0d) at = after - 1;
      else {
        for (; at < after && length < limitBytes; at++) out[length++] = raw[at]!;
        at = after - 1;
      }
      continue;
    }
    if (byte !== 0x3d) {
      out[length++] = byte;
      continue;
    }
    const high = at + 2 < end ? hexValue(raw[at + 1]!) : -1;
    const low = at + 2 < end ? hexValue(raw[at + 2]!) : -1;
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low;
      at += 2;
      continue;
    }
    const soft = softBreakEnd(raw, at);
    if (soft > 0) at = soft - 1;
    else {
      isBroken = true;
      out[length++] = byte;
    }
  }
  return { bytes: out.subarray(0, length), isBroken, isContinued: false, isTruncated: false };
}

/** The first byte at or after `at` that is no blank. */
export function skipBlanks(raw: Uint8Array, at: number): number {
  while (at < raw.length && (raw[at] === 0x20 || raw[at] === 0x09)) at++;
  return at;
}

/** Where a soft line break that begins with the equals sign at `at` ends, or -1 if it is none. */
export function softBreakEnd(raw: Uint8Array, at: number): number {
  const after = skipBlanks(raw, at + 1);
  if (after >= raw.length) return after;
  if (raw[after] === 0x0a) return after + 1;
  if (raw[after] === 0x0d) return raw[after + 1] === 0x0a ? after + 2 : after + 1;
  return -1;
}

/** *Source*: POSIX uuencode. The lines from `begin` to `end`; lines that cannot be data are passed over. */
function decodeUuencode(raw: Uint8Array, limitBytes: number): Unwrapped {
  const out = new Uint8Array(Math.min(raw.length, limitBytes + 64));
  let length = 0;
  let isBroken = false;
  forEachUuLine(raw, (start, end, count) => {
    if (length >= limitBytes) return;
    if (end - start < Math.ceil((count * 4) / 3)) isBroken = true;
    for (let index = 0; index < count && length < out.length; index++) out[length++] = uuByte(raw, start, end, index);
  });
  return { bytes: out.subarray(0, Math.min(length, limitBytes)), isBroken, isContinued: false, isTruncated: false };
}

/** Calls back with each data line: its characters after the count, and how many bytes they stand for. */
export function forEachUuLine(raw: Uint8Array, line: (start: number, end: number, count: number) => void): void {
  let isData = false;
  for (let start = 0; start < raw.length;) {
    let next = start;
    while (next < raw.length && raw[next] !== 0x0a && raw[next] !== 0x0d) next++;
    const first = raw[start]!;
    if (first === 0x62 && raw[start + 1] === 0x65 && raw[start + 5] === 0x20) isData = true;
    else if (next - start === 3 && first === 0x65 && raw[start + 1] === 0x6e && raw[start + 2] === 0x64) isData = false;
    else if (isData && next > start && first >= 0x20 && first <= 0x60) {
      const count = (first - 0x20) & 0x3f;
      if (count > 0) line(start + 1, next, count);
    }
    start = next + 1;
  }
}

function uuByte(raw: Uint8Array, start: number, end: number, index: number): number {
  const at = start + Math.floor(index / 3) * 4;
  const value = (offset: number): number => (at + offset < end ? (raw[at + offset]! - 0x20) & 0x3f : 0);
  const place = index % 3;
  if (place === 0) return ((value(0) << 2) | (value(1) >> 4)) & 0xff;
  return place === 1 ? ((value(1) << 4) | (value(2) >> 2)) & 0xff : ((value(2) << 6) | value(3)) & 0xff;
}
