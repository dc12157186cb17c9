import { DELIMITER_LINES } from '../limits.ts';

/** What one pass over the raw bytes shows: how lines end, and where the few lines stand that can have structure. */
export interface LineScan {
  readonly lineEnd: 'lf' | 'crlf' | 'cr' | 'mixed' | 'none';
  /** The byte that ends a line: a carriage return only where the mail has no line feed at all. */
  readonly lineByte: 0x0a | 0x0d;
  /** Starts of the lines that begin with two hyphens. */
  readonly hyphenLines: readonly number[];
  /** How many such lines there are; more than `hyphenLines` holds when the limit bit. */
  readonly hyphenLineCount: number;
  /** Starts of the lines that begin with `begin `. */
  readonly beginLines: readonly number[];
  /** The first carriage return that no line feed follows, or -1. */
  readonly firstBareCr: number;
}

/** Reads the raw bytes once. */
export function scanLines(raw: Uint8Array): LineScan {
  const lineByte = raw.includes(0x0a) ? 0x0a : 0x0d;
  const hyphenLines: number[] = [];
  const beginLines: number[] = [];
  let hyphenLineCount = 0;
  let lf = 0;
  let crlf = 0;
  let bareCr = 0;
  let firstBareCr = -1;
  const end = raw.length;
  for (let at = 0, start = 0; start < end; start = at) {
    if (raw[start] === 0x2d && raw[start + 1] === 0x2d) {
      if (hyphenLineCount++ < DELIMITER_LINES) hyphenLines.push(start);
    } else if (raw[start] === 0x62 && raw[start + 4] === 0x6e && raw[start + 5] === 0x20 && raw[start + 1] === 0x65 && beginLines.length < DELIMITER_LINES) {
      beginLines.push(start);
    }
    while (at < end) {
      const byte = raw[at++]!;
      if (byte > 0x0d) continue;
      if (byte === 0x0a) {
        if (raw[at - 2] === 0x0d) crlf++;
        else lf++;
        break;
      }
      if (byte === 0x0d && raw[at] !== 0x0a) {
        if (bareCr++ === 0) firstBareCr = at - 1;
        if (lineByte === 0x0d) break;
      }
    }
  }
  const kinds = Number(lf > 0) + Number(crlf > 0) + Number(bareCr > 0);
  const lineEnd = kinds === 0 ? 'none' : kinds > 1 ? 'mixed' : lf > 0 ? 'lf' : crlf > 0 ? 'crlf' : 'cr';
  return { lineEnd, lineByte, hyphenLines, hyphenLineCount, beginLines, firstBareCr };
}
