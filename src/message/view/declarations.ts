import { type Colour, parseColour } from './colour.ts';

/** The declarations of one rule or `style` attribute that bear on what is seen. */
export interface Declarations {
  readonly normal: Facts;
  readonly important: Facts | null;
}

/** What was declared, read. *Units*: lengths in CSS pixels, or relative to the font where `Length` says so. */
export interface Facts {
  display?: string;
  isInvisible?: boolean;
  fontSize?: Length;
  isLineFlat?: boolean;
  colour?: Colour | 'inherit';
  background?: Colour;
  hasBackgroundImage?: boolean;
  opacity?: number;
  isPositioned?: boolean;
  left?: Length;
  top?: Length;
  right?: Length;
  marginLeft?: Length;
  textIndent?: Length;
  width?: Length;
  height?: Length;
  maxWidth?: Length;
  maxHeight?: Length;
  clipsOverflow?: boolean;
  isClippedAway?: boolean;
  isScaledAway?: boolean;
  isMovedAway?: boolean;
  isPre?: boolean;
  hasBorder?: boolean;
  hasPadding?: boolean;
}

/** `px`, or a factor of the font size (`em`, `%` of a font size). */
export interface Length {
  readonly value: number;
  readonly unit: 'px' | 'em';
}

/** Characters read of one `style` attribute; honest ones stay under two thousand. */
export const MAX_STYLE_CHARS = 20_000;

// Farther out than any screen is wide: nobody scrolls there.
const FAR_AWAY_PX = 500;
const ABSOLUTE_UNITS: Readonly<Record<string, number>> = {
  px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 37.8, mm: 3.78, q: 0.945, rem: 16, vw: 10, vh: 8, vmin: 8, vmax: 10,
};
const NO_FACTS: Declarations = { normal: {}, important: null };

/** Reads `property: value; …`, with comments, escapes and `!important`. */
export function parseDeclarations(text: string): Declarations {
  let normal: Facts | null = null;
  let important: Facts | null = null;
  for (const declaration of splitDeclarations(plainCss(text.slice(0, MAX_STYLE_CHARS)))) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const read = READERS.get(declaration.slice(0, colon).trim().toLowerCase());
    if (read === undefined) continue;
    let value = declaration.slice(colon + 1).trim().toLowerCase();
    const bang = value.lastIndexOf('!');
    if (bang >= 0 && value.slice(bang + 1).trim() === 'important') {
      value = value.slice(0, bang).trim();
      read(important ??= {}, value);
    } else {
      read(normal ??= {}, value);
    }
  }
  return normal === null && important === null ? NO_FACTS : { normal: normal ?? {}, important };
}

/** A length as written; `null` for `auto`, `calc()` and what else needs a layout to know. A share of nothing is 0. */
export function parseLength(text: string, percentOf: 'font' | 'box' = 'box'): Length | null {
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+))\s*([a-z%]*)$/.exec(text.length > 40 ? '' : text.trim());
  if (match === null) return null;
  const value = Number.parseFloat(match[1] ?? '');
  const unit = match[2] ?? '';
  if (unit === '' || unit === 'px') return { value, unit: 'px' };
  if (unit === 'em') return { value, unit: 'em' };
  if (unit === 'ex' || unit === 'ch') return { value: value / 2, unit: 'em' };
  // Taken as a share of a usual mail's width where it is no share of the font.
  if (unit === '%') return percentOf === 'font' ? { value: value / 100, unit: 'em' } : { value: value * 6, unit: 'px' };
  const scale = Object.hasOwn(ABSOLUTE_UNITS, unit) ? ABSOLUTE_UNITS[unit] : undefined;
  return scale === undefined ? null : { value: value * scale, unit: 'px' };
}

// `dis\70lay` and `display/**/` are what a browser reads as `display`.
function plainCss(text: string): string {
  let plain = text;
  if (plain.includes('/*')) plain = withoutCssComments(plain);
  if (!plain.includes('\\')) return plain;
  return plain.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_all, hex: string | undefined, literal: string | undefined) => {
    if (hex === undefined) return literal ?? '';
    const point = Number.parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
  });
}

/** CSS without its comments; an unclosed one reaches to the end. */
export function withoutCssComments(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let open = text.indexOf('/*'); open >= 0; open = text.indexOf('/*', from)) {
    kept.push(text.slice(from, open));
    const close = text.indexOf('*/', open + 2);
    if (close < 0) return kept.join('');
    from = close + 2;
  }
  kept.push(text.slice(from));
  return kept.join('');
}

function splitDeclarations(text: string): string[] {
  if (!/["'(]/.test(text)) return text.split(';');
  const parts: string[] = [];
  let from = 0;
  let quote = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 40) depth++;
    else if (code === 41) depth = Math.max(0, depth - 1);
    else if (code === 59 && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

type Reader = (facts: Facts, value: string) => void;
type LengthName = 'left' | 'top' | 'right' | 'marginLeft' | 'textIndent' | 'width' | 'height' | 'maxWidth' | 'maxHeight';

function lengthReader(name: LengthName): Reader {
  return (facts, value) => {
    const length = parseLength(value);
    if (length === null) delete facts[name];
    else facts[name] = length;
  };
}

const KEYWORD_SIZES: Readonly<Record<string, number>> = {
  'xx-small': 9, 'x-small': 10, small: 13, medium: 16, large: 18, 'x-large': 24, 'xx-large': 32, initial: 16,
};

function readFontSize(facts: Facts, value: string): void {
  const keyword = Object.hasOwn(KEYWORD_SIZES, value) ? KEYWORD_SIZES[value] : undefined;
  const size: Length | null = keyword === undefined ? parseLength(value, 'font') : { value: keyword, unit: 'px' };
  if (size !== null && size.value >= 0) facts.fontSize = size;
}

function readLineHeight(facts: Facts, value: string): void {
  facts.isLineFlat = /^0*(?:\.0+)?[a-z%]*$/.test(value) && /\d/.test(value);
}

function readFont(facts: Facts, value: string): void {
  const match = /(?:^|\s)([\d.]+[a-z%]+|0)(?:\s*\/\s*([\d.]+[a-z%]*))?\s/.exec(value.slice(0, 200));
  if (match === null) return;
  readFontSize(facts, match[1] ?? '');
  facts.isLineFlat = false;
  if (match[2] !== undefined) readLineHeight(facts, match[2]);
}

function readColour(facts: Facts, value: string): void {
  if (value === 'inherit' || value === 'currentcolor') facts.colour = 'inherit';
  const colour = parseColour(value);
  if (colour !== null) facts.colour = colour;
}

function readBackground(facts: Facts, value: string): void {
  const isImage = /url\(|gradient\(|image-set\(/.test(value);
  facts.hasBackgroundImage = isImage && !/url\(\s*['"]?\s*['"]?\s*\)/.test(value.slice(0, 60));
  for (const word of value.replace(/url\([^)]*\)?/g, ' ').match(/(?:rgb|hsl)a?\([^)]*\)|[#\w]+/g) ?? []) {
    const colour = parseColour(word);
    if (colour === null) continue;
    facts.background = colour;
    return;
  }
}

function readBackgroundColour(facts: Facts, value: string): void {
  const colour = parseColour(value);
  if (colour !== null) facts.background = colour;
}

function readOpacity(facts: Facts, value: string): void {
  const opacity = value.endsWith('%') ? Number.parseFloat(value) / 100 : Number.parseFloat(value);
  if (!Number.isNaN(opacity)) facts.opacity = opacity;
}

function readClip(facts: Facts, value: string): void {
  const rect = /^rect\(([^)]*)\)/.exec(value);
  if (rect === null) return;
  const sides = (rect[1] ?? '').split(/[\s,]+/).map((side) => parseLength(side)?.value ?? Number.NaN);
  const [top = Number.NaN, right = Number.NaN, bottom = Number.NaN, left = Number.NaN] = sides;
  facts.isClippedAway = bottom - top <= 1 || right - left <= 1;
}

function readClipPath(facts: Facts, value: string): void {
  facts.isClippedAway = /^inset\(\s*(?:[5-9]\d|100)(?:\.\d+)?%|^circle\(\s*0|^ellipse\(\s*0|^polygon\(\s*(?:0[a-z%]*[\s,]*)+\)/.test(value.slice(0, 100));
}

function readTransform(facts: Facts, value: string): void {
  const short = value.slice(0, 200);
  facts.isScaledAway = /scale(?:x|y|3d)?\(\s*(?:0*\.0\d*|0+)\s*[,)]|scale\([^,)]*,\s*(?:0*\.0\d*|0+)\s*\)/.test(short);
  const move = /translate(?:x|y|3d)?\(\s*(-?[\d.]+[a-z%]*)/.exec(short);
  const length = move === null ? null : parseLength(move[1] ?? '');
  facts.isMovedAway = length !== null && Math.abs(length.value) * (length.unit === 'em' ? 16 : 1) >= FAR_AWAY_PX && !short.includes('%');
}

function readMargin(facts: Facts, value: string): void {
  const sides = value.split(/\s+/);
  const left = parseLength(sides[3] ?? sides[1] ?? sides[0] ?? '');
  if (left !== null) facts.marginLeft = left;
}

function readBorder(facts: Facts, value: string): void {
  facts.hasBorder = !/^(?:none|hidden|0|0px)\b/.test(value) && !/\b(?:none|transparent)\b/.test(value);
}

function readPadding(facts: Facts, value: string): void {
  facts.hasPadding = /[1-9]/.test(value);
}

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['display', (facts, value) => { if (/^[a-z-]+/.test(value) && value !== 'inherit') facts.display = value; }],
  ['visibility', (facts, value) => { if (value !== 'inherit') facts.isInvisible = value === 'hidden' || value === 'collapse'; }],
  ['font-size', readFontSize],
  ['line-height', readLineHeight],
  ['font', readFont],
  ['color', readColour],
  ['background', readBackground],
  ['background-color', readBackgroundColour],
  ['background-image', (facts, value) => { facts.hasBackgroundImage = /url\(\s*['"]?[^'")\s]|gradient\(/.test(value); }],
  ['opacity', readOpacity],
  ['filter', (facts, value) => { if (/^opacity\(\s*0(?:\.0\d*)?%?\s*\)/.test(value)) facts.opacity = 0; }],
  ['position', (facts, value) => { facts.isPositioned = value === 'absolute' || value === 'fixed' || value === 'relative'; }],
  ['left', lengthReader('left')],
  ['top', lengthReader('top')],
  ['right', lengthReader('right')],
  ['margin', readMargin],
  ['margin-left', lengthReader('marginLeft')],
  ['text-indent', lengthReader('textIndent')],
  ['width', lengthReader('width')],
  ['height', lengthReader('height')],
  ['max-width', lengthReader('maxWidth')],
  ['max-height', lengthReader('maxHeight')],
  ['overflow', (facts, value) => { facts.clipsOverflow = /^(?:hidden|clip|scroll|auto)/.test(value); }],
  ['clip', readClip],
  ['clip-path', readClipPath],
  ['transform', readTransform],
  ['white-space', (facts, value) => { facts.isPre = /^(?:pre|break-spaces)/.test(value); }],
  ['border', readBorder],
  ['padding', readPadding],
]);
