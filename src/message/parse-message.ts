import type { LimitHit } from '../base/limits.ts';
import type { Provenance } from '../base/provenance.ts';
import type { ByteRange } from '../base/range.ts';
import type { DefectCode } from './defects.ts';
import { parseHeader } from './fields/parse-header.ts';
import { decodeFields } from './header-fields.ts';
import * as LIMITS from './limits.ts';
import { scanLines } from './mime/line-scan.ts';
import type { LineScan } from './mime/line-scan.ts';
import { readPartTree } from './mime/part-tree.ts';
import type { PartDraft, PartTree } from './mime/part-tree.ts';
import { readPartText } from './mime/part-text.ts';
import { assignRoles } from './mime/roles.ts';
import { unwrappedLength } from './mime/transfer.ts';
import type { Defect, Message, Part } from './model.ts';

/** Reads a mail. Takes any bytes and never throws: what is wrong with them stands in `defects` and `limits`. */
export function parseMessage(raw: Uint8Array, provenance: Provenance = 'raw'): Message {
  const scan = scanLines(raw);
  const tree = readPartTree(raw, scan);
  const notes = new Notes();
  noteTree(notes, scan, tree);
  const parts = new PartMaker(raw, notes).make(tree.drafts);
  const root = tree.drafts[0]?.section?.fields ?? [];
  const { header, defects } = parseHeader(root);
  for (const defect of defects) notes.keep(defect);
  return Object.freeze({
    schema: 'fuwake/message@1',
    sizeBytes: raw.length,
    lineEnd: scan.lineEnd,
    provenance,
    fields: parts[0]?.fields ?? [],
    header,
    parts: Object.freeze(parts),
    defects: Object.freeze(notes.defects()),
    limits: Object.freeze(notes.limits()),
  });
}

/** Collects what is wrong, and what was too much. */
class Notes {
  private readonly kept: Defect[] = [];
  private readonly hits = new Map<string, LimitHit>();
  private count = 0;

  add(code: DefectCode, range: ByteRange, partId: number | null): void {
    this.keep({ code, range, partId });
  }

  keep(defect: Defect): void {
    if (++this.count <= LIMITS.DEFECTS) this.kept.push(defect);
  }

  limit(limit: string, allowed: number, seen: number, unit: string): void {
    const before = this.hits.get(limit);
    if (seen > allowed && seen > (before?.seen ?? 0)) this.hits.set(limit, { limit, allowed, seen, unit });
  }

  defects(): Defect[] {
    this.limit('defects', LIMITS.DEFECTS, this.count, 'defects');
    return this.kept;
  }

  limits(): LimitHit[] {
    return [...this.hits.values()];
  }
}

function noteTree(notes: Notes, scan: LineScan, tree: PartTree): void {
  if (scan.firstBareCr >= 0) notes.add('bare-cr', { start: scan.firstBareCr, end: scan.firstBareCr + 1 }, null);
  for (const { code, range, partId } of tree.defects) notes.add(code, range, partId);
  notes.limit('delimiter-lines', LIMITS.DELIMITER_LINES, scan.hyphenLineCount, 'lines');
  notes.limit('mime-parts', LIMITS.MIME_PARTS, tree.partCount, 'parts');
  notes.limit('mime-depth', LIMITS.MIME_DEPTH, tree.deepest, 'levels');
  notes.limit('header-fields', LIMITS.HEADER_FIELDS, tree.widestSection, 'fields');
  notes.limit('mail-fields', LIMITS.MAIL_FIELDS, tree.fieldCount, 'fields');
}

/** Makes the parts of their drafts, and keeps count of the text that all of them hold. */
class PartMaker {
  private readonly raw: Uint8Array;
  private readonly notes: Notes;
  private textChars = 0;

  constructor(raw: Uint8Array, notes: Notes) {
    this.raw = raw;
    this.notes = notes;
  }

  make(drafts: readonly PartDraft[]): Part[] {
    const roles = assignRoles(drafts);
    return drafts.map((draft, index) => this.makePart(draft, roles[index] ?? 'attachment'));
  }

  private makePart(draft: PartDraft, role: Part['role']): Part {
    const { content } = draft;
    const decoded = decodeFields(draft.section?.fields ?? []);
    this.notes.limit('field-text', LIMITS.FIELD_TEXT_CHARS, decoded.longestCut, 'characters');
    for (const { code, field } of decoded.defects) this.notes.add(code, field.range, draft.id);
    const body = { charset: null, text: null, decodedBytes: null, ...this.readBody(draft) };
    return {
      id: draft.id,
      parent: draft.parent,
      depth: draft.depth,
      mediaType: content.mediaType,
      parameters: content.parameters,
      transferEncoding: content.transferEncoding,
      disposition: content.disposition,
      fileName: content.fileName,
      contentId: content.contentId,
      contentLocation: content.contentLocation,
      fields: decoded.fields,
      headerRange: draft.headerRange,
      bodyRange: { start: draft.bodyStart, end: draft.bodyEnd },
      role,
      foundIn: draft.foundIn,
      ...body,
    };
  }

  private readBody(draft: PartDraft): Partial<Pick<Part, 'charset' | 'text' | 'decodedBytes'>> {
    const { mediaType, transferEncoding, parameters } = draft.content;
    if (mediaType.startsWith('multipart/')) return {};
    const body = this.raw.subarray(draft.bodyStart, draft.bodyEnd);
    if (!mediaType.startsWith('text/')) return { decodedBytes: unwrappedLength(transferEncoding, body) };
    const read = readPartText(body, transferEncoding, parameters['charset'] ?? null, mediaType === 'text/html');
    for (const code of read.defects) this.notes.add(code, { start: draft.bodyStart, end: draft.bodyEnd }, draft.id);
    const decodedBytes = read.isCut ? unwrappedLength(transferEncoding, body) : read.decodedBytes;
    return { charset: read.charset, text: this.keepText(read.text, decodedBytes, read.isCut), decodedBytes };
  }

  private keepText(text: string, decodedBytes: number, isCut: boolean): string {
    const room = Math.max(0, LIMITS.MAIL_TEXT_CHARS - this.textChars);
    const allowed = Math.min(LIMITS.PART_TEXT_CHARS, room);
    this.notes.limit('part-text', LIMITS.PART_TEXT_CHARS, isCut ? Math.max(text.length, decodedBytes >> 2) : text.length, 'characters');
    this.notes.limit('mail-text', LIMITS.MAIL_TEXT_CHARS, this.textChars + Math.min(text.length, LIMITS.PART_TEXT_CHARS), 'characters');
    const kept = text.length > allowed ? text.slice(0, allowed) : text;
    this.textChars += kept.length;
    return kept;
  }
}
