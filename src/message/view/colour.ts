import { COLOUR_NAMES } from './colour-names.ts';

/** A colour in sRGB. *Units*: channels 0–255, `alpha` 0–1. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

export const WHITE: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };
export const BLACK: Colour = { red: 0, green: 0, blue: 0, alpha: 1 };
/** What browsers paint a link in when the mail says nothing. */
export const LINK_BLUE: Colour = { red: 0, green: 0, blue: 238, alpha: 1 };
const CLEAR: Colour = { red: 0, green: 0, blue: 0, alpha: 0 };

// The longest honest colour is an hsla() with decimals; a longer word is no colour.
const MAX_COLOUR_CHARS = 80;

/** Reads a colour as CSS writes it; `null` where it is none. */
export function parseColour(text: string): Colour | null {
  if (text.length > MAX_COLOUR_CHARS) return null;
  const word = text.trim().toLowerCase();
  if (word.startsWith('#')) return parseHex(word.slice(1));
  if (word === 'transparent') return CLEAR;
  const named = Object.hasOwn(COLOUR_NAMES, word) ? COLOUR_NAMES[word] : undefined;
  if (named !== undefined) return fromNumber(named);
  const call = /^(rgb|hsl)a?\(([^)]*)\)?$/.exec(word);
  return call === null ? null : parseCall(call[1] ?? '', call[2] ?? '');
}

/** Reads `bgcolor` and its kin, where `ffffff` without the sharp is a colour too. */
export function parseAttributeColour(text: string): Colour | null {
  const trimmed = text.trim();
  return parseColour(trimmed) ?? (/^[0-9a-f]{3}(?:[0-9a-f]{3})?$/i.test(trimmed) ? parseHex(trimmed) : null);
}

/** How `over` looks when painted on `under`. */
export function blend(over: Colour, under: Colour): Colour {
  if (over.alpha >= 1) return over;
  const mix = (top: number, bottom: number): number => top * over.alpha + bottom * (1 - over.alpha);
  return { red: mix(over.red, under.red), green: mix(over.green, under.green), blue: mix(over.blue, under.blue), alpha: 1 };
}

/** From 1 (the same to the eye) to 21 (black on white). *Source*: WCAG 2.2, contrast ratio. */
export function contrast(one: Colour, other: Colour): number {
  const a = luminance(one);
  const b = luminance(other);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: Colour): number {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function fromNumber(rgb: number): Colour {
  return { red: rgb >> 16, green: (rgb >> 8) & 255, blue: rgb & 255, alpha: 1 };
}

function parseHex(digits: string): Colour | null {
  if (!/^[0-9a-f]+$/i.test(digits)) return null;
  const pair = (at: number): number => Number.parseInt(digits.slice(at, at + 2), 16);
  const single = (at: number): number => Number.parseInt(digits.charAt(at), 16) * 17;
  switch (digits.length) {
    case 3: return { red: single(0), green: single(1), blue: single(2), alpha: 1 };
    case 4: return { red: single(0), green: single(1), blue: single(2), alpha: single(3) / 255 };
    case 6: return { red: pair(0), green: pair(2), blue: pair(4), alpha: 1 };
    case 8: return { red: pair(0), green: pair(2), blue: pair(4), alpha: pair(6) / 255 };
    default: return null;
  }
}

function parseCall(kind: string, inner: string): Colour | null {
  const words = inner.split(/[\s,/]+/).filter((word) => word !== '');
  const [first, second, third, fourth] = words;
  if (first === undefined || second === undefined || third === undefined) return null;
  const alpha = fourth === undefined ? 1 : clamp(share(fourth, 1), 1);
  const colour = kind === 'rgb'
    ? { red: clamp(share(first, 255), 255), green: clamp(share(second, 255), 255), blue: clamp(share(third, 255), 255), alpha }
    : fromHsl(Number.parseFloat(first), Number.parseFloat(second) / 100, Number.parseFloat(third) / 100, alpha);
  return Number.isNaN(colour.red + colour.green + colour.blue + colour.alpha) ? null : colour;
}

function share(word: string, whole: number): number {
  const value = Number.parseFloat(word);
  return word.endsWith('%') ? (value / 100) * whole : value;
}

function fromHsl(hue: number, saturation: number, lightness: number, alpha: number): Colour {
  const spread = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const k = (((offset + hue / 30) % 12) + 12) % 12;
    return clamp(255 * (lightness - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1))), 255);
  };
  return { red: channel(0), green: channel(8), blue: channel(4), alpha };
}

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));
