import { encodeWords } from './encoded-word.ts';
import { foldField } from './verdict-fields.ts';

const LF = 0x0a;
const CR = 0x0d;

/** A line of a header section, with its line end. */
interface Line {
  readonly start: number;
  readonly end: number;
}

/** What is done to a mail: fields put at its top, fields of these names taken out, words put before the subject. */
export interface StampOrder {
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Of the outside: whoever reads them would take the sender's word for ours. Lower case; `x-fuwake-` means all that begin so. */
  readonly removed: readonly string[];
  readonly words: string;
}

/**
 * Writes the stamp on a mail. Every byte that is neither a field taken out nor a stamped subject stays as it is, the
 * kind of line end included. Works on lines alone, so that it holds for mails whose header no two programs read alike.
 */
export function stampMail(mail: Uint8Array, order: StampOrder): Uint8Array {
  const { head, bodyStart } = stampHead(mail, order);
  const whole = new Uint8Array(head.length + mail.length - bodyStart);
  whole.set(head);
  whole.set(mail.subarray(bodyStart), head.length);
  return whole;
}

/** The same for the header section alone; `head` ends with the blank line where the mail has one. */
export function stampHead(mail: Uint8Array, { fields, removed, words }: StampOrder): { readonly head: Uint8Array; readonly bodyStart: number } {
  const lines = headLines(mail);
  const bodyStart = lines.at(-1)?.end ?? 0;
  const lineEnd = lineEndOf(mail, lines);
  const top = topOf(mail, lines);
  const names = lines.map((line, nth) => (nth < top ? null : nameOf(mail, line)));
  const added = words !== '' && !names.includes('subject') ? [...fields, ['Subject', encodeWords(words)] as const] : fields;
  const pieces: Uint8Array[] = lines.slice(0, top).map(({ start, end }) => mail.subarray(start, end));
  pieces.push(...added.map(([name, value]) => Buffer.from(`${foldField(name, value, lineEnd)}${lineEnd}`)));
  let isTaken = false;
  for (const [nth, line] of lines.entries()) {
    if (nth < top) continue;
    const name = names[nth] ?? null;
    if (name !== null) isTaken = isRemoved(name, removed);
    else if (!isFolded(mail, line)) isTaken = false;
    if (isTaken) continue;
    const bytes = mail.subarray(line.start, line.end);
    // Every one of several subjects: which of them a program shows is not known.
    pieces.push(name === 'subject' && words !== '' ? stampedSubject(bytes, words, lineEnd) : bytes);
  }
  return { head: Buffer.concat(pieces), bodyStart };
}

/** Lines up to the first blank one, and with it. */
function headLines(mail: Uint8Array): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < mail.length;) {
    const at = mail.indexOf(LF, start);
    const line = { start, end: at < 0 ? mail.length : at + 1 };
    lines.push(line);
    if (isBlank(mail, line)) break;
    start = line.end;
  }
  return lines;
}

const isBlank = (mail: Uint8Array, { start, end }: Line): boolean => mail[start] === LF || (end - start === 2 && mail[start] === CR && mail[start + 1] === LF);

const isFolded = (mail: Uint8Array, { start }: Line): boolean => mail[start] === 0x20 || mail[start] === 0x09;

/** Behind an mbox separator, and behind lines that would else become the tail of a field of ours. */
function topOf(mail: Uint8Array, lines: readonly Line[]): number {
  const at = lines.findIndex((line) => !isFolded(mail, line) && !/^>?From $/.test(latin1(mail, line.start, Math.min(line.end, line.start + (mail[line.start] === 0x3e ? 6 : 5)))));
  return at < 0 ? lines.length : at;
}

function lineEndOf(mail: Uint8Array, lines: readonly Line[]): string {
  const end = lines[0]?.end ?? 0;
  return end >= 2 && mail[end - 2] === CR && mail[end - 1] === LF ? '\r\n' : '\n';
}

/** Longest name looked for. */
const NAME_BYTES = 80;

/** The field's name in lower case; `null` for a line that begins none. */
function nameOf(mail: Uint8Array, line: Line): string | null {
  const found = /^([!-9;-~]+)[ \t]*:/.exec(latin1(mail, line.start, Math.min(line.end, line.start + NAME_BYTES)));
  return found?.[1]?.toLowerCase() ?? null;
}

const isRemoved = (name: string, removed: readonly string[]): boolean => removed.some((one) => (one.endsWith('-') ? name.startsWith(one) : name === one));

/** A line of a mail is kept at 78 columns where it can be. *Source*: RFC 5322 §2.1.1. */
const COLUMNS = 78;

/** The first line of a subject with the words before its value; a subject that has them already stays as it is. */
function stampedSubject(line: Uint8Array, words: string, lineEnd: string): Uint8Array {
  const colon = line.indexOf(0x3a) + 1;
  const value = latin1(line, colon, line.length).replace(/^[ \t]+/, '');
  const word = encodeWords(words);
  if (value.startsWith(word) || Buffer.from(value, 'latin1').toString('utf8').startsWith(words)) return line;
  // Between two encoded words a space is not shown, so that it must stand in the first one.
  const shown = value.startsWith('=?') && word !== words ? encodeWords(`${words} `) : word;
  const space = line.length - colon === 0 || /^[\r\n]/.test(value) ? '' : colon + 1 + shown.length + 1 + value.trimEnd().length > COLUMNS ? `${lineEnd} ` : ' ';
  return Buffer.concat([line.subarray(0, colon), Buffer.from(` ${shown}${space}`), Buffer.from(value, 'latin1')]);
}

const latin1 = (bytes: Uint8Array, start: number, end: number): string => Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.max(0, end - start)).toString('latin1');
