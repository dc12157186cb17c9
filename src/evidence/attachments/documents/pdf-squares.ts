import type { Pixels } from '../../ports.ts';

type Matrix = readonly [number, number, number, number, number, number];

interface Square {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isDark: boolean;
}

/** A code of the smallest size is drawn by so many rectangles, with its rows joined where they can be. */
const LEAST = 60;
const MOST = 60_000;
/** Pixels that a module of the code is drawn with. */
const MODULE_PX = 4;
const MOST_MODULES = 200;
const TOKEN = /\((?:\\.|[^\\)])*\)|<[0-9a-fA-F\s]*>|\/[^\s/<>()[\]{}%]*|[-+]?(?:\d+\.?\d*|\.\d+)|[A-Za-z*'"]+|[[\]]/g;

/** The filled rectangles of a page's content, drawn as a picture; `null` where they are too few to be a code. */
export function squaresIn(content: string): Pixels | null {
  if ((content.match(/\bre\b|\bl\b/g)?.length ?? 0) < LEAST) return null;
  const squares = squaresOf(content);
  return squares.length < LEAST ? null : drawn(squares);
}

/** How bright a colour is, by the operator that sets it. */
const BRIGHTNESS: Readonly<Record<string, (values: readonly number[]) => number>> = {
  g: ([grey = 0]) => grey,
  rg: ([r = 0, g = 0, b = 0]) => r * 0.3 + g * 0.6 + b * 0.1,
  k: ([c = 0, m = 0, y = 0, k = 0]) => (1 - k) * ((1 - c) * 0.3 + (1 - m) * 0.6 + (1 - y) * 0.1),
  sc: (values) => (values.length === 1 ? (values[0] ?? 0) : values.length === 4 ? BRIGHTNESS['k']!(values) : BRIGHTNESS['rg']!(values)),
};
const FILLS = new Set(['f', 'F', 'f*', 'b', 'b*', 'B', 'B*']);
const DROPS = new Set(['n', 'S', 's']);

/** A pen that follows a page's commands as far as they fill rectangles. *Source*: ISO 32000-1 §8.2, §8.5. */
class Pen {
  readonly squares: Square[] = [];
  readonly #saved: { readonly matrix: Matrix; readonly isDark: boolean }[] = [];
  #matrix: Matrix = [1, 0, 0, 1, 0, 0];
  #isDark = true;
  #path: Omit<Square, 'isDark'>[] = [];
  #outline: (readonly [number, number])[] = [];

  follow(command: string, numbers: readonly number[]): void {
    const brightness = BRIGHTNESS[command === 'scn' ? 'sc' : command];
    if (brightness !== undefined) {
      if (numbers.length > 0) this.#isDark = brightness(numbers) < 0.5;
    } else if (FILLS.has(command)) this.#fill();
    else if (DROPS.has(command)) this.#drop();
    else this.#move(command, numbers);
  }

  #move(command: string, [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[]): void {
    switch (command) {
      case 'q':
        if (this.#saved.length < 100) this.#saved.push({ matrix: this.#matrix, isDark: this.#isDark });
        break;
      case 'Q': {
        const saved = this.#saved.pop();
        if (saved !== undefined) [this.#matrix, this.#isDark] = [saved.matrix, saved.isDark];
        break;
      }
      case 'cm':
        this.#matrix = times([a, b, c, d, e, f], this.#matrix);
        break;
      case 're':
        this.#path.push(boxOf([at(this.#matrix, a, b), at(this.#matrix, a + c, b + d)]));
        break;
      case 'm':
        this.#close();
        this.#outline = [at(this.#matrix, a, b)];
        break;
      case 'l':
        if (this.#outline.length < 8) this.#outline.push(at(this.#matrix, a, b));
        break;
      case 'h':
        this.#close();
        break;
    }
  }

  #close(): void {
    if (this.#outline.length >= 4) this.#path.push(boxOf(this.#outline));
    this.#outline = [];
  }

  #fill(): void {
    this.#close();
    for (const box of this.#path) if (this.squares.length < MOST && box.width > 0 && box.height > 0) this.squares.push({ ...box, isDark: this.#isDark });
    this.#path = [];
  }

  #drop(): void {
    this.#path = [];
    this.#outline = [];
  }
}

function squaresOf(content: string): readonly Square[] {
  const pen = new Pen();
  let numbers: number[] = [];
  for (const [token] of content.matchAll(TOKEN)) {
    if (!/^[-+.\d]/.test(token)) {
      pen.follow(token, numbers);
      numbers = [];
    } else if (numbers.length < 16) numbers.push(Number(token));
  }
  return pen.squares;
}

const times = (one: Matrix, other: Matrix): Matrix => [
  one[0] * other[0] + one[1] * other[2], one[0] * other[1] + one[1] * other[3], one[2] * other[0] + one[3] * other[2], one[2] * other[1] + one[3] * other[3],
  one[4] * other[0] + one[5] * other[2] + other[4], one[4] * other[1] + one[5] * other[3] + other[5],
];

const at = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [x * a + y * c + e, x * b + y * d + f];

function boxOf(points: readonly (readonly [number, number])[]): Omit<Square, 'isDark'> {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Draws what is dark, the module's size being the smallest height that is common. */
function drawn(squares: readonly Square[]): Pixels | null {
  const dark = squares.filter((square) => square.isDark);
  if (dark.length < LEAST) return null;
  const heights = Map.groupBy(dark, (square) => Math.round(square.height * 50));
  const unit = ([...heights].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0] ?? 0) / 50;
  if (unit <= 0) return null;
  // Lines, frames and backgrounds of the page are no part of a code.
  const modules = dark.filter(({ width, height }) => width >= unit * 0.5 && height >= unit * 0.5 && width <= unit * MOST_MODULES && height <= unit * 8);
  const left = Math.min(...modules.map(({ x }) => x));
  const bottom = Math.min(...modules.map(({ y }) => y));
  const [columns, rows] = [sizeOf(modules.map(({ x, width }) => x + width - left), unit), sizeOf(modules.map(({ y, height }) => y + height - bottom), unit)];
  if (columns < 21 || rows < 21 || columns > MOST_MODULES || rows > MOST_MODULES) return null;
  const margin = 4 * MODULE_PX;
  const [width, height] = [columns * MODULE_PX + 2 * margin, rows * MODULE_PX + 2 * margin];
  const grey = new Uint8Array(width * height).fill(255);
  const scale = MODULE_PX / unit;
  const inCode = new Set<Square>(modules);
  for (const square of squares) {
    const [x0, x1] = [square.x - left, square.x + square.width - left].map((value) => Math.round(value * scale) + margin) as [number, number];
    // A page's y grows upwards.
    const [y1, y0] = [square.y - bottom, square.y + square.height - bottom].map((value) => height - margin - Math.round(value * scale)) as [number, number];
    if (square.isDark && !inCode.has(square)) continue;
    for (let row = Math.max(0, y0); row < Math.min(height, y1); row++) grey.fill(square.isDark ? 0 : 255, row * width + Math.max(0, x0), row * width + Math.min(width, Math.max(0, x1)));
  }
  return { width, height, grey };
}

const sizeOf = (ends: readonly number[], unit: number): number => Math.ceil(Math.max(...ends) / unit - 0.1);
