import type { TextRange } from '../base/range.ts';
import type { OpenMail } from '../message/model.ts';
import type { Place, ViewName } from './model.ts';

/** A place in the visible body text. */
export function inBody(mail: OpenMail, at: TextRange): Place {
  return { view: 'body', at, quote: mail.view.text.slice(at.start, at.end), range: mail.locate(at) };
}

/** A place in the decoded text of a header field that the report shows under `view`. */
export function inField(
  mail: OpenMail, view: ViewName, field: { readonly text: string; readonly range: { start: number; end: number } }, at: TextRange,
): Place {
  return { view, at, quote: field.text.slice(at.start, at.end), range: mail.locateInField(field, at) ?? field.range };
}

/** The whole of something that has its own bytes. */
export function whole(view: ViewName, quote: string, range: { readonly start: number; readonly end: number } | null): Place {
  return { view, at: { start: 0, end: quote.length }, quote, range };
}

/** Bytes of the source that no shown text stands for. */
export function inSource(quote: string, range: { readonly start: number; readonly end: number } | null): Place {
  return { view: 'source', at: null, quote, range };
}
