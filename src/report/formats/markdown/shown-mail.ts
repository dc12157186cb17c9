import type { Language } from '../../../base/bilingual.ts';
import type { Dissection } from '../../model.ts';
import { bodyText } from '../text/body-lines.ts';
import type { Line } from '../text/run.ts';
import { mailFields } from '../text/shown-mail.ts';
import { MAIL_FIELD_NAMES } from '../words.ts';
import { escapeMarkdown } from './escape.ts';

/** The mail as its reader saw it, quoted; marked words stand in ‹ › with the finding's number behind. */
export function shownMail(dissection: Dissection, language: Language): readonly string[] {
  const fields = mailFields(dissection, language).map(([field, runs]) => `> - ${MAIL_FIELD_NAMES[field][language]}: ${setLine(runs)}`);
  // Emphasis would need spaces around it, which Japanese does not have.
  const body = bodyText(dissection, language, Number.POSITIVE_INFINITY).map(setLine);
  return [...fields, '>', ...body.map((line) => (line === '' ? '>' : `> ${line}  `))];
}

/** Escaped as a whole, so that nothing can be put together from two runs. */
function setLine(line: Line): string {
  return escapeMarkdown(line.map(({ text, marks }) => (marks.length === 0 ? text : `‹${text}›[${marks.join(',')}]`)).join(''));
}
