import { firstAtOrAfter } from './delimiters.ts';
import { latin1Of } from './latin1.ts';
import type { LineScan } from './line-scan.ts';

/** A uuencoded file inside a text: from its `begin` line to behind its `end` line. */
export interface UuencodedFile {
  readonly start: number;
  readonly end: number;
  readonly fileName: string | null;
}

/** Finds the uuencoded files between two places. A file without `end` goes on to the last line that can be data. */
export function findUuencoded(raw: Uint8Array, scan: LineScan, start: number, end: number): UuencodedFile[] {
  const { beginLines, lineByte } = scan;
  const files: UuencodedFile[] = [];
  let free = start;
  for (let index = firstAtOrAfter(beginLines, start); index < beginLines.length; index++) {
    const line = beginLines[index]!;
    if (line >= end) break;
    if (line < free) continue;
    const head = /^begin [0-7]{3,4} ([^\r\n]{1,200})/.exec(latin1Of(raw, line, Math.min(end, line + 220)));
    if (head === null) continue;
    let at = nextLine(raw, lineByte, line, end);
    let lines = 0;
    while (at < end) {
      const next = nextLine(raw, lineByte, at, end);
      const isEnd = raw[at] === 0x65 && raw[at + 1] === 0x6e && raw[at + 2] === 0x64 && next - at <= 5;
      if (!isEnd && !isDataLine(raw, at, next)) break;
      at = next;
      lines++;
      if (isEnd) break;
    }
    // "begin 100 days ago" in a text is followed by no data.
    if (lines < 2) continue;
    files.push({ start: line, end: at, fileName: head[1]?.trim() ?? null });
    free = at;
  }
  return files;
}

function nextLine(raw: Uint8Array, lineByte: number, at: number, end: number): number {
  const found = raw.indexOf(lineByte, at);
  return found < 0 || found >= end ? end : found + 1;
}

function isDataLine(raw: Uint8Array, start: number, next: number): boolean {
  let end = next;
  while (end > start && (raw[end - 1] === 0x0a || raw[end - 1] === 0x0d)) end--;
  const first = raw[start]!;
  if (end === start || first < 0x20 || first > 0x60) return false;
  const chars = Math.ceil(((first - 0x20) & 0x3f) / 3) * 4;
  // Blanks at the end get lost on the way, and some writers add a checksum character.
  if (end - start - 1 > chars + 2) return false;
  for (let at = start + 1; at < end; at++) if (raw[at]! < 0x20 || raw[at]! > 0x60) return false;
  return end - start - 1 >= chars - 3;
}
