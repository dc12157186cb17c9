import type { Block, HiddenText } from '../model.ts';
import { blend, BLACK, type Colour, contrast, LINK_BLUE, WHITE } from './colour.ts';
import type { Declarations, Facts, Length } from './declarations.ts';

/** How the text of an element looks, as far as it decides whether it is seen. */
export interface Style {
  /** Why its text is not seen, or `null`. */
  readonly why: HiddenText['why'] | null;
  /** Set where no descendant can show itself again. */
  readonly gone: HiddenText['why'] | null;
  readonly isInvisible: boolean;
  readonly fontPx: number;
  readonly isLineFlat: boolean;
  readonly isInClippedBox: boolean;
  readonly colour: Colour;
  /** What is painted behind it; `null` behind a picture, whose colour nobody knows. */
  readonly background: Colour | null;
  readonly opacity: number;
  readonly isPre: boolean;
  readonly kind: Block['kind'];
}

/** Letters of this size (px) are not read by anyone. */
const MAX_UNSEEN_FONT_PX = 2;
/** A box this thin (px) shows no letter. */
const MAX_UNSEEN_BOX_PX = 1;
/** Less than this of a letter's ink is not seen on a white screen. */
const MAX_UNSEEN_OPACITY = 0.1;
/** Contrast ratio under which letters melt into what is behind them: white on #f0f0f0 has 1.14. */
const MIN_CONTRAST = 1.15;
// Farther out than any screen is wide: nobody scrolls there.
const FAR_AWAY_PX = 500;

/** A blank page. */
export const ROOT_STYLE: Style = {
  why: null, gone: null, isInvisible: false, fontPx: 16, isLineFlat: false, isInClippedBox: false,
  colour: BLACK, background: WHITE, opacity: 1, isPre: false, kind: 'paragraph',
};

/** What an element brings along before any style is declared. */
export interface ElementDefaults {
  readonly display: string;
  readonly isLink: boolean;
  readonly isPre: boolean;
  readonly kind: Block['kind'] | null;
}

/** Lays declarations over each other, weakest first, as CSS does: what is important wins over what is not. */
export function cascade(layers: readonly Declarations[]): Facts {
  const [only] = layers;
  if (only === undefined) return {};
  if (layers.length === 1 && only.important === null) return only.normal;
  const facts: Facts = {};
  for (const { normal } of layers) Object.assign(facts, normal);
  for (const { important } of layers) if (important !== null) Object.assign(facts, important);
  return facts;
}

/** Whether an element of this display starts and ends lines. */
export function isBlockDisplay(display: string): boolean {
  return display !== 'none' && display !== 'contents' && !display.startsWith('inline') && !display.startsWith('ruby');
}

/** The style of an element from its parent's, its defaults and what was declared for it. */
export function computeStyle(parent: Style, element: ElementDefaults, facts: Facts, linkColour: Colour | null): Style {
  const display = facts.display ?? element.display;
  const fontPx = facts.fontSize === undefined ? parent.fontPx : toPx(facts.fontSize, parent.fontPx);
  const opacity = parent.opacity * (facts.opacity ?? 1);
  const isBox = display !== 'inline' && !display.startsWith('table');
  const clips = isBox && facts.clipsOverflow === true;
  const style = {
    gone: parent.gone ?? goneBecause(facts, display, fontPx, opacity, clips),
    isInvisible: facts.isInvisible ?? parent.isInvisible,
    fontPx,
    isLineFlat: facts.isLineFlat ?? parent.isLineFlat,
    isInClippedBox: parent.isInClippedBox || (clips && facts.height === undefined),
    colour: colourOf(parent, element, facts, linkColour),
    background: backgroundOf(parent, facts),
    opacity,
    isPre: facts.isPre ?? (element.isPre || parent.isPre),
    kind: kindOf(parent.kind, element.kind),
  };
  return { ...style, why: style.gone ?? unseenBecause(style) };
}

function goneBecause(facts: Facts, display: string, fontPx: number, opacity: number, clips: boolean): HiddenText['why'] | null {
  if (display === 'none') return 'display-none';
  if (opacity <= MAX_UNSEEN_OPACITY) return 'transparent';
  if (facts.isScaledAway === true) return 'zero-size';
  if (clips && [facts.width, facts.height, facts.maxWidth, facts.maxHeight].some((length) => isThin(length, fontPx))) return 'zero-size';
  if (facts.isClippedAway === true) return 'clipped';
  if (facts.isMovedAway === true) return 'off-screen';
  if (isFarOff(facts.textIndent, fontPx) || isFarOff(facts.marginLeft, fontPx)) return 'off-screen';
  if (facts.isPositioned === true && (isFarOff(facts.left, fontPx) || isFarOff(facts.top, fontPx) || isFarOff(facts.right, fontPx))) return 'off-screen';
  return null;
}

function unseenBecause(style: Omit<Style, 'why'>): HiddenText['why'] | null {
  if (style.isInvisible) return 'display-none';
  if (style.fontPx <= MAX_UNSEEN_FONT_PX) return 'zero-size';
  if (style.isLineFlat && style.isInClippedBox) return 'zero-size';
  if (style.colour.alpha <= MAX_UNSEEN_OPACITY) return 'transparent';
  if (style.background === null) return null;
  return contrast(blend(style.colour, style.background), style.background) < MIN_CONTRAST ? 'colour-on-colour' : null;
}

function colourOf(parent: Style, element: ElementDefaults, facts: Facts, linkColour: Colour | null): Colour {
  if (facts.colour === 'inherit') return parent.colour;
  if (facts.colour !== undefined) return facts.colour;
  return element.isLink ? (linkColour ?? LINK_BLUE) : parent.colour;
}

function backgroundOf(parent: Style, facts: Facts): Colour | null {
  if (facts.hasBackgroundImage === true) return null;
  const own = facts.background;
  if (own === undefined || own.alpha === 0) return parent.background;
  if (own.alpha === 1) return own;
  return parent.background === null ? null : blend(own, parent.background);
}

function kindOf(parent: Block['kind'], own: Block['kind'] | null): Block['kind'] {
  if (own === null || parent === 'quote') return parent;
  // A paragraph in an item of a list is the item.
  return own === 'paragraph' && parent === 'list-item' ? parent : own;
}

function toPx(length: Length, fontPx: number): number {
  return length.unit === 'em' ? length.value * fontPx : length.value;
}

function isThin(length: Length | undefined, fontPx: number): boolean {
  return length !== undefined && length.value >= 0 && toPx(length, fontPx) <= MAX_UNSEEN_BOX_PX;
}

function isFarOff(length: Length | undefined, fontPx: number): boolean {
  return length !== undefined && toPx(length, fontPx) <= -FAR_AWAY_PX;
}
