import type { Language } from '../../../base/bilingual.ts';
import type { MailView } from '../../model.ts';
import { shortenMiddle } from '../layout/clamp-lines.ts';
import { widthOf } from '../layout/measure.ts';
import { MAIL_FIELD_NAMES, NOTHING_SHOWN } from '../words.ts';
import type { FingerView, Numbered } from './choose-findings.ts';
import { excerptBody } from './excerpt-body.ts';
import type { Stretch } from './excerpt-body.ts';
import { flowText } from './flow-text.ts';
import type { FlowLine, Span } from './flow-text.ts';

/** The measures of the sheet. *Units*: px. */
export interface SheetStyle {
  readonly width: number;
  readonly padding: number;
  readonly fontSize: number;
  readonly labelWidth: number;
  readonly numeralRadius: number;
}

/** One line of the sheet, not yet placed down the page. */
export interface SheetLine {
  readonly kind: 'field' | 'name' | 'subject' | 'rule' | 'body' | 'heading' | 'preformatted' | 'left-out' | 'picture' | 'attachment' | 'remark';
  readonly x: number;
  readonly flow: FlowLine;
  readonly fontSize: number;
  readonly isBold: boolean;
  /** What stands at the left of a field's first line, or the mark of a list item. */
  readonly label: string;
  readonly gapBefore: number;
  readonly height: number;
  /** For pictures: the size of the frame. */
  readonly frame: { readonly width: number; readonly height: number; readonly hasCode?: boolean } | null;
}

/** Pictures drawn as frames; a newsletter may have hundreds. */
const MOST_PICTURES = 3;
/** A picture below this is no picture for the eye but a counting pixel. */
const SMALLEST_PICTURE_PX = 8;
const MOST_ATTACHMENTS = 6;
/** Lines of one field; a subject of two megabytes is cut. */
const MOST_FIELD_LETTERS = 320;

/** The mail as its reader saw it, broken into lines with the findings' numerals set before their words. */
export function layOutMail(mail: MailView, placed: readonly Numbered[], style: SheetStyle, language: Language): readonly SheetLine[] {
  return [...fieldLines(mail, placed, style, language), ruleLine(style), ...bodyLines(mail, placed, style, language), ...attachmentLines(mail, placed, style, language)];
}

function spansOn(view: FingerView, item: number, placed: readonly Numbered[]): readonly Span[] {
  return placed.flatMap(({ number, fingers }) =>
    fingers.filter((finger) => finger.view === view && finger.item === item).map(({ start, end }) => ({ start, end, number })));
}

const numeralWidth = (style: SheetStyle): number => style.numeralRadius * 2 + 3;

function fieldLines(mail: MailView, placed: readonly Numbered[], style: SheetStyle, language: Language): readonly SheetLine[] {
  const lines: SheetLine[] = [];
  const add = (name: keyof typeof MAIL_FIELD_NAMES | '', value: string, view: FingerView | null, kind: 'subject' | 'name' | 'field', gapBefore: number): void => {
    const fontSize = kind === 'subject' ? style.fontSize + 2 : style.fontSize;
    const x = style.padding + style.labelWidth;
    const spans = view === null ? [] : spansOn(view, 0, placed);
    const flows = flowText(value, { start: 0, end: value.length }, windowsAround(value, spans), spans, { fontSize, width: style.width - x - style.padding, numeralWidth: numeralWidth(style), isBold: kind === 'subject' });
    flows.slice(0, 8).forEach((flow, at) => {
      lines.push({ kind, x, flow, fontSize, isBold: kind === 'subject', label: at === 0 && name !== '' ? MAIL_FIELD_NAMES[name][language] : '', gapBefore: at === 0 ? gapBefore : 0, height: fontSize * 1.75, frame: null });
    });
  };
  add('subject', mail.subject === '' ? NOTHING_SHOWN['no-subject'][language] : mail.subject, mail.subject === '' ? null : 'subject', 'subject', 0);
  const hasName = mail.authorName !== '';
  if (hasName) add('from', mail.authorName, 'author-name', 'name', 5);
  add(hasName ? '' : 'from', mail.authorAddress === '' ? NOTHING_SHOWN['no-name'][language] : mail.authorAddress, mail.authorAddress === '' ? null : 'author-address', 'field', hasName ? 0 : 5);
  if (mail.replyTo !== null && mail.replyTo !== '') add('reply-to', mail.replyTo, 'reply-to', 'field', 3);
  if (mail.recipient !== '') add('to', mail.recipient, null, 'field', 3);
  if (mail.date !== null && mail.date !== '') add('date', mail.date, 'date', 'field', 3);
  return lines;
}

/** A field is shown whole unless it is longer than any reader would read; then its beginning and what is marked. */
function windowsAround(value: string, spans: readonly Span[]): readonly { start: number; end: number }[] {
  if (value.length <= MOST_FIELD_LETTERS) return [{ start: 0, end: value.length }];
  const windows = [{ start: 0, end: 120 }];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = windows.at(-1);
    const start = Math.max(0, span.start - 20);
    const end = Math.min(value.length, Math.min(span.end, span.start + 120) + 20);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else windows.push({ start, end });
  }
  return windows;
}

const EMPTY_FLOW: FlowLine = { runs: [], numerals: [], width: 0 };

const plainFlow = (words: string, fontSize: number): FlowLine => {
  const width = widthOf(words, fontSize);
  return { runs: [{ words, x: 0, width, numbers: [], isLink: false, isButton: false, isGap: false }], numerals: [], width };
};

const bare = (kind: SheetLine['kind'], style: SheetStyle, over: Partial<SheetLine>): SheetLine =>
  ({ kind, x: style.padding, flow: EMPTY_FLOW, fontSize: style.fontSize, isBold: false, label: '', gapBefore: 0, height: style.fontSize * 1.8, frame: null, ...over });

const ruleLine = (style: SheetStyle): SheetLine => bare('rule', style, { gapBefore: 6, height: 12 });

function bodyLines(mail: MailView, placed: readonly Numbered[], style: SheetStyle, language: Language): readonly SheetLine[] {
  const { body } = mail;
  if (body.text.trim() === '' && body.images.length === 0) return [bare('remark', style, { flow: plainFlow(NOTHING_SHOWN['no-text'][language], style.fontSize), gapBefore: 8 })];
  const spans = [...spansOn('body', 0, placed), ...body.links.map(({ start, end, isButton }): Span => ({ start, end, number: null, isButton }))];
  const lettersPerLine = (style.width - style.padding * 2) / style.fontSize;
  const pictures = picturesOf(body, placed);
  const lines: SheetLine[] = [];
  let next = 0;
  const showPictures = (upTo: number): void => {
    for (let each = pictures[next]; each !== undefined && each.image.at <= upTo; each = pictures[++next]) lines.push(pictureLine(each, style));
  };
  // Beyond the first two words a finding points at, a mark is shown where the text is shown anyway.
  const marks = placed.flatMap(({ fingers }) => fingers.filter((finger) => finger.view === 'body').slice(0, 2));
  for (const stretch of excerptBody(body, marks, lettersPerLine)) {
    if (stretch.kind === 'left-out') {
      const words = language === 'ja' ? `⋯ ${stretch.lines} 行略 ⋯` : `⋯ ${stretch.lines} ${stretch.lines === 1 ? 'line' : 'lines'} left out ⋯`;
      lines.push(bare('left-out', style, { flow: plainFlow(words, style.fontSize - 1.5), fontSize: style.fontSize - 1.5, gapBefore: 6 }));
      continue;
    }
    showPictures(stretch.windows[0]?.start ?? 0);
    lines.push(...blockLines(body.text, stretch, spans, style));
  }
  showPictures(Number.POSITIVE_INFINITY);
  if (body.isCut) lines.push(bare('remark', style, { flow: plainFlow(NOTHING_SHOWN['text-cut'][language], style.fontSize - 1.5), fontSize: style.fontSize - 1.5, gapBefore: 6 }));
  return lines;
}

function blockLines(source: string, { block, isContinued, whole, windows }: Extract<Stretch, { kind: 'block' }>, spans: readonly Span[], style: SheetStyle): readonly SheetLine[] {
  const isHeading = block === 'heading';
  const indent = block === 'list-item' || block === 'quote' ? 18 : 0;
  const fontSize = isHeading ? style.fontSize + 1.5 : style.fontSize;
  const isButtonBlock = spans.some((span) => span.isButton === true && span.start < (windows[0]?.end ?? 0) && span.end > (windows[0]?.start ?? 0));
  const inset = isButtonBlock ? 10 : 0;
  const flows = flowText(source, whole, windows, spans, { fontSize, width: style.width - style.padding * 2 - indent - inset * 2, numeralWidth: numeralWidth(style), isBold: isHeading });
  return flows.map((flow, at): SheetLine => ({
    kind: isHeading ? 'heading' : block === 'preformatted' ? 'preformatted' : 'body', x: style.padding + indent + inset, flow, fontSize, isBold: isHeading,
    label: at === 0 && block === 'list-item' ? '・' : block === 'quote' ? '│' : '', gapBefore: at === 0 && !isContinued ? (isButtonBlock ? 13 : 8) : isButtonBlock ? 4 : 0, height: fontSize * 1.8, frame: null,
  }));
}

interface Picture {
  readonly image: MailView['body']['images'][number];
  /** The findings that point at it. */
  readonly numbers: readonly number[];
}

/** The first few pictures that the eye can see, and every one that a finding points at. */
function picturesOf(body: MailView['body'], placed: readonly Numbered[]): readonly Picture[] {
  const all = body.images.map((image, item): Picture => ({ image, numbers: spansOn('image', item, placed).map((span) => span.number).filter((number) => number !== null) }));
  const visible = all.filter(({ image }) => (image.widthPx ?? 99) > SMALLEST_PICTURE_PX && (image.heightPx ?? 99) > SMALLEST_PICTURE_PX);
  return all.filter((each) => each.numbers.length > 0 || visible.indexOf(each) >= 0 && visible.indexOf(each) < MOST_PICTURES);
}

function pictureLine({ image, numbers }: Picture, style: SheetStyle): SheetLine {
  const width = Math.max(90, Math.min(style.width - style.padding * 2, image.widthPx ?? 200, 260));
  const height = image.codes > 0 ? 86 : Math.max(34, Math.min(image.heightPx ?? 60, 74));
  const step = numeralWidth(style);
  const first = width - 6 - numbers.length * step;
  const words = shortenMiddle(image.alt, style.fontSize - 2, first - 40);
  // The whole frame is what the fingers point at.
  const flow: FlowLine = { runs: [{ words, x: 0, width, numbers, isLink: false, isButton: false, isGap: false }], numerals: numbers.map((number, at) => ({ number, x: first + at * step })), width };
  return bare('picture', style, { flow, fontSize: style.fontSize - 2, gapBefore: 10, height: height + 4, frame: { width, height, hasCode: image.codes > 0 } });
}

function attachmentLines(mail: MailView, placed: readonly Numbered[], style: SheetStyle, language: Language): readonly SheetLine[] {
  const lines = mail.attachments.slice(0, MOST_ATTACHMENTS).flatMap((attachment, item): readonly SheetLine[] => {
    const size = attachment.sizeBytes < 1024 ? `${attachment.sizeBytes} B` : `${Math.round(attachment.sizeBytes / 1024).toLocaleString('en-US')} KB`;
    const spans = spansOn('attachment', item, placed);
    const name = attachment.name === '' ? attachment.mediaType : attachment.name;
    const flows = flowText(name, { start: 0, end: name.length }, windowsAround(name, spans), spans, { fontSize: style.fontSize, width: style.width - style.padding * 2 - 46, numeralWidth: numeralWidth(style) });
    return flows.slice(0, 4).map((flow, at): SheetLine => bare('attachment', style, { x: style.padding + 32, flow, label: at === flows.length - 1 || at === 3 ? size : '', gapBefore: at === 0 ? 14 : 0, frame: at === 0 ? { width: 0, height: 0 } : null }));
  });
  const left = mail.attachments.length - MOST_ATTACHMENTS;
  if (left > 0) lines.push(bare('remark', style, { flow: plainFlow(language === 'ja' ? `ほか添付 ${left} 件` : `and ${left} more attachments`, style.fontSize - 1.5), fontSize: style.fontSize - 1.5 }));
  return lines;
}
