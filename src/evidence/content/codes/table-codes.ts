import { Parser } from 'htmlparser2';
import type { Pixels } from '../../ports.ts';
import { brightnessOf } from './colours.ts';
import { drawGrid, MODULES } from './code-grid.ts';

/** The smallest code has so many cells, with its runs joined where they can be; a letter's layout has fewer. */
const LEAST_CELLS = 150;
const SEARCHED_CHARS = 1_500_000;
const DRAWINGS = 3;

interface Cell {
  readonly isDark: boolean;
  readonly span: number;
  readonly widthPx: number | null;
}

/** Codes that are drawn by the cells of a table, or by small boxes in rows, as pictures. */
export function tableCodes(html: string): readonly Pixels[] {
  if (!hasManyCells(html)) return [];
  return gridsIn(html.slice(0, SEARCHED_CHARS)).map(squared).filter((rows) => rows.length >= MODULES.least).slice(0, DRAWINGS).map((rows) => drawGrid(rows));
}

function hasManyCells(html: string): boolean {
  for (const tag of ['<td', '<TD', '<i ', '<b ', '<div', '<span', '<th']) {
    let count = 0;
    for (let at = html.indexOf(tag); at >= 0 && count < LEAST_CELLS; at = html.indexOf(tag, at + 3)) count += 1;
    if (count >= LEAST_CELLS) return true;
  }
  return false;
}

type Rows = readonly (readonly Cell[])[];

/** Tables innermost first, then what stands in rows of boxes outside of them. */
function gridsIn(html: string): readonly Rows[] {
  const grids: Rows[] = [];
  const tables: Cell[][][] = [[]];
  const rowColours: (boolean | null)[] = [];
  const styles = new Map<string, string>();
  let isInStyle = false;
  let boxes: Cell[] = [];
  let boxDepth = 0;
  const endBoxes = (): void => {
    if (boxes.length >= MODULES.least) tables[0]?.push(boxes);
    boxes = [];
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'style') isInStyle = true;
      else if (name === 'table') tables.push([]);
      else if (name === 'tr') {
        rowColours.push(darkness(attributes, name, styles));
        tables.at(-1)?.push([]);
      } else if (name === 'td' || name === 'th') {
        tables.at(-1)?.at(-1)?.push({ isDark: darkness(attributes, name, styles) ?? rowColours.at(-1) ?? false, span: Math.min(MODULES.most, Number(attributes['colspan'] ?? 1) || 1), widthPx: widthOf(attributes) });
      } else if (name === 'br') endBoxes();
      else if (/^(?:div|span|i|b|p|font)$/.test(name) && tables.length === 1) {
        boxDepth += 1;
        const isDark = darkness(attributes, name, styles);
        const widthPx = widthOf(attributes, styles);
        if (widthPx !== null && widthPx <= 40) boxes.push({ isDark: isDark ?? false, span: 1, widthPx });
        else endBoxes();
      }
    },
    ontext(text) {
      if (isInStyle) readStyles(text, styles);
    },
    onclosetag(name) {
      if (name === 'style') isInStyle = false;
      else if (name === 'tr') rowColours.pop();
      else if (name === 'table' && tables.length > 1) grids.push(tables.pop() ?? []);
      else if (/^(?:div|p)$/.test(name) && boxDepth > 0) boxDepth -= 1;
    },
  });
  parser.end(html);
  endBoxes();
  return [...grids, ...tables];
}

/** `null`: nothing is said of its colour. */
function darkness(attributes: Readonly<Record<string, string>>, name: string, styles: ReadonlyMap<string, string>): boolean | null {
  const classes = (attributes['class'] ?? '').split(/\s+/).map((one) => styles.get(`.${one}`) ?? '').join(';');
  const style = `${styles.get(name) ?? ''};${classes};${attributes['style'] ?? ''}`;
  const colour = [...style.matchAll(/background(?:-color)?\s*:\s*([^;]{1,60})/gi)].at(-1)?.[1] ?? attributes['bgcolor'] ?? null;
  const brightness = colour === null ? null : brightnessOf(colour);
  return brightness === null ? null : brightness < 0.5;
}

function widthOf(attributes: Readonly<Record<string, string>>, styles?: ReadonlyMap<string, string>): number | null {
  const classes = styles === undefined ? '' : (attributes['class'] ?? '').split(/\s+/).map((one) => styles.get(`.${one}`) ?? '').join(';');
  const told = /(?:^|;|\s)width\s*:\s*(\d{1,4}(?:\.\d+)?)px/i.exec(`${classes};${attributes['style'] ?? ''}`)?.[1] ?? /^\d{1,4}$/.exec(attributes['width'] ?? '')?.[0];
  return told === undefined ? null : Number(told);
}

/** Rules of one class or one element; what is more than that a code has no need of. */
function readStyles(css: string, styles: Map<string, string>): void {
  for (const hit of css.slice(0, 20_000).matchAll(/([.\w-]{1,40}(?:\s*,\s*[.\w-]{1,40})*)\s*\{([^{}]{1,400})\}/g)) {
    for (const selector of (hit[1] ?? '').split(',')) if (styles.size < 200) styles.set(selector.trim(), `${styles.get(selector.trim()) ?? ''};${hit[2] ?? ''}`);
  }
}

/** The rows of the commonest width, run lengths undone. */
function squared(rows: Rows): readonly (readonly boolean[])[] {
  const filled = rows.filter((row) => row.length > 0).slice(0, MODULES.most);
  const spread = filled.map((row) => row.flatMap((cell) => Array.from({ length: cell.span }, () => cell.isDark)));
  const hasSpans = filled.some((row) => row.some((cell) => cell.span > 1));
  const widths = filled.flat().map((cell) => cell.widthPx).filter((width) => width !== null && width > 0) as number[];
  const unit = Math.min(...widths);
  const isByWidth = !hasSpans && widths.length > 0 && new Set(filled.map((row) => row.length)).size > 1;
  const wide = isByWidth ? filled.map((row) => row.flatMap((cell) => Array.from({ length: Math.min(MODULES.most, Math.round((cell.widthPx ?? unit) / unit)) }, () => cell.isDark))) : spread;
  const counts = Map.groupBy(wide, (row) => row.length);
  const [columns, same] = [...counts].filter(([length]) => length >= MODULES.least && length <= MODULES.most).toSorted((a, b) => b[1].length - a[1].length)[0] ?? [0, []];
  return columns === 0 || same.length > columns * 1.6 || columns > same.length * 1.6 ? [] : same;
}
