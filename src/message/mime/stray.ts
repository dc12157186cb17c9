import { readHeaderSection } from '../header-section.ts';
import type { HeaderSection, SectionContext } from '../header-section.ts';
import { PLAIN_CONTENT } from './content-fields.ts';
import type { Content } from './content-fields.ts';
import { beginsPart, firstAtOrAfter } from './delimiters.ts';
import { latin1Of } from './latin1.ts';
import type { LineScan } from './line-scan.ts';

/** Bytes outside of all parts: plain text, or a part that a delimiter of nobody's introduces. */
export interface StrayPiece {
  readonly start: number;
  readonly end: number;
  readonly section: HeaderSection | null;
  readonly content: Content;
}

/** Pieces that one place outside of the parts is cut into. Who hides more than that hides them in full view. */
const STRAY_PIECES = 100;

/**
 * Cuts what stands outside of all parts. A client that stops there does not show it, one that does not may: so it is
 * read as the latter would read it.
 */
export function strayPieces(raw: Uint8Array, scan: LineScan, context: SectionContext, start: number, end: number): StrayPiece[] {
  const pieces: StrayPiece[] = [];
  let from = start;
  let section: HeaderSection | null = null;
  const close = (at: number): void => {
    const bodyStart = section?.bodyStart ?? from;
    if (hasInk(raw, bodyStart, at)) pieces.push({ start: from, end: Math.max(bodyStart, at), section, content: contentOf(raw, bodyStart, at) });
  };
  const { hyphenLines } = scan;
  for (let index = firstAtOrAfter(hyphenLines, start); index < hyphenLines.length && pieces.length < STRAY_PIECES; index++) {
    const line = hyphenLines[index]!;
    if (line >= end) break;
    if (line < (section?.bodyStart ?? 0)) continue;
    const found = raw.indexOf(scan.lineByte, line);
    const lineEnd = found < 0 ? end : found + 1;
    if (lineEnd >= end || !beginsPart(raw, lineEnd)) continue;
    close(line);
    section = readHeaderSection(context, lineEnd, end);
    from = lineEnd;
  }
  close(end);
  return pieces;
}

// Whoever hides HTML there does not say that it is HTML.
function contentOf(raw: Uint8Array, start: number, end: number): Content {
  const head = latin1Of(raw, start, Math.min(end, start + 4096));
  return /<(?:html|body|head|table|div|a\s+href|img|p|br)\b[^<]{0,200}>/i.test(head) ? { ...PLAIN_CONTENT, mediaType: 'text/html' } : PLAIN_CONTENT;
}

function hasInk(raw: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (raw[at]! > 0x20) return true;
  return false;
}
