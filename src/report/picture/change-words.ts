import type { SafeTextMaker } from '../safe-text.ts';
import type { ShownWords, WordChange } from '../ports.ts';

// Characters that nobody sees: an address with one of them in its middle reads like any other.
const UNSEEN = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]|\udb40[\udc00-\udfff]/;

/**
 * What must change in the words of a page so that they may be shown: the same as in the report, by the same door. Words
 * that markup cuts into pieces are judged as they read, and changed piece by piece.
 */
export function changesOf(words: readonly ShownWords[], safe: Pick<SafeTextMaker, 'mapped'>): readonly WordChange[] {
  const { text, pieces, offsets } = joined(words);
  const mapped = safe.mapped(text);
  if (mapped.text === text) return [];
  const changes: WordChange[] = [];
  for (let at = 0; at < text.length;) {
    const shown = mapped.at({ start: at, end: at + 1 });
    if (shown.end - shown.start === 1 && mapped.text[shown.start] === text[at]) {
      at += 1;
      continue;
    }
    // Every character of one hit maps onto the whole of what is shown for it.
    let end = at + 1;
    let shownEnd = shown.end;
    for (let next = mapped.at({ start: end, end: end + 1 }); end < text.length && next.start < shownEnd; next = mapped.at({ start: end, end: end + 1 })) {
      shownEnd = Math.max(shownEnd, next.end);
      end += 1;
    }
    changes.push(...cut(at, end, mapped.text.slice(shown.start, shownEnd), pieces, offsets));
    at = end;
  }
  return changes;
}

interface Joined {
  readonly text: string;
  /** For each character the piece that it stands in, -1 for none, and its place there. */
  readonly pieces: Int32Array;
  readonly offsets: Int32Array;
}

function joined(words: readonly ShownWords[]): Joined {
  const letters: string[] = [];
  const pieces: number[] = [];
  const offsets: number[] = [];
  const put = (letter: string, piece: number, offset: number): void => {
    letters.push(letter);
    pieces.push(piece);
    offsets.push(offset);
  };
  words.forEach(({ text, startsBlock }, piece) => {
    if (startsBlock && letters.length > 0) put('\n', -1, 0);
    for (let offset = 0; offset < text.length; offset += 1) {
      const letter = text[offset] ?? '';
      if (letter === '\udb40' && UNSEEN.test(text.slice(offset, offset + 2))) offset += 1;
      else if (!UNSEEN.test(letter)) put(letter, piece, offset);
    }
  });
  return { text: letters.join(''), pieces: Int32Array.from(pieces), offsets: Int32Array.from(offsets) };
}

/** One change, cut where the pieces end: the first takes all that is shown, the others lose what they had of it. */
function cut(start: number, end: number, shown: string, pieces: Int32Array, offsets: Int32Array): readonly WordChange[] {
  const changes: { piece: number; start: number; end: number; text: string }[] = [];
  for (let at = start; at < end; at += 1) {
    const piece = pieces[at] ?? -1;
    const offset = offsets[at] ?? 0;
    const last = changes.at(-1);
    if (piece < 0) continue;
    if (last?.piece === piece) last.end = offset + 1;
    else changes.push({ piece, start: offset, end: offset + 1, text: changes.length === 0 ? shown : '' });
  }
  return changes;
}
