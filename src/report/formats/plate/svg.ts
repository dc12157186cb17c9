import { ANCHOR } from '../layout/kinsoku.ts';
import type { Tone } from './palette.ts';

/** What XML 1.0 forbids, what turns the direction of a line, and the sign that the layout keeps for itself. */
const UNTAMED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ue000\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text that may be drawn: one sign for every code unit, so that ranges still point at the same words.
 * A direction override would let a word stand elsewhere than the finger points.
 */
export const tame = (text: string): string => text.replace(UNTAMED, '\ufffd').replace(/[\t\r\n]/g, ' ');

/** {@link tame} that leaves line ends in place. */
export const tameLines = (text: string): string => text.replace(UNTAMED, '\ufffd').replace(/[\t\r]/g, ' ');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as XML character data or attribute value. */
export function escapeXml(text: string): string {
  return tame(text.replaceAll(ANCHOR, '\ufffd')).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A number as short as a drawing needs it. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

export interface TextStyle {
  readonly size: number;
  readonly tone?: Tone;
  readonly isBold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly spacing?: number;
  /** The width that the text is set to, whatever face draws it: what points at the words keeps pointing at them. */
  readonly fit?: number | undefined;
}

/** One line of text; `y` is its baseline. */
export function text(x: number, y: number, words: string, style: TextStyle): string {
  const { size, tone = 'ink', isBold = false, anchor = 'start', spacing, fit } = style;
  if (words === '') return '';
  return `<text x="${n(x)}" y="${n(y)}" class="fw-t-${tone}${isBold ? ' fw-b' : ''}" font-size="${n(size)}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}`
    + `${spacing === undefined ? '' : ` letter-spacing="${n(spacing)}"`}${fit === undefined ? '' : ` textLength="${n(fit)}"`}>${escapeXml(words)}</text>`;
}

/** A stroke without a filling. */
export function stroke(d: string, tone: Tone | 'rule' = 'ink', width = 1, dash = ''): string {
  return `<path d="${d}" class="fw-l fw-s-${tone}" stroke-width="${width}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`;
}

/** A rectangle: `fill` names a tone, the sheet, the wash, or nothing. */
export function box(x: number, y: number, width: number, height: number, o: { fill?: Tone | 'sheet' | 'wash'; line?: Tone | 'rule'; lineWidth?: number; radius?: number; dash?: string } = {}): string {
  const fill = o.fill === undefined ? '' : o.fill === 'sheet' || o.fill === 'wash' ? `fw-${o.fill}` : `fw-t-${o.fill}`;
  const line = o.line === undefined ? '' : ` fw-s-${o.line}`;
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"${o.radius === undefined ? '' : ` rx="${n(o.radius)}"`} class="${fill}${line}"`
    + `${o.fill === undefined ? ' fill="none"' : ''}${o.line === undefined ? '' : ` stroke-width="${o.lineWidth ?? 1}"`}${o.dash === undefined ? '' : ` stroke-dasharray="${o.dash}"`}/>`;
}

/** A disc or a ring. */
export function circle(x: number, y: number, radius: number, o: { fill?: Tone | 'sheet'; line?: Tone | 'rule'; lineWidth?: number; dash?: string } = {}): string {
  const fill = o.fill === undefined ? '' : o.fill === 'sheet' ? 'fw-sheet' : `fw-t-${o.fill}`;
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" class="${fill}${o.line === undefined ? '' : ` fw-s-${o.line}`}"${o.fill === undefined ? ' fill="none"' : ''}`
    + `${o.line === undefined ? '' : ` stroke-width="${o.lineWidth ?? 1}"`}${o.dash === undefined ? '' : ` stroke-dasharray="${o.dash}"`}/>`;
}

/** A piece of the drawing that knows how high it is. */
export interface Piece {
  readonly height: number;
  readonly draw: (x: number, y: number) => string;
}
