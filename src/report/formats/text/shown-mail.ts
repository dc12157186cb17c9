import type { Language } from '../../../base/bilingual.ts';
import type { Dissection, Mark } from '../../model.ts';
import { MAIL_FIELD_NAMES, NOTHING_SHOWN, SECTION_NAMES } from '../words.ts';
import { bodyLines } from './body-lines.ts';
import { fingers } from './fingers.ts';
import { frame, FRAME_COLUMNS } from './frame.ts';
import { cutAtSpans, spansOf } from './marked-text.ts';
import { padLine, run } from './run.ts';
import type { Line, Run } from './run.ts';
import { sizeWords } from './values.ts';
import { textWidth } from './width.ts';
import { wrapHanging } from './wrap.ts';

/** Attachments beyond this are counted. */
const ATTACHMENTS_SHOWN = 10;

type Field = keyof typeof MAIL_FIELD_NAMES;

/** The mail as its reader saw it, framed, with numbered fingers on the words that the findings speak of. */
export function shownMail(dissection: Dissection, language: Language, columns: number): readonly Line[] {
  const inner = columns - FRAME_COLUMNS;
  const head = mailFields(dissection, language).flatMap(([field, runs]) => setField(field, runs, language, inner));
  const rule: Line = [run('─'.repeat(inner), 'quiet')];
  return frame([...head, rule, ...bodyLines(dissection, language, inner)], columns, {
    title: SECTION_NAMES.mail[language],
    isDouble: false,
    ink: 'quiet',
  });
}

/** The header fields that a reader sees, in reading order, each run with the numbers of the findings that point at it. */
export function mailFields(dissection: Dissection, language: Language): readonly (readonly [Field, readonly Run[]])[] {
  const { mail } = dissection;
  const marked = (view: Mark['view'], text: string): readonly Run[] => cutAtSpans(text, 0, text.length, spansOf(dissection, view, text), null);
  const or = (text: string, runs: readonly Run[], words: 'no-subject' | 'no-name'): readonly Run[] =>
    text.trim() === '' ? [run(NOTHING_SHOWN[words][language], 'quiet')] : runs;
  return [
    ['subject', or(mail.subject, marked('subject', mail.subject), 'no-subject')],
    ['from', [...or(mail.authorName, marked('author-name', mail.authorName), 'no-name'), run(' <'), ...marked('author-address', mail.authorAddress), run('>')]],
    ...(mail.replyTo === null ? [] : [['reply-to', marked('reply-to', mail.replyTo)] as const]),
    ['to', [run(mail.recipient)]],
    ...(mail.date === null ? [] : [['date', marked('date', mail.date)] as const]),
    ...(mail.attachments.length === 0 ? [] : [['attachments', attachments(dissection, language)] as const]),
  ];
}

function attachments(dissection: Dissection, language: Language): readonly Run[] {
  const list = dissection.mail.attachments;
  const numbers = (name: string): readonly number[] =>
    dissection.findings.flatMap((finding, index) => (finding.marks.some((mark) => mark.view === 'attachment' && (mark.quote === name || list.length === 1)) ? [index + 1] : []));
  const runs = list.slice(0, ATTACHMENTS_SHOWN).flatMap((one, index) => {
    const marks = numbers(one.name);
    const type = one.trueType === null || one.trueType === one.mediaType ? one.mediaType : `${one.mediaType} → ${one.trueType}`;
    return [run(index === 0 ? '' : ', '), run(one.name, marks.length > 0 ? 'marked' : null, marks), run(` (${type}, ${sizeWords(one.sizeBytes)})`, 'quiet')];
  });
  const more = list.length - ATTACHMENTS_SHOWN;
  return more > 0 ? [...runs, run(language === 'ja' ? ` ほか ${more} 個` : ` and ${more} more`, 'quiet')] : runs;
}

function setField(field: Field, runs: readonly Run[], language: Language, columns: number): readonly Line[] {
  const width = 2 + Math.max(...Object.values(MAIL_FIELD_NAMES).map((name) => textWidth(name[language])));
  const head = padLine([run(MAIL_FIELD_NAMES[field][language], 'quiet')], width);
  return wrapHanging(head, runs, columns).flatMap((line) => [line, ...fingers(line, columns)]);
}
