import type { TextRange } from '../../../base/range.ts';

/**
 * Where two copies of one campaign's URL differ: ids that mean nothing to us and may mean a person to the sender. `null`
 * where the two are no copies of each other: another host, or parts in another number.
 * *Shape*: ranges in `one`, whole path segments and values of the query; hosts compared below the last two labels.
 */
export function idsThatDiffer(one: string, other: string): readonly TextRange[] | null {
  const [mine, theirs] = [piecesOf(one), piecesOf(other)];
  if (mine.length !== theirs.length) return null;
  const differing: TextRange[] = [];
  for (let index = 0; index < mine.length; index++) {
    const [a, b] = [mine[index]!, theirs[index]!];
    if (a.isFixed && a.text !== b.text) return null;
    if (a.text !== b.text) differing.push({ start: a.start, end: a.start + a.text.length });
  }
  return differing;
}

interface Piece {
  readonly text: string;
  readonly start: number;
  /** Copies of one campaign share it: scheme, the last labels of the host, names of parameters. */
  readonly isFixed: boolean;
}

function piecesOf(url: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const head = /^[a-z][a-z0-9+.-]*:\/*/i.exec(url)?.[0] ?? '';
  const authority = /^[^/?#]*/.exec(url.slice(head.length))?.[0] ?? '';
  pieces.push({ text: head, start: 0, isFixed: true });
  const labels = authority.split('.');
  let at = head.length;
  for (const [index, label] of labels.entries()) {
    pieces.push({ text: label, start: at, isFixed: index >= labels.length - 2 });
    at += label.length + 1;
  }
  const rest = head.length + authority.length;
  for (const hit of url.slice(rest).matchAll(/([/?&#;])([^/?&#;=]*)(=?)([^/?&#;]*)/g)) {
    const [, mark = '', name = '', equals = '', value = ''] = hit;
    const start = rest + hit.index + mark.length;
    pieces.push({ text: name, start, isFixed: equals !== '' });
    if (equals !== '') pieces.push({ text: value, start: start + name.length + 1, isFixed: false });
  }
  return pieces;
}
