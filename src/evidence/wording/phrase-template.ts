import { foldText } from './fold-text.ts';

/** One of several texts that may stand at a place; a word may go on behind it where `isOpen`. */
export interface Choice {
  readonly text: string;
  readonly isOpen: boolean;
}

/** Texts that follow each other without a gap: each slot is filled by one of its choices. */
export interface Piece {
  readonly slots: readonly (readonly Choice[])[];
  /** Letters that it can start with; `null` where its first slot may be empty. */
  readonly initials: ReadonlySet<number> | null;
}

/** Where a sentence ends, or a mark begins the next line of a notice; a full stop inside a number or an address does not end one. */
const SENTENCE_END = /[。！？!?\n※■●▼◆▽★☆]|\.(?:\s|$)/;
/** How far apart the pieces of one template may stand: a clause, not a paragraph. */
const GAP = 36;
/** Letters that a star stands for. */
const ENDING_LETTERS = 14;

/** `{a|b{c|d}}` as the texts it stands for. */
function expand(text: string): readonly string[] {
  const open = text.lastIndexOf('{');
  if (open < 0) return [text];
  const close = text.indexOf('}', open);
  return text.slice(open + 1, close).split('|').flatMap((choice) => expand(`${text.slice(0, open)}${choice}${text.slice(close + 1)}`));
}

/** The parts of a template at its gaps. */
export function parseTemplate(template: string): readonly Piece[] {
  return template.split('~').map((part) => {
    const slots = slotsOf(part.replace(/\s+/g, ' ').trim());
    const first = slots[0]?.map(({ text }) => text) ?? [];
    return { slots, initials: first.includes('') ? null : new Set(first.map((text) => text.charCodeAt(0))) };
  });
}

function slotsOf(part: string): readonly (readonly Choice[])[] {
  const slots: Choice[][] = [];
  let depth = 0;
  let from = 0;
  const close = (to: number): void => {
    if (to > from) slots.push(expand(part.slice(from, to)).map(choiceOf));
    from = to;
  };
  for (let at = 0; at < part.length; at++) {
    if (part[at] === '{' && depth++ === 0) close(at);
    // A star behind the brace belongs to each choice inside it.
    if (part[at] === '}' && --depth === 0) close(part[at + 1] === '*' ? at + 2 : at + 1);
  }
  close(part.length);
  return slots;
}

function choiceOf(text: string): Choice {
  const bare = text.replace(/\*$/, '');
  // Folding takes blanks off the ends; here they part this choice from its neighbours.
  const folded = foldText(bare.trim()).text;
  return { text: `${bare.startsWith(' ') ? ' ' : ''}${folded}${/\S \s*$/.test(bare) ? ' ' : ''}`, isOpen: bare !== text };
}

/** Latin and Cyrillic letters and digits: the scripts that set words apart by blanks. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
  return (code >= 0xc0 && code <= 0x24f) || (code >= 0x400 && code <= 0x52f);
}

/** Whether one word stands on both sides of `at`. Folded text: small letters only. */
export function isInsideWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at));
}

/** Where the slots from `slot` on end when they start at `at`: the farthest such place, or -1. */
export function endOfSlots(text: string, at: number, piece: Piece, slot: number, isOpen = false): number {
  const { slots } = piece;
  const choices = slots[slot];
  if (choices === undefined) return isOpen || !isInsideWord(text, at) ? at : -1;
  let farthest = -1;
  for (const choice of choices) {
    const bare = choice.text.startsWith(' ') && text.charAt(at - 1) === ' ' ? choice.text.slice(1) : choice.text;
    const wanted = slot === slots.length - 1 ? bare.trimEnd() : bare;
    if (!text.startsWith(wanted, at)) continue;
    let end = at + wanted.length;
    const isLast = slot === slots.length - 1;
    if (choice.isOpen && !isLast) for (let most = end + ENDING_LETTERS; end < most && isLetter(text.charCodeAt(end)); end++);
    farthest = Math.max(farthest, endOfSlots(text, end, piece, slot + 1, wanted === '' ? isOpen : choice.isOpen));
  }
  return farthest;
}

/** Where the pieces behind a gap end, each within reach of the one before; -1 where one is missing. */
export function endOfPieces(text: string, from: number, pieces: readonly Piece[]): number {
  let end = from;
  for (const piece of pieces) {
    const window = text.slice(end, end + GAP);
    const stop = window.search(SENTENCE_END);
    const reach = end + (stop < 0 ? window.length : stop);
    let found = -1;
    for (let at = end; at <= reach && found < 0; at++) {
      if (piece.initials?.has(text.charCodeAt(at)) !== false && !isInsideWord(text, at)) found = endOfSlots(text, at, piece, 0);
    }
    if (found < 0) return -1;
    end = found;
  }
  return end;
}
