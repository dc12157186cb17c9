import type { TextRange } from '../../../base/range.ts';
import type { MailView } from '../../model.ts';

/** A mail up to this many letters is shown whole. */
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
  | { readonly kind: 'block'; readonly block: BlockKind; readonly whole: TextRange; readonly windows: readonly TextRange[] }
  | { readonly kind: 'left-out'; readonly lines: number };

interface Block extends TextRange {
  readonly block: BlockKind;
}

/** Chooses what of the body is shown: all of a short mail; of a long one the marked blocks, its beginning and some context. */
export function excerptBody(body: Body, marks: readonly TextRange[], lettersPerLine: number): readonly Stretch[] {
  const blocks = linesOf(body);
  const isShort = body.text.length <= WHOLE_LETTERS;
  const isShown = new Set<number>();
  const mark = marks.toSorted((a, b) => a.start - b.start);
  blocks.forEach((block, at) => {
    if (isShort || mark.some((each) => each.start < block.end && each.end > block.start)) isShown.add(at);
  });
  if (!isShort) addContext(blocks, isShown);
  return stretchesOf(blocks, isShown, mark, lettersPerLine);
}

function addContext(blocks: readonly Block[], isShown: Set<number>): void {
  let budget = CONTEXT_LETTERS;
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
    stretches.push({ kind: 'block', block: block.block, whole: { start: block.start, end: block.end }, windows: windowsOf(block, marks) });
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
    for (const piece of piecesOf(body.text, start, end)) if (lines.length < MOST_BLOCKS) lines.push({ ...piece, block });
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
