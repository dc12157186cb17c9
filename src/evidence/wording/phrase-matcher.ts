import { BugError } from '../../base/errors.ts';
import type { Choice, Piece } from './phrase-template.ts';
import { endOfPieces, endOfSlots, isInsideWord, parseTemplate } from './phrase-template.ts';

/** A row of the phrase tables: what to look for, and what kind of thing it is. It is no judgement. */
export interface PhraseRow {
  /** Language, group, name: `ja.lure.storage`. */
  readonly phrase: string;
  readonly group: string;
  readonly language: string;
  /**
   * Templates. `{a|b}`: one of these; `~`: a gap of a few words within the sentence; a star behind a word: the
   * word may go on; `#`: any number. Case, accents and widths do not matter.
   */
  readonly says: readonly string[];
}

/** A phrase in the folded text. */
export interface PhraseHit {
  readonly row: PhraseRow;
  readonly start: number;
  readonly end: number;
}

/** Hits of one row in one text; repeated a thousand times a phrase says no more. */
const HITS_PER_ROW = 5;
/** A head of fewer letters is found so often that the search behind it costs more than it spares. */
const HEAD_LETTERS = 3;

interface Template {
  readonly row: PhraseRow;
  /** What the automaton looks for. */
  readonly head: string;
  readonly isHeadOpen: boolean;
  /** What must follow at once, from its slot on. */
  readonly first: Piece;
  readonly slot: number;
  readonly rest: readonly Piece[];
}

/** Finds all phrases in one pass over a folded text. */
export type MatchPhrases = (folded: string) => readonly PhraseHit[];

/** The heads of a template: as many slots as are needed for a head that is rare enough. */
function templatesOf(row: PhraseRow): readonly Template[] {
  return row.says.flatMap((template) => {
    const [first, ...rest] = parseTemplate(template);
    if (first === undefined) return [];
    let heads: readonly Choice[] = [{ text: '', isOpen: false }];
    let slot = 0;
    while (slot < first.slots.length && (slot === 0 || (heads.some(({ text }) => text.length < HEAD_LETTERS) && !heads.some(({ isOpen }) => isOpen)))) {
      const choices = first.slots[slot++] ?? [];
      heads = heads.flatMap((head) => choices.map((choice) => ({ text: `${head.text}${choice.text}`.replace('  ', ' '), isOpen: choice.isOpen })));
    }
    const isWhole = slot === first.slots.length;
    return heads.map(({ text, isOpen }) => ({ row, head: isWhole ? text.trim() : text.trimStart(), isHeadOpen: isOpen, first, slot, rest })).filter(({ head }) => head !== '');
  });
}

/** A trie with the fall-back links of Aho and Corasick; state 0 is the root. Children are linked lists: most have one. */
interface Automaton {
  /** From the root, by the first letter. */
  readonly start: Uint16Array;
  readonly letter: Uint16Array;
  readonly firstChild: Uint16Array;
  readonly sibling: Uint16Array;
  readonly fallBack: Uint16Array;
  readonly ending: readonly (readonly Template[] | undefined)[];
}

/**
 * Builds the search for the first pieces of all templates. Its time grows with the text, not with the tables.
 * *Source*: Aho, Corasick, "Efficient string matching", CACM 18 (1975).
 */
export function compilePhrases(rows: readonly PhraseRow[]): MatchPhrases {
  const templates = rows.flatMap(templatesOf);
  const size = 1 + templates.reduce((sum, { head }) => sum + head.length, 0);
  const room = { letter: new Uint16Array(size), firstChild: new Uint16Array(size), sibling: new Uint16Array(size) };
  const automaton = { ...room, start: new Uint16Array(0x1_0000), fallBack: new Uint16Array(size) };
  const ending: Template[][] = [];
  const roots: number[] = [];
  let count = 1;
  for (const template of templates) {
    let state = 0;
    for (let at = 0; at < template.head.length; at++) {
      const code = template.head.charCodeAt(at);
      let child = childOf(automaton, state, code);
      if (child === 0) {
        child = count++;
        automaton.letter[child] = code;
        if (state === 0) {
          automaton.start[code] = child;
          roots.push(child);
        }
        else {
          automaton.sibling[child] = automaton.firstChild[state] ?? 0;
          automaton.firstChild[state] = child;
        }
      }
      state = child;
    }
    (ending[state] ??= []).push(template);
  }
  // More states than sixteen bits can name would wrap around and find the wrong words.
  if (count > 0xffff) throw new BugError('phrase-tables-too-large', `${count} states`);
  linkBack(automaton, roots, ending);
  return (folded) => search(folded, { ...automaton, ending });
}

function childOf({ start, letter, firstChild, sibling }: Pick<Automaton, 'start' | 'letter' | 'firstChild' | 'sibling'>, state: number, code: number): number {
  if (state === 0) return start[code] ?? 0;
  let child = firstChild[state] ?? 0;
  while (child !== 0 && letter[child] !== code) child = sibling[child] ?? 0;
  return child;
}

/** `roots` are the states one letter deep. */
function linkBack(automaton: Omit<Automaton, 'ending'>, roots: readonly number[], ending: Template[][]): void {
  const queue = [...roots];
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0;
    const inherited = ending[automaton.fallBack[state] ?? 0];
    if (inherited !== undefined) ending[state] = [...(ending[state] ?? []), ...inherited];
    for (let child = automaton.firstChild[state] ?? 0; child !== 0; child = automaton.sibling[child] ?? 0) {
      automaton.fallBack[child] = step(automaton, automaton.fallBack[state] ?? 0, automaton.letter[child] ?? 0);
      queue.push(child);
    }
  }
}

function step(automaton: Omit<Automaton, 'ending'>, from: number, code: number): number {
  let state = from;
  for (;;) {
    const child = childOf(automaton, state, code);
    if (child !== 0 || state === 0) return child;
    state = automaton.fallBack[state] ?? 0;
  }
}

function search(text: string, automaton: Automaton): readonly PhraseHit[] {
  const byRow = new Map<PhraseRow, PhraseHit[]>();
  const { start: roots, letter, firstChild, sibling, fallBack } = automaton;
  let state = 0;
  for (let at = 0; at < text.length; at++) {
    // The step of {@link step}, written out: it is taken for each letter of each mail.
    const code = text.charCodeAt(at);
    for (;;) {
      if (state === 0) {
        state = roots[code]!;
        break;
      }
      let child = firstChild[state]!;
      while (child !== 0 && letter[child] !== code) child = sibling[child]!;
      if (child !== 0) {
        state = child;
        break;
      }
      state = fallBack[state]!;
    }
    const here = automaton.ending[state];
    if (here === undefined) continue;
    for (const { row, head, isHeadOpen, first, slot, rest } of here) {
      const start = at + 1 - head.length;
      if (isInsideWord(text, start)) continue;
      let end = at + 1;
      if (isHeadOpen && slot < first.slots.length) while (isInsideWord(text, end)) end++;
      end = endOfSlots(text, end, first, slot, isHeadOpen);
      if (end >= 0) end = endOfPieces(text, end, rest);
      if (end >= 0) add(byRow, { row, start, end });
    }
  }
  return [...byRow.values()].flat();
}

/** Keeps the hits of a row apart: of two that overlap, the longer one. */
function add(byRow: Map<PhraseRow, PhraseHit[]>, hit: PhraseHit): void {
  const hits = byRow.get(hit.row);
  if (hits === undefined) {
    byRow.set(hit.row, [hit]);
    return;
  }
  const last = hits.at(-1);
  if (last !== undefined && hit.start < last.end) {
    if (hit.end - hit.start > last.end - last.start && hit.start <= last.start) hits[hits.length - 1] = hit;
    else if (hit.start === last.start && hit.end > last.end) hits[hits.length - 1] = hit;
  } else if (hits.length < HITS_PER_ROW) hits.push(hit);
}
