import type { Language } from '../../../base/bilingual.ts';
import type { Dissection, MailView } from '../../model.ts';
import { NOTHING_SHOWN } from '../words.ts';
import { fingers } from './fingers.ts';
import { cutAtSpans, spansOf } from './marked-text.ts';
import type { Span } from './marked-text.ts';
import { run } from './run.ts';
import type { Line, Run } from './run.ts';
import { wrapHanging } from './wrap.ts';

/** A mail up to this many lines is shown whole; of a longer one, the marked lines with what stands around them. */
const LINES_SHOWN_WHOLE = 36;
const LINES_AROUND_A_MARK = 2;
const LINES_AT_THE_TOP = 6;
/** A terminal page stays a page, however many lines are marked. */
const LINES_SHOWN_AT_MOST = 120;

type Body = MailView['body'];
type Kind = Body['blocks'][number]['kind'];

const BULLETS: Readonly<Record<Kind, string>> = { paragraph: '', heading: '', 'list-item': '・', quote: '> ', preformatted: '', cell: '' };

/** The body as its reader saw it, with the fingers under the marked words. */
export function bodyLines(dissection: Dissection, language: Language, columns: number): readonly Line[] {
  return bodyText(dissection, language, columns).flatMap((line) => [line, ...fingers(line, columns)]);
}

/**
 * The body as its reader saw it, each run with the numbers of the findings that point at it. Lines without interest are
 * left out, and counted. With endless `columns` a line is a line of the mail.
 */
export function bodyText(dissection: Dissection, language: Language, columns: number): readonly Line[] {
  const { body } = dissection.mail;
  const spans = spansOf(dissection, 'body', body.text);
  const lines = paragraphs(body).flatMap((paragraph, index) => {
    const space: readonly Line[] = index > 0 && !paragraph.isTight ? [[]] : [];
    return [...space, ...setParagraph(body, paragraph, spans, language, columns)];
  });
  if (lines.length === 0) return [[run(NOTHING_SHOWN['no-text'][language], 'quiet')]];
  const cut: readonly Line[] = body.isCut ? [[run(`⋯ ${NOTHING_SHOWN['text-cut'][language]}`, 'quiet')]] : [];
  return [...elide(lines, language), ...cut];
}

interface Paragraph {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  /** No empty line before it. */
  readonly isTight: boolean;
}

/** The blocks, and as paragraphs of their own whatever text stands between them. */
function paragraphs(body: Body): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let at = 0;
  const add = (kind: Kind, start: number, end: number): void => {
    if (body.text.slice(start, end).trim() === '' && !body.images.some((image) => image.at >= start && image.at <= end)) return;
    const before = found.at(-1);
    found.push({ kind, start, end, isTight: before !== undefined && before.kind === kind && (kind === 'list-item' || kind === 'cell') });
  };
  for (const block of [...body.blocks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, block.start);
    const end = Math.min(block.end, body.text.length);
    if (start > at) add('paragraph', at, start);
    if (end >= start) add(block.kind, start, end);
    at = Math.max(at, end);
  }
  add('paragraph', at, body.text.length);
  return found;
}

function setParagraph(body: Body, paragraph: Paragraph, spans: readonly Span[], language: Language, columns: number): readonly Line[] {
  const lines: Line[] = [];
  let start = paragraph.start;
  for (const text of body.text.slice(paragraph.start, paragraph.end).split(/\r\n|\n|\r/)) {
    const end = start + text.length;
    const runs = setRuns(body, start, end, spans, paragraph.kind, language);
    if (runs.some((one) => one.text.trim() !== '')) lines.push(...wrapHanging([run(BULLETS[paragraph.kind], 'quiet')], runs, columns));
    else if (lines.length > 0 && (lines.at(-1)?.length ?? 0) > 0) lines.push([]);
    start = end + (body.text.startsWith('\r\n', end) ? 2 : 1);
  }
  return lines;
}

/** One line of the text with its links, buttons and pictures drawn in. */
function setRuns(body: Body, start: number, end: number, spans: readonly Span[], kind: Kind, language: Language): readonly Run[] {
  const plain = kind === 'heading' ? 'strong' : kind === 'quote' ? 'quiet' : null;
  const runs: Run[] = [];
  let at = start;
  for (const piece of piecesWithin(body, start, end)) {
    const from = Math.max(at, piece.start);
    const to = Math.min(Math.max(piece.end, from), end);
    runs.push(...cutAtSpans(body.text, at, from, spans, plain));
    if (piece.alt !== null) runs.push(run(language === 'ja' ? `[画像: ${piece.alt}]` : `[picture: ${piece.alt}]`, 'quiet'));
    else {
      const inside = cutAtSpans(body.text, from, to, spans, 'link');
      runs.push(...(piece.isButton ? [run('[ ', 'quiet'), ...inside, run(' ]', 'quiet')] : inside));
    }
    at = to;
  }
  return [...runs, ...cutAtSpans(body.text, at, end, spans, plain)];
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly isButton: boolean;
  readonly alt: string | null;
}

function piecesWithin(body: Body, start: number, end: number): readonly Piece[] {
  const links = body.links.filter((link) => link.start < end && link.end > start).map((link): Piece => ({ ...link, alt: null }));
  const images = body.images
    .filter((image) => image.at >= start && image.at <= end)
    .map((image): Piece => ({ start: image.at, end: image.at, isButton: false, alt: image.alt }));
  return [...links, ...images].sort((a, b) => a.start - b.start);
}

function elide(lines: readonly Line[], language: Language): readonly Line[] {
  if (lines.length <= LINES_SHOWN_WHOLE) return lines;
  const isKept = lines.map((_, index) => index < LINES_AT_THE_TOP);
  lines.forEach((line, index) => {
    if (!line.some(({ marks }) => marks.length > 0)) return;
    for (let at = Math.max(0, index - LINES_AROUND_A_MARK); at <= index + LINES_AROUND_A_MARK && at < lines.length; at += 1) isKept[at] = true;
  });
  const shown: Line[] = [];
  let left = 0;
  let kept = 0;
  const tell = (): void => {
    if (left > 0) shown.push([run(language === 'ja' ? `⋯ ${left} 行省略 ⋯` : `⋯ ${left} lines left out ⋯`, 'quiet')]);
    left = 0;
  };
  lines.forEach((line, index) => {
    if (isKept[index] !== true || kept >= LINES_SHOWN_AT_MOST) {
      left += 1;
      return;
    }
    tell();
    shown.push(line);
    kept += 1;
  });
  tell();
  return shown;
}
