import type { LimitHit } from '../base/limits.ts';
import type { Outcome } from '../base/outcome.ts';

/** A mail laid out for a browser. Never to be shown as it is: its words are not masked yet. */
export interface MailSheet {
  /** The lines above the mail, as markup of our own. */
  readonly head: string;
  /** The mail's own document; `null` where it has no HTML. */
  readonly body: string | null;
  /** Further text below it, as markup of our own. */
  readonly tail: string;
  /** What stands in the place of a picture that the mail does not carry. */
  readonly emptyPicture: string;
  /** Signs that were set, one pair a place. */
  readonly signs: number;
}

/** Words of one piece of shown text, as the browser holds them. */
export interface ShownWords {
  readonly text: string;
  /** A line begins with them. */
  readonly startsBlock: boolean;
}

/** What is to stand in the place of some characters of one piece of shown text. */
export interface WordChange {
  readonly piece: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** *Units*: px of the picture. */
export interface PictureBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What must not be readable by a camera: `none`, the mail's pictures, all that looks like a drawn code too, or everything. */
export type Blur = 'none' | 'pictures' | 'drawings' | 'everything';

export interface TakenPicture {
  readonly png: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  /** For each sign where its words stand; empty where they are not seen. */
  readonly boxes: readonly (readonly PictureBox[])[];
  /** Pictures that the mail does not carry: each is an empty box. */
  readonly emptied: number;
  readonly limits: readonly LimitHit[];
}

/** A sheet that a browser shows: first its words are read, then changed, and then a picture of it is taken. */
export interface OpenSheet {
  readonly words: readonly ShownWords[];
  readonly take: (changes: readonly WordChange[], blur: Blur) => Promise<Outcome<TakenPicture>>;
  readonly close: () => Promise<void>;
}

/** Shows a sheet in a browser that has no network and runs no script. */
export type ShowMailSheet = (sheet: MailSheet) => Promise<Outcome<OpenSheet>>;
