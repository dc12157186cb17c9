import type { HiddenText } from '../model.ts';

/** A run of characters that take no room on the screen. */
export interface InvisibleRun {
  readonly start: number;
  readonly end: number;
  readonly why: Extract<HiddenText['why'], 'zero-width' | 'bidi' | 'tag-characters'>;
}

// Soft hyphen, grapheme joiner, Arabic letter mark, Mongolian vowel separator, zero-width space and joiners, direction
// marks, embeddings and isolates, invisible operators, deprecated format characters, variation selectors, byte-order
// mark, tag characters.
const INVISIBLE =
  /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF]|\uDB40[\uDC00-\uDC7F]/;
const INVISIBLE_ALL = new RegExp(INVISIBLE, 'g');
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

// A selector chooses how the character before it looks. Kana and Latin letters have one look, and Han have three here
// (those of old standards); emoji, digits and signs may have any.
const VARIATION = /[\uFE00-\uFE0F]/;
const HAS_ONE_LOOK = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Latin}\u30FC\u3001\u3002]$/u;
const HAN_AT_END = /\p{sc=Han}$/u;
// Persian and the scripts of India need the joiners to be spelt right.
const NEEDS_JOINERS = /[\u0600-\u08FF\u0900-\u0DFF\u1000-\u109F\u1780-\u18AF]$/;
const ENDS_IN_EMOJI = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u20E3)$/u;
const STARTS_WITH_EMOJI = /^(?:$|\p{Extended_Pictographic})/u;
const BLACK_FLAG = '\u{1F3F4}';
const FLAG_AT_END = /\u{1F3F4}(?:[\u{E0020}-\u{E007E}])*$/u;
// The flags of England, Scotland and Wales take six tag characters: twelve code units behind the flag's two.
const FLAG_UNITS = 16;

/** Whether there is anything to take out. */
export function hasInvisible(text: string): boolean {
  return INVISIBLE.test(text);
}

/**
 * The invisible runs of `text`, in order. Those that a person meant (emoji sequences, flags, joiners in scripts that
 * are spelt with them) are left where they are. `before` is the end of the text that stands in front.
 */
export function invisibleRuns(text: string, before: string): InvisibleRun[] {
  const runs: InvisibleRun[] = [];
  for (const match of text.matchAll(INVISIBLE_ALL)) {
    const start = match.index;
    const character = match[0];
    if (isMeant(text, before, start, character)) continue;
    const why = character.length === 2 ? 'tag-characters' : BIDI.test(character) ? 'bidi' : 'zero-width';
    const end = start + character.length;
    const last = runs.at(-1);
    if (last !== undefined && last.end === start && last.why === why) runs[runs.length - 1] = { ...last, end };
    else runs.push({ start, end, why });
  }
  return runs;
}

/** `text` without its invisible characters. */
export function withoutInvisible(text: string): string {
  return hasInvisible(text) ? text.replace(INVISIBLE_ALL, '') : text;
}

function isMeant(text: string, before: string, at: number, character: string): boolean {
  if (character === '\u200D' || character === '\u200C') {
    const left = leftOf(text, before, at, 2);
    if (NEEDS_JOINERS.test(left)) return true;
    return character === '\u200D' && ENDS_IN_EMOJI.test(left) && STARTS_WITH_EMOJI.test(text.slice(at + 1, at + 3));
  }
  if (VARIATION.test(character)) {
    const left = leftOf(text, before, at, 2);
    return !HAS_ONE_LOOK.test(left) && !(HAN_AT_END.test(left) && character > '\uFE02' && character < '\uFE0E');
  }
  if (character.length !== 2) return false;
  const left = leftOf(text, before, at, FLAG_UNITS);
  return left.includes(BLACK_FLAG) && FLAG_AT_END.test(left);
}

function leftOf(text: string, before: string, at: number, units: number): string {
  return at >= units ? text.slice(at - units, at) : (before + text.slice(0, at)).slice(-units);
}
