import { firstWhere } from '../../base/first-where.ts';
import type { ReaderView } from '../model.ts';

/**
 * The HTML behind a reader's view from one place in its text on, for {@link rebuildForward}. Tags that were opened
 * before are missing, as clients forgive. Empty where nothing stands there.
 */
export function htmlFrom(view: ReaderView, html: string, at: number): string {
  const run = view.runs[firstWhere(view.runs.length, (nth) => view.runs[nth]!.end > at)];
  if (run === undefined) return '';
  const isCopy = run.end - run.start === run.sourceEnd - run.sourceStart;
  const inside = isCopy ? Math.max(0, at - run.start) : 0;
  return html.slice(tagBefore(html, run.sourceStart + inside));
}

/** The text may be that of a link, whose tag stands just before it and must come along. */
function tagBefore(html: string, at: number): number {
  let start = at;
  for (let tags = 0; tags < 20; tags++) {
    let end = start;
    while (end > 0 && html.charCodeAt(end - 1) <= 0x20) end--;
    if (html[end - 1] !== '>') break;
    const open = html.lastIndexOf('<', end - 1);
    if (open < 0 || end - open > 5_000 || /^<(?:!--|\/)/.test(html.slice(open, open + 4))) break;
    start = open;
  }
  return start;
}
