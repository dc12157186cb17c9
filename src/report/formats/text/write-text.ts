import type { Dissection, FormatOptions } from '../../model.ts';
import { banner, reasons } from './banner.ts';
import { chapters } from './chapters.ts';
import { footer } from './footer.ts';
import { linkTable, lookupTable, notKnownList } from './outside.ts';
import { routeTimeline } from './route.ts';
import { pageLines } from './page.ts';
import { paint } from './run.ts';
import type { Line } from './run.ts';
import { shownMail } from './shown-mail.ts';

/** Narrower, and frames and numbers leave no room for words. */
const NARROWEST_PAGE = 40;
/** Wider, and the eye loses the line. */
const WIDEST_PAGE = 200;
/** Prose is read in lines no longer than this, however wide the terminal. */
const WIDEST_PROSE = 100;

export interface TextOptions extends FormatOptions {
  /** Of the terminal. The page keeps between 40 and 200. */
  readonly columns: number;
  /** Whether SGR colours are written. Nothing is told by colour alone. */
  readonly colour: boolean;
}

/**
 * Writes the report as a page for a terminal.
 *
 * *Shape*: lines ended by LF, none wider than `columns` (or 40, where that is more); full-width characters count two.
 */
export function writeText(dissection: Dissection, options: TextOptions): string {
  const { language } = options;
  const columns = Number.isFinite(options.columns) ? Math.max(NARROWEST_PAGE, Math.min(WIDEST_PAGE, Math.floor(options.columns))) : 80;
  const prose = Math.min(columns, WIDEST_PROSE);
  const parts: readonly (readonly Line[])[] = [
    banner(dissection, language, prose),
    reasons(dissection, language, prose),
    shownMail(dissection, language, prose),
    chapters(dissection, language, prose),
    pageLines(dissection, language, prose),
    routeTimeline(dissection, language, prose),
    linkTable(dissection, language, columns),
    lookupTable(dissection, language, columns),
    notKnownList(dissection, language, prose),
    footer(dissection, language, prose),
  ];
  return paint(parts.filter(({ length }) => length > 0).flatMap((part, index): readonly Line[] => (index === 0 ? part : [[], ...part])), options.colour);
}
