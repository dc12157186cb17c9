import type { TextRange } from '../../../base/range.ts';
import type { MailView } from '../../model.ts';

/** A mail up to this many full-width letters is shown whole; of Latin ones, which are half as wide, twice as many. */
const WHOLE_LETTERS = 900;
/** Letters of unmarked blocks that a long mail shows for context. */
const CONTEXT_LETTERS = 420;
/** Of a block longer than this, only the surroundings of its marks are shown. */
const LONG_BLOCK = 320;
/** Letters shown on either side of a mark in a long block. */
const AROUND = 90;
/** Blocks of a hostile mail that are looked at; marks beyond them lose their context, not their finding. */
const MOST_BLOCKS = 20_000;

type Body = MailView['body'];
type BlockKind = Body['blocks'][number]['kind'];

/** A stretch of the body to show, or a count of lines left out. */
export type Stretch =
  | { readonly kind: 'block'; readonly block: BlockKind; readonly isContinued: boolean; readonly whole: TextRange; readonly windows: readonly TextRange[] }
  | { readonly kind: 'left-out'; readonly lines: number };

interface Block extends TextRange {
  readonly block: BlockKind;
  /** A further line of the block before it. */
  readonly isContinued: boolean;
}

/** Chooses what of the body is shown: all of a short mail; of a long one the marked blocks, its beginning and some context. */
export function excerptBody(body: Body, marks: readonly TextRange[], lettersPerLine: number): readonly Stretch[] {
  const blocks = linesOf(body);
  const scale = isMostlyLatin(body.text) ? 2 : 1;
  const isShort = body.text.length <= WHOLE_LETTERS * scale;
  const isShown = new Set<number>();
  const mark = marks.toSorted((a, b) => a.start - b.start);
  blocks.forEach((block, at) => {
    if (isShort || mark.some((each) => each.start < block.end && each.end > block.start)) isShown.add(at);
  });
  if (!isShort) addContext(blocks, isShown, CONTEXT_LETTERS * scale);
  return stretchesOf(blocks, isShown, mark, lettersPerLine * scale);
}

/** Letters that are looked at to tell whether a text is Latin. */
const SAMPLE_LETTERS = 2_000;

const isMostlyLatin = (text: string): boolean => {
  const sample = text.slice(0, SAMPLE_LETTERS);
  return sample.replace(/[^\u0000-\u024f]/g, '').length > sample.length * 0.8;
};

function addContext(blocks: readonly Block[], isShown: Set<number>, letters: number): void {
  let budget = letters;
  const marked = Array.from(isShown);
  const wanted = [0, ...marked.flatMap((at) => [at - 1, at + 1]), 1, 2, 3, blocks.length - 1];
  for (const at of wanted) {
    const block = blocks[at];
    if (block === undefined || isShown.has(at) || budget <= 0) continue;
    isShown.add(at);
    budget -= Math.min(block.end - block.start, LONG_BLOCK);
  }
}

function stretchesOf(blocks: readonly Block[], isShown: ReadonlySet<number>, marks: readonly TextRange[], lettersPerLine: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let leftOut = 0;
  const flush = (): void => {
    if (leftOut > 0) stretches.push({ kind: 'left-out', lines: leftOut });
    leftOut = 0;
  };
  blocks.forEach((block, at) => {
    if (!isShown.has(at)) {
      leftOut += Math.max(1, Math.ceil((block.end - block.start) / lettersPerLine));
      return;
    }
    flush();
    stretches.push({ kind: 'block', block: block.block, isContinued: block.isContinued && isShown.has(at - 1), whole: { start: block.start, end: block.end }, windows: windowsOf(block, marks) });
  });
  flush();
  return stretches;
}

/** The parts of one block that are shown. */
function windowsOf(block: Block, marks: readonly TextRange[]): readonly TextRange[] {
  if (block.end - block.start <= LONG_BLOCK) return [{ start: block.start, end: block.end }];
  const inside = marks.filter((each) => each.start < block.end && each.end > block.start);
  if (inside.length === 0) return [{ start: block.start, end: block.start + LONG_BLOCK }];
  const windows: { start: number; end: number }[] = [];
  for (const each of inside) {
    const start = Math.max(block.start, each.start - AROUND);
    const end = Math.min(block.end, Math.min(each.end, each.start + LONG_BLOCK) + AROUND);
    const last = windows.at(-1);
    if (last !== undefined && start <= last.end + AROUND / 3) last.end = Math.max(last.end, end);
    else windows.push({ start, end });
  }
  return windows;
}

/** The blocks as single lines of text, in order; text that no block claims is a paragraph of its own. */
function linesOf(body: Body): readonly Block[] {
  const lines: Block[] = [];
  let at = 0;
  const claim = (start: number, end: number, block: BlockKind): void => {
    const pieces = piecesOf(body.text, start, end);
    const joined = body.source === 'plain' && block === 'paragraph' ? joinWrapped(body.text, pieces) : pieces;
    joined.forEach((piece, nth) => {
      if (lines.length < MOST_BLOCKS) lines.push({ ...piece, block, isContinued: nth > 0 });
    });
  };
  for (const { kind, start, end } of body.blocks.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    const to = Math.min(end, body.text.length);
    if (to <= from) continue;
    claim(at, from, 'paragraph');
    claim(from, to, kind);
    at = to;
    if (lines.length >= MOST_BLOCKS) break;
  }
  claim(at, body.text.length, 'paragraph');
  return lines;
}

/** Lines shorter than this were ended on purpose, as an address or a list is. */
const LEAST_WRAPPED = 50;

/**
 * Plain text is sent broken at some seventy letters: such a break says nothing, and broken once more in a narrower
 * column it would leave every other line half empty. A line that had no room for the next one's first word goes on.
 */
function joinWrapped(text: string, pieces: readonly TextRange[]): readonly TextRange[] {
  const longest = Math.max(0, ...pieces.map((piece) => piece.end - piece.start));
  if (longest < LEAST_WRAPPED) return pieces;
  const joined: TextRange[] = [];
  let lastLength = 0;
  for (const piece of pieces) {
    const last = joined.at(-1);
    const firstWord = /^[!-~\u00a1-\u024f]+/.exec(text.slice(piece.start, Math.min(piece.end, piece.start + LEAST_WRAPPED)))?.[0] ?? '';
    const isWrapped = last !== undefined && last.end + 1 === piece.start && firstWord !== '' && !/^[-*>•=_~#]/.test(firstWord)
      && lastLength >= LEAST_WRAPPED / 2 && lastLength + 1 + firstWord.length > Math.min(longest, LONGEST_WRAPPED);
    if (isWrapped) joined.splice(-1, 1, { start: last.start, end: piece.end });
    else joined.push(piece);
    lastLength = piece.end - piece.start;
  }
  return joined;
}

/** No mail program wraps later; a paragraph in one long line must not make all others look ended on purpose. */
const LONGEST_WRAPPED = 78;

function piecesOf(text: string, start: number, end: number): readonly TextRange[] {
  const pieces: TextRange[] = [];
  let from = start;
  while (from < end && pieces.length < MOST_BLOCKS) {
    const found = text.indexOf('\n', from);
    const to = found < 0 || found > end ? end : found;
    if (text.slice(from, to).trim() !== '') pieces.push({ start: from, end: to });
    from = to + 1;
  }
  return pieces;
}
