import type { ByteRange } from '../../base/range.ts';
import type { DefectCode } from '../defects.ts';
import { readHeaderSection } from '../header-section.ts';
import type { HeaderSection, SectionContext } from '../header-section.ts';
import { HEADER_FIELDS, MAIL_FIELDS, MIME_DEPTH, MIME_PARTS } from '../limits.ts';
import type { Part } from '../model.ts';
import { PLAIN_CONTENT, readContent } from './content-fields.ts';
import type { Content } from './content-fields.ts';
import { Delimiters } from './delimiters.ts';
import { latin1Of } from './latin1.ts';
import type { LineScan } from './line-scan.ts';
import { strayPieces } from './stray.ts';
import { findUuencoded } from './uuencoded.ts';

/** A part with its place in the mail, before its content is read. */
export interface PartDraft {
  readonly id: number;
  readonly parent: number | null;
  readonly depth: number;
  readonly content: Content;
  readonly section: HeaderSection | null;
  readonly headerRange: ByteRange;
  readonly bodyStart: number;
  bodyEnd: number;
  readonly foundIn: Part['foundIn'];
  readonly isStray: boolean;
  /** A multipart of which no part was found. */
  isEmpty: boolean;
}

/** The parts of a mail in order, and what was wrong with their arrangement. */
export interface PartTree {
  readonly drafts: readonly PartDraft[];
  readonly defects: readonly { readonly code: DefectCode; readonly range: ByteRange; readonly partId: number | null }[];
  readonly partCount: number;
  readonly deepest: number;
  /** Fields seen in all sections together. */
  readonly fieldCount: number;
  /** The most fields seen in one section. */
  readonly widestSection: number;
}

/**
 * Finds the parts of a mail. One pass over the lines that begin with two hyphens, no recursion: neither many parts nor
 * deep nesting cost more than their bytes.
 */
export function readPartTree(raw: Uint8Array, scan: LineScan): PartTree {
  return new TreeReader(raw, scan).read();
}

/** Longest text before the parts that can pass for the notice of a mail program. */
const NOTICE_BYTES = 600;

/** A multipart or message whose end has not been seen. */
interface Level {
  readonly part: PartDraft;
  readonly trueDepth: number;
  /** `null` for a message, and for a multipart in which nothing can be found. */
  readonly boundary: string | null;
  readonly foundIn: Part['foundIn'];
  state: 'preamble' | 'parts' | 'closed';
  /** Where the preamble or the epilogue begins. */
  outsideStart: number;
}

class TreeReader {
  private readonly raw: Uint8Array;
  private readonly scan: LineScan;
  private readonly delimiters: Delimiters;
  private readonly drafts: PartDraft[] = [];
  private readonly defects: { code: DefectCode; range: ByteRange; partId: number | null }[] = [];
  private readonly levels: Level[] = [];
  private leaf: PartDraft | null = null;
  private partCount = 0;
  private deepest = 0;
  private fieldCount = 0;
  private fieldsKept = 0;
  private widestSection = 0;
  private overflowStart = -1;
  /** Hyphen lines before this place belong to a header section. */
  private readFrom = 0;

  constructor(raw: Uint8Array, scan: LineScan) {
    this.raw = raw;
    this.scan = scan;
    this.delimiters = new Delimiters(raw, scan);
  }

  read(): PartTree {
    this.openEntity(0, null, 0, 'mime', false);
    const { hyphenLines } = this.scan;
    for (let index = 0; index < hyphenLines.length && this.levels.length > 0; index++) {
      const line = hyphenLines[index]!;
      if (line >= this.readFrom) this.readDelimiter(line);
    }
    this.closeLevels(0, this.raw.length, true);
    if (this.overflowStart >= 0) this.addOverflow();
    const { drafts, defects, partCount, deepest, fieldCount, widestSection } = this;
    return { drafts, defects, partCount, deepest, fieldCount, widestSection };
  }

  private readDelimiter(line: number): void {
    const hit = this.delimiters.match(line);
    if (hit === null) return;
    const end = this.contentEnd(line);
    this.closeLevels(hit.level + 1, end, false);
    const level = this.levels[hit.level]!;
    const { lineEnd } = hit;
    if (hit.hasTrailingSpace) this.note('boundary-trailing-space', line, lineEnd, level.part.id);
    if (level.state !== 'parts') this.addOutside(level, end);
    if (hit.isClose) {
      this.delimiters.close(hit.level, level.boundary);
      level.state = 'closed';
      level.outsideStart = lineEnd;
      return;
    }
    const isAfterClose = level.state === 'closed';
    if (isAfterClose) this.note('part-after-close', line, lineEnd, level.part.id);
    else level.state = 'parts';
    level.outsideStart = lineEnd;
    this.openEntity(lineEnd, level.part, level.trueDepth + 1, isAfterClose ? 'epilogue' : level.foundIn, isAfterClose);
    if (isAfterClose) level.outsideStart = -1;
  }

  /** Opens the entity at `at`, and, where that is an attached mail, the entities inside it. */
  private openEntity(at: number, parent: PartDraft | null, trueDepth: number, foundIn: Part['foundIn'], isStray: boolean): void {
    let start = at;
    let above = parent;
    for (let depth = trueDepth; ; depth++) {
      if (this.isFull(start)) return;
      const part = this.readEntity(start, above, depth, foundIn, isStray);
      const { mediaType } = part.content;
      if (mediaType.startsWith('multipart/')) {
        this.openMultipart(part, depth, foundIn);
        return;
      }
      const isOpenMessage = isMessage(mediaType) && part.content.transferEncoding !== 'base64'
        && part.content.transferEncoding !== 'quoted-printable' && part.content.transferEncoding !== 'uuencode';
      if (!isOpenMessage || part.bodyStart >= this.raw.length || this.delimiters.isOpen(part.bodyStart)) {
        this.leaf = part;
        return;
      }
      this.levels.push({ part, trueDepth: depth, boundary: null, foundIn, state: 'parts', outsideStart: -1 });
      start = part.bodyStart;
      above = part;
    }
  }

  private readEntity(start: number, parent: PartDraft | null, trueDepth: number, foundIn: Part['foundIn'], isStray: boolean): PartDraft {
    const section = readHeaderSection(this.sectionContext(parent === null), start, this.raw.length);
    this.readFrom = section.bodyStart;
    this.fieldCount += section.fieldCount;
    this.fieldsKept += section.fields.length;
    this.widestSection = Math.max(this.widestSection, section.fieldCount);
    const defaultType = parent?.content.mediaType === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    const content = readContent(section.fields, defaultType);
    const part = this.add(content, section, section.range, section.bodyStart, parent, trueDepth, foundIn, isStray);
    for (const { code, range } of section.defects) this.note(code, range.start, range.end, part.id);
    for (const { code, field } of content.defects) this.note(code, field.range.start, field.range.end, part.id);
    if (section.overflowStart >= 0) this.addStray(section.overflowStart, section.range.end, part, 'header-overflow');
    return part;
  }

  private openMultipart(part: PartDraft, trueDepth: number, foundIn: Part['foundIn']): void {
    const { transferEncoding, parameters } = part.content;
    if (transferEncoding !== 'identity') this.note('encoded-multipart', part.headerRange.start, part.headerRange.end, part.id);
    const named = this.delimiters.normalise(parameters['boundary'] ?? '');
    let boundary: string | null = named;
    let isOther = false;
    if (named === '' || !this.delimiters.occurs(named, part.bodyStart)) {
      const used = this.delimiters.findUsed(part.bodyStart);
      isOther = used !== null;
      boundary = used === null ? null : used.boundary;
      const code = used !== null && named !== '' ? 'boundary-mismatch' : named === '' ? 'boundary-missing' : 'boundary-never-used';
      this.note(code, used?.line ?? part.headerRange.start, used?.lineEnd ?? part.headerRange.end, part.id);
    }
    part.isEmpty = true;
    if (boundary !== null) this.delimiters.open(boundary, this.levels.length);
    this.levels.push({ part, trueDepth, boundary, foundIn: isOther ? 'unmatched-boundary' : foundIn, state: 'preamble', outsideStart: part.bodyStart });
  }

  /** Ends the leaf and every level from `from` on; `end` is where their content ends. */
  private closeLevels(from: number, end: number, isEndOfMail: boolean): void {
    this.closeLeaf(end);
    while (this.levels.length > from) {
      const level = this.levels.pop()!;
      if (level.boundary !== null) this.delimiters.forget(this.levels.length, level.boundary);
      level.part.bodyEnd = Math.max(level.part.bodyStart, end);
      if (level.boundary === null && level.state === 'parts') continue;
      if (level.state === 'parts') this.note('missing-close-boundary', end, end, level.part.id);
      else if (level.outsideStart >= 0) this.addOutside(level, end);
      if (isEndOfMail) this.leaf = null;
    }
  }

  private closeLeaf(end: number): void {
    const { leaf } = this;
    if (leaf === null) return;
    this.leaf = null;
    leaf.bodyEnd = Math.max(leaf.bodyStart, end);
    if (leaf.content.mediaType !== 'text/plain' || leaf.content.transferEncoding !== 'identity') return;
    for (const found of findUuencoded(this.raw, this.scan, leaf.bodyStart, leaf.bodyEnd)) {
      if (this.isFull(found.start)) return;
      const content: Content = { ...PLAIN_CONTENT, mediaType: 'application/octet-stream', transferEncoding: 'uuencode', fileName: found.fileName };
      this.note('uuencode-inline', found.start, found.end, leaf.id);
      const range = { start: found.start, end: found.start };
      this.add(content, null, range, found.start, leaf, leaf.depth + 1, 'uuencode', false).bodyEnd = found.end;
    }
  }

  /** Adds what stands before the first part or after the last one. */
  private addOutside(level: Level, end: number): void {
    if (level.outsideStart < 0) return;
    const isBefore = level.state === 'preamble';
    const added = this.addStray(level.outsideStart, end, level.part, isBefore ? 'preamble' : 'epilogue');
    if (added && !(isBefore && this.isNotice(level.outsideStart, end))) this.note(isBefore ? 'text-before-parts' : 'text-after-parts', level.outsideStart, end, level.part.id);
  }

  /** "This is a multi-part message in MIME format": what mail programs say to readers of 1992 is no defect. */
  private isNotice(start: number, end: number): boolean {
    if (end - start >= 2 * NOTICE_BYTES) return false;
    // Counted without carriage returns, so that it is one with either kind of line end.
    const text = latin1Of(this.raw, start, end).replaceAll('\r', '');
    return text.length < NOTICE_BYTES && /\bMIME\b|multi-?part/i.test(text);
  }

  private addStray(start: number, end: number, parent: PartDraft, foundIn: Part['foundIn']): boolean {
    const pieces = strayPieces(this.raw, this.scan, this.sectionContext(false), start, end);
    for (const piece of pieces) {
      if (this.isFull(piece.start)) break;
      const content = piece.section === null ? piece.content : readContent(piece.section.fields, 'text/plain');
      const range = piece.section?.range ?? { start: piece.start, end: piece.start };
      const kept = content.mediaType.startsWith('multipart/') ? { ...content, mediaType: 'text/plain' } : content;
      this.add(kept, piece.section, range, piece.section?.bodyStart ?? piece.start, parent, parent.depth + 1, foundIn, true).bodyEnd = piece.end;
    }
    return pieces.length > 0;
  }

  /** What came after the last part that was kept, as one text: nothing may be lost for being the ten-thousand-and-first. */
  private addOverflow(): void {
    const start = this.overflowStart;
    this.add(PLAIN_CONTENT, null, { start, end: start }, start, this.drafts[0]!, 1, 'mime', true);
    this.partCount--;
  }

  private add(
    content: Content, section: HeaderSection | null, headerRange: ByteRange, bodyStart: number,
    parent: PartDraft | null, trueDepth: number, foundIn: Part['foundIn'], isStray: boolean,
  ): PartDraft {
    this.partCount++;
    this.deepest = Math.max(this.deepest, trueDepth);
    const hung = this.hangUnder(parent);
    if (parent !== null && !isStray) parent.isEmpty = false;
    const part: PartDraft = {
      id: this.drafts.length,
      parent: hung?.id ?? null,
      depth: hung === null ? 0 : hung.depth + 1,
      content, section, headerRange, bodyStart, bodyEnd: this.raw.length, foundIn,
      isStray: isStray || (hung?.isStray ?? false),
      isEmpty: false,
    };
    this.drafts.push(part);
    return part;
  }

  private hangUnder(parent: PartDraft | null): PartDraft | null {
    if (parent === null || parent.depth < MIME_DEPTH) return parent;
    if (!this.isFlattened) this.note('nesting-flattened', parent.headerRange.start, parent.headerRange.end, parent.id);
    this.isFlattened = true;
    return this.drafts[parent.parent ?? 0] ?? null;
  }

  private isFlattened = false;

  /** Counts a part that finds no room any more. */
  private isFull(start: number): boolean {
    if (this.drafts.length < MIME_PARTS) return false;
    this.partCount++;
    if (this.overflowStart < 0) this.overflowStart = start;
    this.readFrom = start;
    return true;
  }

  private sectionContext(isRoot: boolean): SectionContext {
    return {
      raw: this.raw,
      lineByte: this.scan.lineByte,
      fieldLimit: Math.max(0, Math.min(HEADER_FIELDS, MAIL_FIELDS - this.fieldsKept)),
      isRoot,
      isDelimiter: (line) => this.delimiters.isOpen(line),
    };
  }

  /** RFC 2046 section 5.1.1: the line end before a delimiter belongs to the delimiter. */
  private contentEnd(line: number): number {
    let end = line;
    if (end > 0 && this.raw[end - 1] === this.scan.lineByte) end--;
    if (end > 0 && this.scan.lineByte === 0x0a && this.raw[end] === 0x0a && this.raw[end - 1] === 0x0d) end--;
    return end;
  }

  private note(code: DefectCode, start: number, end: number, partId: number): void {
    this.defects.push({ code, range: { start, end: Math.max(start, end) }, partId });
  }
}

/** Media types whose body is a mail. */
export function isMessage(mediaType: string): boolean {
  return mediaType === 'message/rfc822' || mediaType === 'message/global' || mediaType === 'message/news';
}
