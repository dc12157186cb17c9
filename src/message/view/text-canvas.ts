import type { LimitHit } from '../../base/limits.ts';
import type { TextRange } from '../../base/range.ts';
import type { Block, HiddenText, Run } from '../model.ts';
import { hasInvisible, invisibleRuns, withoutInvisible } from './invisible-characters.ts';

/** Blocks listed; a mail of this many paragraphs is built to wear the reader of it out. */
export const MAX_BLOCKS = 50_000;
/** Hidden places listed; real newsletters stay under a hundred, letter salad runs into thousands. */
export const MAX_HIDDEN = 5_000;
/** Characters kept of one hidden place: enough to show what it is; the rest is where `sourceRange` points. */
export const MAX_HIDDEN_CHARS = 20_000;
/** Hidden text longer than this is no preview line: clients show about 140 characters of it. */
export const MAX_PREHEADER_CHARS = 300;
// More blank lines than one look the same as one.
const MAX_HTML_BREAKS = 2;
const CONTEXT_UNITS = 16;

/** Something that wants to know where the next visible character lands. */
export interface Mark {
  start: number | null;
}

interface OpenHidden {
  readonly why: HiddenText['why'];
  readonly at: number;
  readonly sourceStart: number;
  sourceEnd: number;
  readonly pieces: string[];
  chars: number;
}

const ODD_SPACE = /[ \t\n\r\f]{2,}|[\t\n\r\f]/g;
const LINE_END = /\r\n|\r|\n/g;
const NOT_SPACE = /[^ \t\n\r\f]/;

/**
 * Where visible text is laid down, character by character of its source, the way a browser does: white space collapses,
 * blocks start lines, and what cannot be seen is put aside with the place where it would stand.
 */
export class TextCanvas {
  /** Length of the visible text so far. */
  length = 0;
  readonly runs: Run[] = [];
  readonly blocks: Block[] = [];
  readonly hidden: HiddenText[] = [];
  readonly #source: string;
  readonly #chunks: string[] = [];
  #tail = '';
  #space: TextRange | null = null;
  #breaks: (TextRange | null)[] = [];
  #endsBlock = true;
  #block: { readonly start: number; readonly kind: Block['kind'] } | null = null;
  #marks: Mark[] = [];
  #open: OpenHidden | null = null;
  #blocksSeen = 0;
  #hiddenSeen = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Lays down source characters whose white space collapses. */
  collapse(start: number, end: number, kind: Block['kind']): void {
    const text = this.#source.slice(start, end);
    let from = 0;
    ODD_SPACE.lastIndex = 0;
    for (let odd = ODD_SPACE.exec(text); odd !== null; odd = ODD_SPACE.exec(text)) {
      this.#words(text, from, odd.index, start, kind);
      from = odd.index + odd[0].length;
      this.#spaceAt(start + odd.index, start + from);
    }
    this.#words(text, from, text.length, start, kind);
  }

  /** Lays down source characters as they stand, with their line ends. */
  verbatim(start: number, end: number, kind: Block['kind']): void {
    const text = this.#source.slice(start, end);
    let from = 0;
    LINE_END.lastIndex = 0;
    for (let line = LINE_END.exec(text); line !== null; line = LINE_END.exec(text)) {
      this.ink(text.slice(from, line.index), start + from, start + line.index, kind);
      from = line.index + line[0].length;
      this.lineBreak(start + line.index, start + from, Number.POSITIVE_INFINITY);
    }
    this.ink(text.slice(from), start + from, end, kind);
  }

  /** Lays down text that a source range stands for as a whole: an entity, the value of a button. */
  decoded(text: string, start: number, end: number, kind: Block['kind']): void {
    if (NOT_SPACE.test(text)) this.ink(text, start, end, kind);
    else this.#spaceAt(start, end);
  }

  /** A `<br>` or a line end that counts. */
  lineBreak(start: number, end: number, most = MAX_HTML_BREAKS): void {
    this.#space = null;
    if (this.#breaks.length < most) this.#breaks.push({ start, end });
  }

  /** A block starts or ends here: what follows begins a line. */
  boundary(): void {
    this.#space = null;
    this.#endsBlock = true;
    if (this.length > 0 && this.#breaks.length === 0) this.#breaks.push(null);
  }

  /** What follows is another block, wherever it stands. */
  endBlock(): void {
    this.#endsBlock = true;
  }

  /** Tells `mark` where the next visible character lands. */
  await(mark: Mark): void {
    this.#marks.push(mark);
  }

  /** Puts aside text that is not seen. Neighbours hidden for the same reason become one. */
  hide(text: string, why: HiddenText['why'], start: number, end: number): void {
    const open = this.#open;
    if (open !== null && open.why === why && open.at === this.length) {
      this.#addHidden(open, text, end);
      return;
    }
    if (!NOT_SPACE.test(text)) return;
    this.#closeHidden();
    this.#open = { why, at: this.length, sourceStart: start, sourceEnd: end, pieces: [], chars: 0 };
    this.#addHidden(this.#open, text, end);
  }

  /** A block starts or ends inside what is hidden. */
  hiddenBoundary(): void {
    this.#open?.pieces.push(' ');
  }

  /** Puts aside one thing that is not seen and joins nothing. */
  hideAlone(text: string, why: HiddenText['why'], start: number, end: number): void {
    this.#record({ text: text.slice(0, MAX_HIDDEN_CHARS), why, at: this.length, sourceRange: { start, end } });
  }

  /** Ends the work and gives the visible text. */
  finish(): string {
    this.#closeHidden();
    this.#closeBlock();
    this.hidden.sort((a, b) => a.sourceRange.start - b.sourceRange.start);
    this.#namePreheader();
    return this.#chunks.join('');
  }

  /** The limits that bit. */
  limits(): LimitHit[] {
    const hits: LimitHit[] = [];
    if (this.#blocksSeen > MAX_BLOCKS) hits.push({ limit: 'max-blocks', allowed: MAX_BLOCKS, seen: this.#blocksSeen, unit: 'blocks' });
    if (this.#hiddenSeen > MAX_HIDDEN) hits.push({ limit: 'max-hidden', allowed: MAX_HIDDEN, seen: this.#hiddenSeen, unit: 'places' });
    return hits;
  }

  /** Lays down `text`, which stands in the source as it is or is all that the source range stands for. */
  ink(text: string, start: number, end: number, kind: Block['kind']): void {
    if (text === '') return;
    if (!hasInvisible(text)) {
      this.#settle(kind);
      this.#put(text, start, end);
      return;
    }
    const isVerbatim = end - start === text.length;
    let from = 0;
    for (const run of invisibleRuns(text, this.#tail)) {
      this.#inkPart(text, from, run.start, start, end, isVerbatim, kind);
      const place = isVerbatim ? { start: start + run.start, end: start + run.end } : { start, end };
      this.#hideCharacters(text.slice(run.start, run.end), run.why, place);
      from = run.end;
    }
    this.#inkPart(text, from, text.length, start, end, isVerbatim, kind);
  }

  #inkPart(text: string, from: number, to: number, start: number, end: number, isVerbatim: boolean, kind: Block['kind']): void {
    if (from === to) return;
    this.#settle(kind);
    if (isVerbatim) this.#put(text.slice(from, to), start + from, start + to);
    else this.#put(text.slice(from, to), start, end);
  }

  #words(text: string, from: number, to: number, offset: number, kind: Block['kind']): void {
    if (from === to) return;
    let first = from;
    let last = to;
    if (text.charCodeAt(first) === 32) this.#spaceAt(offset + first, offset + ++first);
    const endsInSpace = last > first && text.charCodeAt(last - 1) === 32;
    if (endsInSpace) last--;
    this.ink(first === 0 && last === text.length ? text : text.slice(first, last), offset + first, offset + last, kind);
    if (endsInSpace) this.#spaceAt(offset + last, offset + last + 1);
  }

  #spaceAt(start: number, end: number): void {
    if (this.#space === null && this.length > 0 && this.#breaks.length === 0) this.#space = { start, end };
  }

  /** Does what was put off until it was clear that something visible follows. */
  #settle(kind: Block['kind']): void {
    if (this.#open !== null) this.#closeHidden();
    if (this.#endsBlock || this.#breaks.length > 1) {
      this.#closeBlock();
      this.#endsBlock = false;
    }
    if (this.#breaks.length > 0) {
      if (this.length > 0) for (const place of this.#breaks) this.#put('\n', place?.start ?? -1, place?.end ?? -1);
      this.#breaks = [];
    } else if (this.#space !== null) {
      this.#put(' ', this.#space.start, this.#space.end);
    }
    this.#space = null;
    this.#block ??= { start: this.length, kind };
    if (this.#marks.length > 0) {
      for (const mark of this.#marks) mark.start ??= this.length;
      this.#marks = [];
    }
  }

  #put(text: string, sourceStart: number, sourceEnd: number): void {
    const start = this.length;
    const end = start + text.length;
    this.#chunks.push(text);
    this.#tail = text.length >= CONTEXT_UNITS ? text.slice(-CONTEXT_UNITS) : (this.#tail + text).slice(-CONTEXT_UNITS);
    this.length = end;
    if (sourceStart < 0) return;
    const last = this.runs.at(-1);
    const joins = last !== undefined && last.end === start && last.sourceEnd === sourceStart
      && last.end - last.start === last.sourceEnd - last.sourceStart && text.length === sourceEnd - sourceStart;
    if (joins) this.runs[this.runs.length - 1] = { start: last.start, end, sourceStart: last.sourceStart, sourceEnd };
    else this.runs.push({ start, end, sourceStart, sourceEnd });
  }

  #closeBlock(): void {
    const block = this.#block;
    this.#block = null;
    if (block === null || block.start === this.length) return;
    if (++this.#blocksSeen <= MAX_BLOCKS) this.blocks.push({ kind: block.kind, range: { start: block.start, end: this.length } });
  }

  #addHidden(open: OpenHidden, text: string, end: number): void {
    open.sourceEnd = end;
    if (open.chars < MAX_HIDDEN_CHARS) open.pieces.push(text.slice(0, MAX_HIDDEN_CHARS - open.chars));
    open.chars += text.length;
  }

  #closeHidden(): void {
    const open = this.#open;
    this.#open = null;
    if (open === null) return;
    const text = withoutInvisible(open.pieces.join('')).replace(/\s+/g, ' ').trim();
    if (text === '') return;
    this.#record({ text, why: open.why, at: open.at, sourceRange: { start: open.sourceStart, end: open.sourceEnd } });
  }

  #hideCharacters(text: string, why: HiddenText['why'], place: TextRange): void {
    const last = this.hidden.at(-1);
    if (last !== undefined && last.why === why && last.at === this.length && last.sourceRange.end === place.start && last.text.length < MAX_HIDDEN_CHARS) {
      this.hidden[this.hidden.length - 1] = { ...last, text: last.text + text, sourceRange: { start: last.sourceRange.start, end: place.end } };
      return;
    }
    this.#record({ text, why, at: this.length, sourceRange: place });
  }

  #record(found: HiddenText): void {
    if (++this.#hiddenSeen <= MAX_HIDDEN) this.hidden.push(found);
  }

  /** Spares the newsletter's habit: one short hidden text in front of all others, for the list of mails. */
  #namePreheader(): void {
    const first = this.hidden.findIndex((place) => !NO_PREHEADER.has(place.why));
    const place = this.hidden[first];
    if (place === undefined || place.at !== 0 || this.length === 0 || place.text.length > MAX_PREHEADER_CHARS) return;
    this.hidden[first] = { ...place, why: 'preheader' };
  }
}

const NO_PREHEADER: ReadonlySet<HiddenText['why']> = new Set<HiddenText['why']>(['comment', 'zero-width', 'bidi', 'tag-characters']);
