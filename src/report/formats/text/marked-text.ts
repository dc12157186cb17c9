import type { Dissection, Mark } from '../../model.ts';
import { run } from './run.ts';
import type { Ink, Run } from './run.ts';

/** Fingers on one view beyond this number are told in the chapters only; a sweep over more of them grows too slow. */
const SPANS_PER_VIEW = 200;

/** A run of a text with the number of the finding that points at it, and the ink of its kind. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly ink: Ink;
}

/** The fingers on one view of the mail. A finding's number is its position in the dissection, counted from one. */
export function spansOf(dissection: Dissection, view: Mark['view'], text: string): readonly Span[] {
  const spans: Span[] = [];
  dissection.findings.forEach((finding, index) => {
    for (const mark of finding.marks) {
      if (mark.view !== view || spans.length >= SPANS_PER_VIEW) continue;
      // The whole body marked would underline every line and show nothing.
      if (mark.at === null && view === 'body') continue;
      const { start, end } = mark.at ?? { start: 0, end: text.length };
      const clean = { start: Math.max(0, start), end: Math.min(end, text.length) };
      if (clean.start < clean.end) spans.push({ ...clean, number: index + 1, ink: finding.bearing === 'speaks-for' ? 'good' : 'marked' });
    }
  });
  return spans;
}

/** Cuts `start`..`end` of a text into runs, so that each run has one set of marks. */
export function cutAtSpans(text: string, start: number, end: number, spans: readonly Span[], plain: Ink | null): readonly Run[] {
  const here = spans.filter((span) => span.start < end && span.end > start);
  if (here.length === 0) return start < end ? [run(text.slice(start, end), plain)] : [];
  const cuts = new Set([start, end]);
  for (const span of here) {
    if (span.start > start) cuts.add(span.start);
    if (span.end < end) cuts.add(span.end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((to, index) => {
    const from = places[index] ?? start;
    const over = here.filter((span) => span.start < to && span.end > from);
    const ink = over.some((span) => span.ink === 'marked') ? 'marked' : (over[0]?.ink ?? plain);
    return run(text.slice(from, to), ink, [...new Set(over.map(({ number }) => number))]);
  });
}
