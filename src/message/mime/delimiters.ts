import { firstWhere } from '../../base/first-where.ts';
import type { LineScan } from './line-scan.ts';
import { latin1Of } from './latin1.ts';

/** Longest boundary that is told apart. RFC 2046 allows 70 characters. */
const BOUNDARY_CHARS = 250;

/** A line that delimits the parts of a multipart. */
export interface Delimiter {
  /** Index of the multipart among the open ones. */
  readonly level: number;
  readonly isClose: boolean;
  /** Start of the next line. */
  readonly lineEnd: number;
  readonly hasTrailingSpace: boolean;
}

/** Knows which boundaries are open and finds out whether a line is one of them, without searching. */
export class Delimiters {
  private readonly raw: Uint8Array;
  private readonly scan: LineScan;
  private readonly openLevels = new Map<string, number[]>();
  private readonly closedLevels = new Map<string, number[]>();
  /** For each text that follows two hyphens, the last line with it; made when the first multipart opens. */
  private lastLines: Map<string, number> | null = null;

  constructor(raw: Uint8Array, scan: LineScan) {
    this.raw = raw;
    this.scan = scan;
  }

  /** A boundary as it can stand on a line: blanks at the end are lost there. */
  normalise(boundary: string): string {
    return boundary.slice(0, BOUNDARY_CHARS).replace(/[ \t]+$/, '');
  }

  open(boundary: string, level: number): void {
    push(this.openLevels, boundary, level);
  }

  close(level: number, boundary: string | null): void {
    if (boundary === null || !remove(this.openLevels, boundary, level)) return;
    push(this.closedLevels, boundary, level);
  }

  forget(level: number, boundary: string): void {
    if (!remove(this.openLevels, boundary, level)) remove(this.closedLevels, boundary, level);
  }

  /** The multipart that the line delimits. One that is closed answers only when no open one has the same boundary. */
  match(line: number): Delimiter | null {
    if (this.openLevels.size === 0 && this.closedLevels.size === 0) return null;
    const { text, lineEnd, hasTrailingSpace } = this.textOf(line);
    const bare = text.endsWith('--') ? text.slice(0, -2) : null;
    for (const levels of [this.openLevels, this.closedLevels]) {
      const exact = levels.get(text)?.at(-1);
      if (exact !== undefined) return { level: exact, isClose: false, lineEnd, hasTrailingSpace };
      const closing = bare === null ? undefined : levels.get(bare)?.at(-1);
      if (closing !== undefined) return { level: closing, isClose: true, lineEnd, hasTrailingSpace };
    }
    return null;
  }

  /** Whether the line delimits a multipart that is not closed. */
  isOpen(line: number): boolean {
    if (this.raw[line] !== 0x2d || this.raw[line + 1] !== 0x2d || this.openLevels.size === 0) return false;
    const { text } = this.textOf(line);
    return this.openLevels.has(text) || (text.endsWith('--') && this.openLevels.has(text.slice(0, -2)));
  }

  /** Whether a line with this boundary follows at or after `from`. */
  occurs(boundary: string, from: number): boolean {
    const lines = this.linesByText();
    return (lines.get(boundary) ?? -1) >= from || (lines.get(`${boundary}--`) ?? -1) >= from;
  }

  /** The first boundary at or after `from` that a header section of a part follows, before any open multipart goes on. */
  findUsed(from: number): { boundary: string; line: number; lineEnd: number } | null {
    const { hyphenLines } = this.scan;
    for (let index = firstAtOrAfter(hyphenLines, from); index < hyphenLines.length; index++) {
      const line = hyphenLines[index]!;
      if (this.isOpen(line)) return null;
      const { text, lineEnd } = this.textOf(line);
      if (text !== '' && beginsPart(this.raw, lineEnd)) return { boundary: text, line, lineEnd };
    }
    return null;
  }

  private linesByText(): Map<string, number> {
    if (this.lastLines !== null) return this.lastLines;
    const lines = new Map<string, number>();
    for (const line of this.scan.hyphenLines) lines.set(this.textOf(line).text, line);
    this.lastLines = lines;
    return lines;
  }

  private textOf(line: number): { text: string; lineEnd: number; hasTrailingSpace: boolean } {
    const { lineByte } = this.scan;
    const stop = Math.min(this.raw.length, line + 2 + BOUNDARY_CHARS + 4);
    let end = line + 2;
    while (end < stop && this.raw[end] !== lineByte) end++;
    const found = this.raw[end] === lineByte ? end : this.raw.indexOf(lineByte, end);
    const lineEnd = found < 0 ? this.raw.length : found + 1;
    if (end > line + 2 && lineByte === 0x0a && this.raw[end - 1] === 0x0d) end--;
    let textEnd = end;
    while (textEnd > line + 2 && (this.raw[textEnd - 1] === 0x20 || this.raw[textEnd - 1] === 0x09)) textEnd--;
    return { text: latin1Of(this.raw, line + 2, textEnd), lineEnd, hasTrailingSpace: textEnd < end };
  }
}

/** Whether the bytes at `at` look like the header section of a part. */
export function beginsPart(raw: Uint8Array, at: number): boolean {
  const start = latin1Of(raw, at, Math.min(raw.length, at + 13)).toLowerCase();
  return start.startsWith('content-') || start.startsWith('mime-version:');
}

/** The index of the first of the ascending places that is not before `from`. */
export const firstAtOrAfter = (places: readonly number[], from: number): number => firstWhere(places.length, (nth) => places[nth]! >= from);

function push(levels: Map<string, number[]>, boundary: string, level: number): void {
  const list = levels.get(boundary);
  if (list === undefined) levels.set(boundary, [level]);
  else list.push(level);
}

function remove(levels: Map<string, number[]>, boundary: string, level: number): boolean {
  const list = levels.get(boundary);
  const index = list?.lastIndexOf(level) ?? -1;
  if (list === undefined || index < 0) return false;
  list.splice(index, 1);
  if (list.length === 0) levels.delete(boundary);
  return true;
}
