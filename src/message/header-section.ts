import type { ByteRange } from '../base/range.ts';
import type { DefectCode } from './defects.ts';
import type { RawField } from './fields/raw-field.ts';
import { latin1Of } from './mime/latin1.ts';

/** A header section cut into its fields. */
export interface HeaderSection {
  readonly fields: readonly RawField[];
  /** From the first byte of the first field to the blank line, which does not belong to it. */
  readonly range: ByteRange;
  /** Where the body begins: behind the blank line. */
  readonly bodyStart: number;
  readonly defects: readonly { readonly code: DefectCode; readonly range: ByteRange }[];
  /** Fields seen; more than `fields` holds when the limit bit. */
  readonly fieldCount: number;
  /** Where the first field that was not kept begins, or -1. */
  readonly overflowStart: number;
}

/** What the section needs to know of the mail around it. */
export interface SectionContext {
  readonly raw: Uint8Array;
  /** The byte that ends a line. */
  readonly lineByte: number;
  readonly fieldLimit: number;
  /** Only the mail itself may begin with blank lines or an mbox separator. */
  readonly isRoot: boolean;
  /** Whether the line at this place is a delimiter of a multipart that is open: it ends every header section. */
  readonly isDelimiter: (lineStart: number) => boolean;
}

/** Lines in a row that are no fields, after which the body is taken to have begun. */
const JUNK_LINES = 3;

/** Longest field name. RFC 5322 lines have 998 characters; names of tools stay under 60. */
const NAME_BYTES = 200;

/** Cuts the header section that begins at `start`. Never reads on past `end`. */
export function readHeaderSection(context: SectionContext, start: number, end: number): HeaderSection {
  return new SectionReader(context, start, end).read();
}

class SectionReader {
  private readonly context: SectionContext;
  private readonly raw: Uint8Array;
  private readonly end: number;
  private start: number;
  private readonly fields: RawField[] = [];
  private readonly defects: { code: DefectCode; range: ByteRange }[] = [];
  private fieldCount = 0;
  private overflowStart = -1;
  /** First of the lines in a row that are no fields, or -1. */
  private junkStart = -1;
  private junkLines = 0;

  constructor(context: SectionContext, start: number, end: number) {
    this.context = context;
    this.raw = context.raw;
    this.start = start;
    this.end = end;
  }

  read(): HeaderSection {
    if (this.context.isRoot) this.skipLead();
    let at = this.start;
    while (at < this.end) {
      const next = this.lineEnd(at);
      if (this.isBlankLine(at)) {
        // Clients read on to the blank line, so what stands before it is not shown.
        this.closeJunk();
        return this.finish(at, next);
      }
      if (this.raw[at] === 0x2d && this.raw[at + 1] === 0x2d && this.context.isDelimiter(at)) return this.finish(at, at);
      const after = this.readLine(at, next);
      if (after < 0) break;
      at = after;
    }
    return this.finish(Math.min(at, this.end), this.end);
  }

  /** Reads the field or the junk at `at`; gives the start of the next line, or -1 when the body has begun. */
  private readLine(at: number, next: number): number {
    const colon = this.fieldColon(at, next);
    if (colon < 0) return this.junk(at, next) ? next : -1;
    let after = next;
    while (after < this.end && isBlankByte(this.raw[after]!) && !this.isBlankLine(after)) after = this.lineEnd(after);
    this.closeJunk();
    this.addField(at, colon, after);
    return after;
  }

  private addField(at: number, colon: number, after: number): void {
    this.fieldCount++;
    if (this.fields.length >= this.context.fieldLimit) {
      if (this.overflowStart < 0) this.overflowStart = at;
      return;
    }
    let nameEnd = colon;
    while (nameEnd > at && isBlankByte(this.raw[nameEnd - 1]!)) nameEnd--;
    if (nameEnd < colon) this.note('space-before-colon', at, colon);
    const name = latin1Of(this.raw, at, nameEnd);
    const bodyRange = { start: colon + 1, end: this.withoutLineEnd(colon + 1, after) };
    this.fields.push({
      name,
      key: name.toLowerCase(),
      body: latin1Of(this.raw, bodyRange.start, bodyRange.end),
      range: { start: at, end: after },
      bodyRange,
    });
  }

  /** Where the colon of the field at `at` stands, or -1 if the line is no field. */
  private fieldColon(at: number, next: number): number {
    const stop = Math.min(next, at + NAME_BYTES);
    let isNameOver = false;
    for (let place = at; place < stop; place++) {
      const byte = this.raw[place]!;
      if (byte === 0x3a) {
        const isUrl = this.raw[place + 1] === 0x2f && this.raw[place + 2] === 0x2f;
        if (place > at) return isUrl ? -1 : place;
        this.note('empty-field-name', at, next);
        return -1;
      }
      if (isBlankByte(byte)) {
        if (place === at) return -1;
        isNameOver = true;
      } else if (isNameOver || byte < 0x21 || byte === 0x7f || byte === 0x3c) return -1;
    }
    return -1;
  }

  /** Notes a line that is no field. Gives false when it looks as if the body had begun. */
  private junk(at: number, next: number): boolean {
    if (this.junkStart < 0) this.junkStart = at;
    this.junkLines++;
    // A tag never stands in a header section, and prose comes in more than one line.
    const isBody = this.raw[at] === 0x3c || this.junkLines >= JUNK_LINES;
    if (!isBody || this.fieldCount === 0) {
      this.note('no-field-line', at, next);
      return this.fieldCount > 0 || this.junkLines < JUNK_LINES;
    }
    return false;
  }

  private closeJunk(): void {
    this.junkStart = -1;
    this.junkLines = 0;
  }

  private finish(headerEnd: number, bodyStart: number): HeaderSection {
    let end = headerEnd;
    let body = bodyStart;
    if (this.junkStart >= 0) {
      end = this.junkStart;
      body = this.junkStart;
      this.note('missing-blank-line', body, Math.max(body, headerEnd));
    }
    const { fields, defects, fieldCount, overflowStart } = this;
    return { fields, range: { start: this.start, end: Math.max(this.start, end) }, bodyStart: body, defects, fieldCount, overflowStart };
  }

  private skipLead(): void {
    let at = this.start;
    // A byte-order mark before the first field is the editor's, not the sender's.
    if (this.raw[at] === 0xef && this.raw[at + 1] === 0xbb && this.raw[at + 2] === 0xbf) at += 3;
    const lead = at;
    while (at < this.end && this.isBlankLine(at)) at = this.lineEnd(at);
    if (at > lead && this.isFieldAhead(at)) this.note('leading-blank-lines', lead, at);
    else at = lead;
    const isSeparator = latin1Of(this.raw, at, at + 5) === 'From ' || latin1Of(this.raw, at, at + 6) === '>From ';
    if (isSeparator) {
      const next = this.lineEnd(at);
      this.note('mbox-from-line', at, next);
      at = next;
    }
    this.start = at;
  }

  private isFieldAhead(at: number): boolean {
    return /^[A-Za-z][\w-]*[ \t]*:/.test(latin1Of(this.raw, at, Math.min(this.end, at + 80)));
  }

  private isBlankLine(at: number): boolean {
    const byte = this.raw[at];
    return byte === this.context.lineByte || byte === 0x0a || (byte === 0x0d && (at + 1 >= this.end || this.raw[at + 1] === 0x0a));
  }

  private lineEnd(at: number): number {
    const found = this.raw.indexOf(this.context.lineByte, at);
    return found < 0 || found >= this.end ? this.end : found + 1;
  }

  private withoutLineEnd(start: number, end: number): number {
    let at = end;
    if (at > start && this.raw[at - 1] === this.context.lineByte) at--;
    if (at > start && this.context.lineByte === 0x0a && this.raw[at - 1] === 0x0d) at--;
    return at;
  }

  private note(code: DefectCode, start: number, end: number): void {
    if (this.defects.length < JUNK_NOTES) this.defects.push({ code, range: { start, end } });
  }
}

/** Defects noted of one section: enough to show what it is made of. */
const JUNK_NOTES = 200;

const isBlankByte = (byte: number): boolean => byte === 0x20 || byte === 0x09;
