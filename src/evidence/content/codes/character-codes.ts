import type { Pixels } from '../../ports.ts';
import { drawGrid, MODULES } from './code-grid.ts';

/** Text that is looked through; a code of characters is drawn where a reader sees it at once. */
const SEARCHED_CHARS = 60_000;
const DRAWINGS = 4;
const CUE = /[\u2580-\u259f\u25a0\u25a1\u2b1b\u2b1c\u25fc\u25fb\u2588]{8}|(?:##|  ){10}##/;

/** Which of its four quarters a character fills: upper left 1, upper right 2, lower left 4, lower right 8. */
const QUARTERS: Readonly<Record<string, number>> = {
  '\u2588': 15, '\u2580': 3, '\u2584': 12, '\u258c': 5, '\u2590': 10, '\u2596': 4, '\u2597': 8, '\u2598': 1, '\u2599': 13, '\u259a': 9, '\u259b': 7, '\u259c': 11, '\u259d': 2, '\u259e': 6, '\u259f': 14,
  '\u2593': 15, '\u2592': 15, '#': 15, '@': 15, '\u25a0': 15, '\u2b1b': 15, '\u25fc': 15, '\u26ab': 15,
};
/** As wide as high; the others are twice as high as wide. */
const SQUARE = /[\u25a0\u25a1\u2b1b\u2b1c\u25fc\u25fb\u26aa\u26ab]/;
const DRAWS = /^[\s\u00a0\u2007\u3000\u2580-\u259f\u25a0\u25a1\u2b1b\u2b1c\u25fc\u25fb\u26aa\u26ab#@]*$/u;

/** Codes that are drawn by blocks, squares or number signs, as pictures. */
export function characterCodes(whole: string): readonly Pixels[] {
  const text = whole.slice(0, SEARCHED_CHARS);
  if (!CUE.test(text)) return [];
  const pictures: Pixels[] = [];
  let lines: string[] = [];
  for (const line of [...text.split('\n'), 'x']) {
    const shown = line.replace(/\r$/, '');
    // A line without anything on it may be part of the margin, or of nothing.
    if (DRAWS.test(shown) && (shown.trim() !== '' || lines.length > 0)) lines.push(shown);
    else {
      pictures.push(...drawn(lines));
      lines = [];
    }
    if (pictures.length >= DRAWINGS) break;
  }
  return pictures;
}

function drawn(lines: readonly string[]): readonly Pixels[] {
  const used = lines.slice(0, MODULES.most);
  const columns = Math.max(0, ...used.map((line) => [...line].length));
  if (used.length < Math.ceil(MODULES.least / 2) || columns < MODULES.least || columns > MODULES.most * 2 + 16) return [];
  const isSquare = used.some((line) => SQUARE.test(line));
  const rows = used.flatMap((line) => {
    const quarters = Array.from([...line].map((letter) => QUARTERS[letter] ?? 0).concat(Array.from({ length: columns - [...line].length }, () => 0)));
    return [[1, 2], [4, 8]].map(([left = 0, right = 0]) => quarters.flatMap((quarter) => [(quarter & left) !== 0, (quarter & right) !== 0]));
  });
  // Each character was cut in four; what is twice as high as wide shows so.
  const tall = drawGrid(rows, { width: 2, height: 4 });
  const square = drawGrid(rows, { width: 2, height: 2 });
  return isSquare ? [square] : [tall, square];
}
