import { addressField, multipart, textField, textPart, writeMail } from './compose-mail.ts';
import { rfcDateOfShown } from './date-text.ts';
import { labelOfLine } from './forward-label.ts';
import { FORWARD_MARKS, QUOTE_MARKS } from './forward-words.ts';
import type { ForwardLabel } from './forward-words.ts';
import { FORWARD_LINES, FORWARD_LINE_CHARS } from './limits.ts';
import type { ContainedMail, ForwardedMailbox, ForwardedValue, InlineForward } from './model.ts';

/** Mail programs leave at most this many blank lines between the rule and the header lines, or between two of those. */
const BLANK_LINES = 2;
const HEADER_LINES = 60;
const MARK_CHARS = 120;
const MAILBOX_CHARS = 1_000;

interface Line {
  /** Where its words begin, behind quote marks and indentation. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly prefix: string;
}

/**
 * Finds the first mail that is quoted with its header lines in a text: below a rule («転送メッセージ», «Original
 * Message»), below an introduction, or where the lines stand alone.
 */
export function findInlineForward(text: string): InlineForward | null {
  const lines = linesOf(text);
  for (let nth = 0; nth < lines.length; nth++) {
    const line = lines[nth];
    if (line === undefined || line.text === '') continue;
    const kind = markerKind(line.text);
    const block = kind === null ? readBlock(lines, nth, false) : readBlock(lines, nth + 1, true);
    if (block === null || !isForward(block, kind)) continue;
    return toForward(block, lines, kind === null ? null : line, kind ?? 'quote');
  }
  return null;
}

/** The header lines that a text opens with, for a mail that was pasted from the screen; `null` where it has none. */
export function readHeaderLines(text: string): InlineForward | null {
  const lines = linesOf(text);
  const first = lines[0];
  const kind = first === undefined ? null : markerKind(first.text);
  const block = readBlock(lines, kind === null ? 0 : 1, kind !== null);
  if (block === null || block.values.size < 2 || !(block.values.has('from') || block.values.has('subject'))) return null;
  return toForward(block, lines, null, 'quote');
}

/**
 * The quoted mail as a mail of its own.
 *
 * `html` is the source behind the forwarded body, where the covering mail has one: the links are in it. A date that
 * is not shown in a way that can be read stays in `X-Shown-Date`.
 */
export function rebuildForward(forward: InlineForward, text: string, html: string | null): Uint8Array {
  const headers: string[] = [];
  if (forward.from !== null) headers.push(addressField('From', [forward.from]));
  if (forward.replyTo !== null) headers.push(addressField('Reply-To', [forward.replyTo]));
  for (const [name, value] of [['To', forward.to], ['Cc', forward.cc]] as const) {
    if (value !== null && value.text !== '') headers.push(addressField(name, mailboxesOf(value)));
  }
  if (forward.subject !== null) headers.push(textField('Subject', forward.subject.text));
  if (forward.date !== null) {
    const date = rfcDateOfShown(forward.date.text);
    headers.push(date === null ? textField('X-Shown-Date', forward.date.text) : `Date: ${date}`);
  }
  const parts = [textPart('text/plain', withoutPrefix(text.slice(forward.bodyStart), forward.quotePrefix))];
  if (html !== null) parts.push(textPart('text/html', html));
  return writeMail(headers, multipart('alternative', parts));
}

/** The quoted mail, as the mail to dissect, with the mail that carried it as its covering letter. */
export function forwardedMail(outer: Uint8Array, forward: InlineForward, text: string, html: string | null): ContainedMail {
  const bytes = rebuildForward(forward, text, html);
  return { bytes, provenance: 'inline-forward', name: null, coveringLetter: outer, isRebuilt: true };
}

function* cutLines(text: string): Generator<Line> {
  for (let at = 0; at <= text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const whole = text.slice(at, Math.min(end, at + FORWARD_LINE_CHARS));
    const prefix = /^(?:[>＞|│][ \t]?){0,50}/.exec(whole)?.[0] ?? '';
    const rest = whole.slice(prefix.length);
    const words = rest.trimStart();
    const start = at + prefix.length + rest.length - words.length;
    const clean = words.trimEnd();
    yield { start, end: start + clean.length, text: clean, prefix };
    at = end + 1;
  }
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const line of cutLines(text)) {
    if (lines.length === FORWARD_LINES) break;
    lines.push(line);
  }
  return lines;
}

const RULE_CHARS = new Set('-_=*~―─━—–‐－＿＝ \u3000<>');

function markerKind(line: string): InlineForward['kind'] | null {
  if (line.length > MARK_CHARS) return null;
  let from = 0;
  let to = line.length;
  while (from < to && RULE_CHARS.has(line[from] ?? '')) from++;
  while (to > from && RULE_CHARS.has(line[to - 1] ?? '')) to--;
  if (from === to) return from >= 8 ? 'quote' : null;
  const words = line.slice(from, to).toLowerCase();
  const isRule = from >= 2;
  // Without a rule before it, only a line that says this and nothing more introduces a forward.
  if (FORWARD_MARKS.some((mark) => words.includes(mark) && (isRule || words.length <= mark.length + 12) && (isRule || /[:：]$/.test(words)))) return 'forward';
  return isRule && QUOTE_MARKS.some((mark) => words.includes(mark)) ? 'quote' : null;
}

interface HeaderBlock {
  readonly values: ReadonlyMap<ForwardLabel, ForwardedValue>;
  readonly first: Line;
  readonly last: Line;
  /** The number of the first line that is no header line. */
  readonly next: number;
}

function readBlock(lines: readonly Line[], start: number, mayBeginBlank: boolean): HeaderBlock | null {
  const values = new Map<ForwardLabel, ForwardedValue>();
  let first: Line | null = null;
  let last: Line | null = null;
  let current: ForwardLabel | null = null;
  let blanks = 0;
  let next = start;
  for (let nth = start; nth < Math.min(lines.length, start + HEADER_LINES); nth++) {
    const line = lines[nth];
    if (line === undefined) break;
    if (line.text === '') {
      if (++blanks > BLANK_LINES || (first === null && !mayBeginBlank)) break;
      continue;
    }
    const found = labelOfLine(line.text);
    if (found !== null && (found.label === 'other' || !values.has(found.label))) {
      values.set(found.label, valueOf(line, found.valueAt));
      current = found.label;
      first ??= line;
    } else if (current !== null && isContinued(values.get(current), line, blanks)) {
      values.set(current, joined(values.get(current), line));
    } else break;
    blanks = 0;
    last = line;
    next = nth + 1;
  }
  return first === null || last === null ? null : { values, first, last, next };
}

function valueOf(line: Line, at: number): ForwardedValue {
  const text = line.text.slice(at).replace(/\*+$/, '').trimEnd();
  return { text, range: { start: line.start + at, end: line.start + at + text.length } };
}

/** A value goes on where nothing stood behind its label, or where a list of addresses was broken. */
function isContinued(value: ForwardedValue | undefined, line: Line, blanks: number): boolean {
  if (value === undefined || labelOfLine(line.text) !== null || value.text.length > FORWARD_LINE_CHARS) return false;
  if (value.text === '') return blanks <= 1;
  return blanks === 0 && (/[,;、<]$/.test(value.text) || (!value.text.includes('@') && /^<[^<>\s]{1,300}@[^<>\s]{1,300}>$/.test(line.text)));
}

function joined(value: ForwardedValue | undefined, line: Line): ForwardedValue {
  if (value === undefined || value.text === '') return { text: line.text, range: { start: line.start, end: line.end } };
  return { text: `${value.text} ${line.text}`, range: { start: value.range.start, end: line.end } };
}

function isForward(block: HeaderBlock, kind: InlineForward['kind'] | null): boolean {
  const { values } = block;
  const from = values.get('from');
  const kept = [...values.keys()].filter((label) => label !== 'other').length;
  if (kind === 'forward') return kept >= 1 && (from !== undefined || values.has('subject'));
  // «From: Tokyo / To: Osaka / Date:» stands in every itinerary: an address or a subject must be there as well.
  return from !== undefined && kept >= (kind === null ? 3 : 2) && (from.text.includes('@') || values.has('subject'));
}

function toForward(block: HeaderBlock, lines: readonly Line[], marker: Line | null, kind: InlineForward['kind']): InlineForward {
  const { values, first, last } = block;
  let body = block.next;
  while (body < lines.length && lines[body]?.text === '') body++;
  const bodyLine = lines[body];
  const from = values.get('from');
  const replyTo = values.get('replyTo');
  return {
    marker: marker?.text ?? '',
    kind,
    from: from === undefined ? null : mailboxOf(from),
    replyTo: replyTo === undefined ? null : mailboxOf(replyTo),
    to: values.get('to') ?? null,
    cc: values.get('cc') ?? null,
    subject: values.get('subject') ?? null,
    date: values.get('date') ?? null,
    headerRange: { start: (marker ?? first).start, end: last.end },
    bodyStart: bodyLine === undefined ? last.end : bodyLine.start - bodyLine.prefix.length,
    quotePrefix: first.prefix.trim(),
  };
}

function mailboxOf(value: ForwardedValue): ForwardedMailbox {
  const text = value.text.slice(0, MAILBOX_CHARS);
  // The last bracket is the address, as clients show it; one before it is part of a name that wants to deceive.
  const bracket = [...text.matchAll(/[<[(＜]\s{0,5}(?:mailto:|smtp:)?([^\s<>()[\]＜＞]{1,300}@[^\s<>()[\]＜＞]{1,300})\s{0,5}[>\])＞]/gi)].at(-1);
  const found = bracket ?? /([^\s<>"'、,;:()[\]＜＞]{1,300}@[^\s<>"'、,;()[\]＜＞]{1,300})/.exec(text);
  const address = found?.[1] ?? '';
  const before = (found === null ? text : text.slice(0, found.index)).trimEnd();
  // Outlook shows a link's address behind the address itself: a@example.com<mailto:a@example.com>.
  const name = address !== '' && before.endsWith(address) ? before.slice(0, -address.length) : before;
  const displayName = name.replace(/[<[(＜\s]+$/, '').replace(/^["'\s]+|["'\s]+$/g, '');
  return { ...value, displayName, address };
}

function mailboxesOf(value: ForwardedValue): readonly ForwardedMailbox[] {
  return value.text.split(/[;；、]|,(?=[^@]{0,300}@)/).filter((one) => one.trim() !== '').slice(0, 200).map((text) => mailboxOf({ ...value, text: text.trim() }));
}

function withoutPrefix(text: string, prefix: string): string {
  if (prefix === '') return text;
  const marks = prefix.replace(/\s/g, '').length;
  return text.split('\n').map((line) => {
    let rest = line;
    for (let i = 0; i < marks && /^[>＞|│]/.test(rest); i++) rest = rest.slice(1).replace(/^[ \t]/, '');
    return rest;
  }).join('\n');
}
