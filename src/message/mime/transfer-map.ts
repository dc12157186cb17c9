import { firstWhere } from '../../base/first-where.ts';
import { continuesAfterPadding, forEachUuLine, skipBlanks, softBreakEnd } from './transfer.ts';
import type { TransferEncoding } from './transfer.ts';
import { base64Value, hexValue } from './word-bytes.ts';

/**
 * How the bytes of one run stand in the raw ones: each for itself; each an escape of three characters; three in four
 * characters, each over two of them; one by itself, with an end of its own.
 */
type Kind = 'copies' | 'escapes' | 'groups' | 'single';

/** How far the next byte of a run lies behind the last; 0 where none joins a run that is there. */
const STEP: Readonly<Record<Kind, number>> = { copies: 1, escapes: 3, groups: 0, single: 0 };

/** Decoded bytes in a row that lie in the raw ones by one rule. *Units*: offsets into the decoded and the raw bytes. */
interface Stretch {
  readonly decoded: number;
  readonly raw: number;
  readonly kind: Kind;
  /** Of a single byte only. */
  readonly rawEnd: number;
}

/** The raw bytes behind decoded ones, kept as runs: a body of a megabyte has thousands of them, not millions of bytes. */
export class TransferMap {
  /** Decoded bytes. */
  length = 0;
  readonly #runs: Stretch[] = [];

  /** `count` more bytes of one kind, of which the first begins at `raw`. */
  append(kind: Kind, raw: number, count: number, rawEnd = 0): void {
    const last = this.#runs.at(-1);
    const continues = last?.kind === kind && STEP[kind] > 0 && last.raw + (this.length - last.decoded) * STEP[kind] === raw;
    if (!continues) this.#runs.push({ decoded: this.length, raw, kind, rawEnd });
    this.length += count;
  }

  /** Where the raw bytes of the decoded byte `at` begin. *Shape*: `at` is less than `length`. */
  start(at: number): number {
    const run = this.#runAt(at);
    const nth = at - run.decoded;
    return run.kind === 'groups' ? run.raw + Math.floor(nth / 3) * 4 + (nth % 3) : run.raw + nth * STEP[run.kind];
  }

  /** Where they end. */
  end(at: number): number {
    const run = this.#runAt(at);
    if (run.kind === 'single') return run.rawEnd;
    return this.start(at) + (run.kind === 'groups' ? 2 : STEP[run.kind]);
  }

  #runAt(at: number): Stretch {
    return this.#runs[firstWhere(this.#runs.length, (nth) => this.#runs[nth]!.decoded > at) - 1]!;
  }
}

/** The way back through a transfer encoding; `null` where decoded and raw bytes are the same. */
export function mapTransfer(encoding: TransferEncoding, raw: Uint8Array): TransferMap | null {
  if (encoding === 'identity' || encoding === 'unknown') return null;
  const map = new TransferMap();
  if (encoding === 'base64') mapBase64(raw, map);
  else if (encoding === 'quoted-printable') mapQuotedPrintable(raw, map);
  else mapUuencode(raw, map);
  return map;
}

function mapBase64(raw: Uint8Array, map: TransferMap): void {
  let held = 0;
  let from = 0;
  for (let at = 0; at < raw.length; at++) {
    if (held === 0) {
      const end = groupsEnd(raw, at);
      if (end > at) map.append('groups', at, ((end - at) / 4) * 3);
      at = end;
      if (at >= raw.length) return;
    }
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
      map.append('single', from, 1, at + 1);
      from = at;
    }
  }
}

/** Where the whole groups of four that begin at `at` end. */
function groupsEnd(raw: Uint8Array, at: number): number {
  let end = at;
  while (end + 4 <= raw.length && base64Value(raw[end]!) >= 0 && base64Value(raw[end + 1]!) >= 0 && base64Value(raw[end + 2]!) >= 0 && base64Value(raw[end + 3]!) >= 0) end += 4;
  return end;
}

/** A step of the decoder each: what is one byte there is one here. */
function mapQuotedPrintable(raw: Uint8Array, map: TransferMap): void {
  const end = raw.length;
  for (let at = 0; at < end;) {
    const byte = raw[at]!;
    if (byte === 0x3d) {
      if (at + 2 < end && hexValue(raw[at + 1]!) >= 0 && hexValue(raw[at + 2]!) >= 0) {
        map.append('escapes', at, 1);
        at += 3;
        continue;
      }
      const soft = softBreakEnd(raw, at);
      if (soft > 0) at = soft;
      else map.append('copies', at++, 1);
      continue;
    }
    if (byte === 0x20 || byte === 0x09) {
      const after = skipBlanks(raw, at);
      if (after < end && raw[after] !== 0x0a && raw[after] !== 0x0d) map.append('copies', at, after - at);
      at = after;
      continue;
    }
    // Nearly every byte is one that stands for itself.
    let next = at + 1;
    while (next < end && raw[next] !== 0x3d && raw[next] !== 0x20 && raw[next] !== 0x09) next++;
    map.append('copies', at, next - at);
    at = next;
  }
}

function mapUuencode(raw: Uint8Array, map: TransferMap): void {
  forEachUuLine(raw, (start, end, count) => {
    for (let index = 0; index < count && map.length < raw.length; index++) {
      const at = start + Math.floor(index / 3) * 4 + (index % 3);
      map.append('single', Math.min(at, end), 1, Math.min(at + 2, end));
    }
  });
}

/** The raw bytes of the decoded bytes `start` to `end`. */
export function rawRange(map: TransferMap | null, start: number, end: number): { start: number; end: number } {
  if (map === null) return { start, end };
  const last = map.length - 1;
  if (last < 0) return { start: 0, end: 0 };
  const from = map.start(Math.min(start, last));
  return { start: from, end: end > start ? Math.max(from, map.end(Math.min(end - 1, last))) : from };
}
