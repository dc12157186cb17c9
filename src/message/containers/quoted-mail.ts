import type { OpenMail } from '../model.ts';
import { isCoveringLetter } from './covering-letter.ts';
import { htmlFrom } from './forwarded-html.ts';
import { findInlineForward, forwardedMail } from './inline-forward.ts';
import type { ContainedMail } from './model.ts';

/**
 * The mail that another mail quotes with its header lines, for whose sake it was sent on, put together as a mail of
 * its own; `null` where there is none. Its sender, subject, date and links are what the quotation shows.
 */
export function unwrapQuoted(outer: Pick<OpenMail, 'message' | 'raw' | 'view'>): ContainedMail | null {
  const { message, view, raw } = outer;
  const forward = findInlineForward(view.text);
  if (forward === null || !isCoveringLetter(forward, message.header.subject?.text ?? '')) return null;
  const part = view.source === 'html' && view.partId !== null ? message.parts[view.partId] : undefined;
  const html = part?.text == null ? '' : htmlFrom(view, part.text, forward.bodyStart);
  return forwardedMail(raw, forward, view.text, html === '' ? null : html);
}
