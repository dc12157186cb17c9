import { graphemes, graphemeWidth } from './width.ts';
import type { Line, Run } from './run.ts';

// JIS X 4051 and W3C JLREQ, the part of it that a fixed grid can keep.
const NOT_FIRST = new Set(
  '、。，．,.・：；:;？！?!ゝゞヽヾ々ー〜ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ)）]］}｝〕〉》」』】〙〗’”»…‥%％℃｡｣､･ｰｧｨｩｪｫｬｭｮｯﾞﾟ',
);
const NOT_LAST = new Set('(（[［{｛〔〈《「『【〘〖‘“«¥￥$＄£#＃｢');
/** A name or an address too long for a line is cut behind one of these, where one stands in its second half. */
const SEAMS = new Set('/?&=-_@.]');
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef\p{Emoji_Presentation}]/u;
const ASCII = /^[\x21-\x7e]/;

interface Atom {
  readonly text: string;
  readonly width: number;
  readonly run: Run;
}

/**
 * Breaks runs into lines no wider than `columns`.
 *
 * Between Japanese letters a line may end anywhere but before closing and after opening marks (kinsoku); elsewhere only
 * at a space. A word wider than a whole line is cut. *Shape*: at least one line; spaces at a break are dropped.
 */
export function wrap(runs: readonly Run[], columns: number): readonly Line[] {
  const atoms = runs.flatMap((run) => graphemes(run.text).map((text): Atom => ({ text, width: graphemeWidth(text), run })));
  const lines: Line[] = [];
  let start = 0;
  while (start < atoms.length) {
    const end = lineEnd(atoms, start, Math.max(columns, 2));
    lines.push(joinAtoms(atoms, start, trimmedEnd(atoms, start, end)));
    start = end;
    while (start < atoms.length && atoms[start]?.text === ' ') start += 1;
  }
  return lines.length === 0 ? [[]] : lines;
}

function lineEnd(atoms: readonly Atom[], start: number, columns: number): number {
  let width = 0;
  let lastBreak = start;
  for (let at = start; at < atoms.length; at += 1) {
    const atom = atoms[at];
    if (atom === undefined) break;
    if (at > start && mayBreak(atoms[at - 1]?.text ?? '', atom.text)) lastBreak = at;
    width += atom.width;
    // A space may hang over the end: it is dropped there.
    if (width > columns && atom.text !== ' ') return lastBreak > start ? lastBreak : seamBefore(atoms, start, Math.max(at, start + 1));
  }
  return atoms.length;
}

function seamBefore(atoms: readonly Atom[], start: number, end: number): number {
  for (let at = end; at > start + (end - start) / 2; at -= 1) {
    // The dot of a broken host name stands in brackets, and stays there.
    if (SEAMS.has(atoms[at - 1]?.text ?? '') && atoms[at]?.text !== ']' && !NOT_FIRST.has(atoms[at]?.text ?? '')) return at;
  }
  return end;
}

function mayBreak(before: string, after: string): boolean {
  if (after === ' ') return false;
  if (before === ' ') return true;
  if (NOT_LAST.has(before) || NOT_FIRST.has(after)) return false;
  if (ASCII.test(before) && ASCII.test(after)) return false;
  return CJK.test(before) || CJK.test(after);
}

function trimmedEnd(atoms: readonly Atom[], start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && atoms[trimmed - 1]?.text === ' ') trimmed -= 1;
  return trimmed;
}

function joinAtoms(atoms: readonly Atom[], start: number, end: number): Line {
  const line: Run[] = [];
  let from = start;
  for (let at = start + 1; at <= end; at += 1) {
    const source = atoms[from]?.run;
    if (source === undefined || (at < end && atoms[at]?.run === source)) continue;
    line.push({ ...source, text: atoms.slice(from, at).map(({ text }) => text).join('') });
    from = at;
  }
  return line;
}

/** {@link wrap}, with `first` in front of the first line and as much room in front of the others. */
export function wrapHanging(first: Line, runs: readonly Run[], columns: number): readonly Line[] {
  const width = first.reduce((sum, { text }) => sum + graphemes(text).reduce((all, one) => all + graphemeWidth(one), 0), 0);
  const indent: Line = [{ text: ' '.repeat(width), ink: null, marks: [] }];
  return wrap(runs, columns - width).map((line, index) => [...(index === 0 ? first : indent), ...line]);
}
