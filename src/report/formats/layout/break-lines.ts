import type { TextRange } from '../../../base/range.ts';
import { areInseparable, isHan, isHiragana, isSetSolid, joinsBackwards, mayBegin, mayEnd } from './kinsoku.ts';

/** A line of a broken text: the run it shows, without the spaces that hang over its end. */
export interface Line extends TextRange {
  /** *Units*: those of the advance that was given. */
  readonly width: number;
}

/** The width of one code point, in the same units as the line's. */
export type Advance = (codePoint: number) => number;

/** How far back from the end of a full line a long URL is searched for a good place to break, as a part of the line. */
const SOFT_BREAK_PART = 0.4;
/** A line filled to this part may end early for the sake of a phrase. */
const FULL_ENOUGH = 0.62;
/** Behind these a phrase may be broken with little harm; inside a verb's ending never. */
const PARTICLES = new Set('てでにはがをとも');
/** The forms of する, which make a verb of the noun before them: 確認|して. Any other ending belongs to its stem: 作|られた would be torn. */
const VERB_MAKERS = new Set('しさすせ');
/** Belong to the word after them: お名前, ご確認. */
const HONORIFICS = new Set(['お', 'ご', '御']);

let segmenter: Intl.Segmenter | null = null;

/**
 * Breaks a text into lines no wider than `width`. A newline always breaks. Japanese breaks between phrases and by the
 * rules of kinsoku; Latin words, numbers and URLs break only when they are longer than a line.
 * *Shape*: one line at least, even for an empty text.
 */
export function breakLines(text: string, width: number, advance: Advance): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const paragraph of text.split('\n')) {
    fillParagraph(text, from, from + paragraph.length, width, advance, lines);
    from += paragraph.length + 1;
  }
  return lines;
}

function fillParagraph(text: string, from: number, to: number, width: number, advance: Advance, lines: Line[]): void {
  const fits = widthIfWithin(text, from, to, width, advance);
  if (fits !== null) {
    lines.push({ start: from, end: from + text.slice(from, to).trimEnd().length, width: fits });
    return;
  }
  let line = { start: from, end: from, width: 0 };
  let hanging = 0;
  const close = (next: number): void => {
    lines.push(line);
    line = { start: next, end: next, width: 0 };
    hanging = 0;
  };
  for (const whole of chunksOf(text, from, to)) {
    let chunk = whole;
    if (line.end > line.start && line.width < width * FULL_ENOUGH) {
      const room = width - line.width - hanging;
      const cut = weakCut(text, chunk, room, advance);
      if (cut > chunk.start) {
        line.width += hanging + widthBetween(text, chunk.start, cut, advance);
        line.end = cut;
        close(cut);
        chunk = { ...chunk, start: cut };
      }
    }
    const chunkWidth = widthBetween(text, chunk.start, chunk.inkEnd, advance);
    const isEmpty = line.end === line.start;
    if (line.width + hanging + chunkWidth > width) {
      // Blanks that alone fill a line are not kept before the word: they would push it out of the column.
      if (isEmpty) {
        line = { start: chunk.start, end: chunk.start, width: 0 };
        hanging = 0;
      } else close(chunk.start);
    }
    if (chunkWidth > width) {
      for (const piece of piecesOf(text, chunk.start, chunk.inkEnd, width, advance)) {
        if (line.end > line.start) close(piece.start);
        line = { ...piece };
      }
    } else {
      line.width += hanging + chunkWidth;
      line.end = chunk.inkEnd;
    }
    hanging = widthBetween(text, chunk.inkEnd, chunk.end, advance);
  }
  lines.push(line);
}

/** The last word boundary inside the chunk that still fits; the chunk's start where there is none or all of it fits. */
function weakCut(text: string, chunk: Chunk, room: number, advance: Advance): number {
  if (chunk.weak.length === 0 || widthBetween(text, chunk.start, chunk.inkEnd, advance) <= room) return chunk.start;
  return chunk.weak.findLast((at) => widthBetween(text, chunk.start, at, advance) <= room) ?? chunk.start;
}

interface Chunk {
  readonly start: number;
  /** Where the trailing spaces begin. */
  readonly inkEnd: number;
  readonly end: number;
  /** Word boundaries inside a phrase, for a line that would else be left half empty. */
  readonly weak: readonly number[];
}

/** What must not be torn apart, in order. Spaces belong to the chunk before them. */
function chunksOf(text: string, from: number, to: number): readonly Chunk[] {
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  const chunks: Chunk[] = [];
  let start = from;
  let weak: number[] = [];
  const close = (end: number): void => {
    if (end === start) return;
    const ink = text.slice(start, end).trimEnd().length;
    chunks.push({ start, inkEnd: start + ink, end, weak });
    start = end;
    weak = [];
  };
  let before = '';
  for (const segment of segmenter.segment(text.slice(from, to))) {
    const at = from + segment.index;
    const isPrefix = HONORIFICS.has(before);
    before = segment.segment;
    if (at === start || isPrefix || !mayBreakAt(text, at)) continue;
    if (isPhraseEnd(text, at) || (HONORIFICS.has(before) && isHan(text.charCodeAt(at + 1)))) close(at);
    else if (isWordEnd(text[at - 1] ?? '', text[at] ?? '')) weak.push(at);
  }
  close(to);
  return chunks;
}

/** Whether a phrase may be broken between these two letters when nothing better is at hand. */
const isWordEnd = (left: string, right: string): boolean =>
  isHiragana(left.charCodeAt(0)) ? PARTICLES.has(left) : VERB_MAKERS.has(right);

// A particle or an ending stays with the word before it.
const isPhraseEnd = (text: string, at: number): boolean => !isHiragana(text.charCodeAt(at)) || isPunctuation(text[at - 1] ?? '');

function mayBreakAt(text: string, at: number): boolean {
  const left = text[at - 1] ?? '';
  const right = text[at] ?? '';
  const next = text.codePointAt(at) ?? 0;
  if (isSpace(right)) return false;
  if (isSpace(left)) return true;
  if (!mayBegin(right) || !mayEnd(left) || joinsBackwards(next) || areInseparable(left, right)) return false;
  const before = left.charCodeAt(0);
  const isSolidBefore = isSetSolid(before) || (before >= 0xd800 && before <= 0xdfff);
  const isSolidAfter = isSetSolid(next) || next > 0xffff;
  if (!isSolidBefore && !isSolidAfter) return false;
  return !(isDigit(before) && isHan(next));
}

/** Cuts a chunk that is longer than a line, at the best place near each line's end. */
function piecesOf(text: string, start: number, end: number, width: number, advance: Advance): readonly Line[] {
  const pieces: Line[] = [];
  let from = start;
  while (from < end) {
    const full = fitting(text, from, end, width, advance);
    const cut = full >= end ? end : niceCut(text, from, full);
    pieces.push({ start: from, end: cut, width: widthBetween(text, from, cut, advance) });
    from = cut;
  }
  return pieces;
}

function fitting(text: string, from: number, end: number, width: number, advance: Advance): number {
  let sum = 0;
  let at = from;
  while (at < end) {
    const codePoint = text.codePointAt(at) ?? 0;
    sum += advance(codePoint);
    if (sum > width && at > from) return at;
    at += codePoint > 0xffff ? 2 : 1;
  }
  return end;
}

function niceCut(text: string, from: number, full: number): number {
  const earliest = full - Math.floor((full - from) * SOFT_BREAK_PART);
  for (let at = full; at > earliest; at--) {
    if (/[/?&=\-_\]]/.test(text[at - 1] ?? '') && text[at] !== '/' && text[at] !== '.') return at;
  }
  for (let at = full; at > earliest; at--) {
    if (canCut(text, at)) return at;
  }
  return full;
}

const canCut = (text: string, at: number): boolean => {
  const left = text[at - 1] ?? '';
  const right = text[at] ?? '';
  const code = text.charCodeAt(at);
  return mayBegin(right) && mayEnd(left) && !joinsBackwards(code) && !(code >= 0xdc00 && code <= 0xdfff) && !areInseparable(left, right);
};

// Most texts of a plate fit into one line: those need not be cut into words.
function widthIfWithin(text: string, from: number, to: number, width: number, advance: Advance): number | null {
  let sum = 0;
  for (let at = from; at < to; at++) {
    const codePoint = text.codePointAt(at) ?? 0;
    if (codePoint > 0xffff) at++;
    sum += advance(codePoint);
    if (sum > width) return null;
  }
  return sum;
}

function widthBetween(text: string, from: number, to: number, advance: Advance): number {
  let sum = 0;
  for (let at = from; at < to; at++) {
    const codePoint = text.codePointAt(at) ?? 0;
    if (codePoint > 0xffff) at++;
    sum += advance(codePoint);
  }
  return sum;
}

const isSpace = (character: string): boolean => character === ' ' || character === '\u3000' || character === '\t';
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isPunctuation = (character: string): boolean => /[\p{P}\p{S}]/u.test(character);
