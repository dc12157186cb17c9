import type { LimitHit } from '../../base/limits.ts';
import type { Block, ReaderView } from '../model.ts';
import { TextCanvas } from './text-canvas.ts';

/** Characters of plain text read. */
export const MAX_PLAIN_CHARS = 2_000_000;

/** How the lines of a plain text hang together. *Source*: RFC 3676. */
export interface Flow {
  readonly isFlowed: boolean;
  /** Whether the space before a soft line end goes too. */
  readonly deletesSpace: boolean;
}

interface Line {
  readonly start: number;
  /** Without the line end. */
  readonly end: number;
  readonly next: number;
  readonly quoteDepth: number;
  /** Where the text behind the quote marks and the stuffed space starts. */
  readonly textStart: number;
}

/** What a reader sees of a plain text: its lines, joined again where `format=flowed` broke them. */
export function renderPlain(text: string, flow: Flow): Omit<ReaderView, 'source' | 'partId'> {
  const read = text.length > MAX_PLAIN_CHARS ? text.slice(0, MAX_PLAIN_CHARS) : text;
  const canvas = new TextCanvas(read);
  let before: Line | null = null;
  let isSoft = false;
  for (let at = 0; at < read.length;) {
    const line = lineAt(read, at, flow.isFlowed);
    const joins: boolean = isSoft && before !== null && before.quoteDepth === line.quoteDepth;
    if (before !== null && !joins) breakLine(canvas, before, line);
    isSoft = flow.isFlowed && isSoftEnd(read, line);
    const end = isSoft && flow.deletesSpace ? line.end - 1 : line.end;
    const start = joins || (flow.isFlowed && line.quoteDepth === 0) ? line.textStart : line.start;
    canvas.ink(read.slice(start, end), start, end, kindOf(line));
    before = line;
    at = line.next;
  }
  const visible = canvas.finish();
  const limits: LimitHit[] = text.length > read.length
    ? [{ limit: 'max-plain-chars', allowed: MAX_PLAIN_CHARS, seen: text.length, unit: 'characters' }] : [];
  return {
    text: visible, blocks: canvas.blocks, anchors: [], images: [], forms: [], resources: [], hidden: canvas.hidden, runs: canvas.runs,
    limits: [...limits, ...canvas.limits()],
  };
}

function lineAt(text: string, start: number, isFlowed: boolean): Line {
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  const next = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  let textStart = start;
  let quoteDepth = 0;
  while (text.charCodeAt(textStart) === 62 && textStart < end) {
    quoteDepth++;
    textStart++;
    // `> > text` is as deep as `>> text`, but only where no space was stuffed.
    if (!isFlowed && text.startsWith(' >', textStart)) textStart++;
  }
  if (textStart < end && text.charCodeAt(textStart) === 32 && (isFlowed || quoteDepth > 0)) textStart++;
  return { start, end, next, quoteDepth, textStart };
}

// The line in front of a signature ends in a space and is no soft line.
function isSoftEnd(text: string, line: Line): boolean {
  return line.end > line.textStart && text.charCodeAt(line.end - 1) === 32 && text.slice(line.textStart, line.end) !== '-- ';
}

function breakLine(canvas: TextCanvas, before: Line, line: Line): void {
  if ((before.quoteDepth > 0) !== (line.quoteDepth > 0)) canvas.endBlock();
  canvas.lineBreak(before.end, before.next, Number.POSITIVE_INFINITY);
}

function kindOf(line: Line): Block['kind'] {
  return line.quoteDepth > 0 ? 'quote' : 'paragraph';
}
