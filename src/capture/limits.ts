import type { VisitLimits } from './model.ts';

/** The widest limits of one look at a page. Fifteen seconds is longer than a victim waits; pages of 30 MB are rare. */
export const WIDEST: VisitLimits = { openMs: 15_000, bytes: 30_000_000, requests: 500, steps: 12 };
/** More than this and still going is no way to anywhere. */
export const MANY_STEPS = 5;
/** After this everything of a visit is cut off, whatever state it is in. */
export const WHOLE_EXTRA_MS = 20_000;
/** How long nothing must happen after loading: scripts that send a visitor on wait a moment first. */
export const CALM_MS = 500;
/** How long a download may be late whose navigation has been cut off. */
export const DOWNLOAD_MS = 2_000;
/** Looks at a time: two keep two cores busy, and a third runs while one waits for its page. */
export const SIDE_BY_SIDE = 3;
/** One piece (a picture, the text, a body); a piece that hangs must not cost the others. */
export const PIECE_MS = 6_000;
/** After so many that hung, the page hangs; the rest is only tried. */
export const MANY_HUNG = 2;
export const HUNG_PIECE_MS = 1_000;
export const TEXT_LENGTH = 20_000;
export const HTML_BYTES = 2_000_000;
/** Higher pages are cut: a picture of a million pixels of height has taken browsers down. */
export const PAGE_HEIGHT = 8_000;
/** Rows of each list; a page of some thousand pictures shows in its counts. */
export const RESOURCES = 300;
export const LINES = 50;
export const LINE_LENGTH = 500;
/** Resources whose bodies are hashed, and how large one may be. */
export const HASHED = 60;
export const HASHED_BYTES = 3_000_000;
/** Dialogs and windows that are waved through before the page’s scripts are stopped. */
export const STORM = 8;
/** How long a page may take to stop what it does; after that it is looked at as it is. */
export const STOP_MS = 1_500;
/** Frames whose text and forms are read. */
export const FRAMES = 8;
export const ICON_BYTES = 300_000;
/** The list of requests in the form of browsers’ tools; the last rows of a longer one are left out. */
export const HAR_BYTES = 2_000_000;
/** Paths of its own that a page is known by. */
export const OWN_PATHS = 40;
