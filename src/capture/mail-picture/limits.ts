/** As wide as a mail program's window shows a mail; one that was made wider makes the window wider, up to the second. */
export const WIDTH_PX = 760;
export const WIDEST_PX = 1_200;
/** Six windows high: what a mail wants of its reader stands above. */
export const HEIGHT_PX = 5_000;
/** Emptiness that nobody scrolls through. */
export const BLANK_PX = 1_200;
/** Pixels of a dot, so that small letters can be read. */
export const SHARPNESS = 1.5;
/** Bytes of the picture; a higher one is taken less high. */
export const PNG_BYTES = 3_000_000;
/** Pieces of text looked at; what comes after is not shown, for it could not be masked. */
export const PIECES = 6_000;
/** Frames around one place: a sentence over as many lines. */
export const BOXES_OF_SIGN = 12;
/** Reading the words, or taking one picture. A page takes a second or two; on a busy machine ten times that. */
export const STEP_MS = 30_000;
/** Sheets open at a time, and how long one waits for whoever asked for it. */
export const OPEN_SHEETS = 4;
export const IDLE_MS = 60_000;
