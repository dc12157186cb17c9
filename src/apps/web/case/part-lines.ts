import type { ByteRange } from '../../../base/range.ts';
import type { Message } from '../../../message/model.ts';

/** One MIME part, as a line of the tree. */
export interface PartLine {
  readonly id: number;
  readonly depth: number;
  readonly mediaType: string;
  readonly name: string;
  readonly role: Message['parts'][number]['role'];
  readonly detail: string;
  readonly sizeBytes: number | null;
  /** Its fields and its body in the raw mail; `null` for one that was found inside of something else. */
  readonly range: ByteRange | null;
  /** Where it can be saved from; `null` where it cannot. */
  readonly save: string | null;
}

/** A mail may have thousands of parts; a reader looks at the first. */
const MOST_PARTS = 200;

/** The parts of the message stage, as lines. *Shape*: `saveAt` gives the address of a part's bytes; `null`: they lie in the tab alone. */
export function partsOf(stage: unknown, saveAt: ((part: number) => string) | null): readonly PartLine[] {
  return (stage as Pick<Message, 'parts'>).parts.slice(0, MOST_PARTS).map(({ id, depth, mediaType, fileName, role, charset, transferEncoding, foundIn, decodedBytes, headerRange, bodyRange }) => ({
    id, depth, mediaType, name: fileName ?? '', role, sizeBytes: decodedBytes, range: bodyRange.end > bodyRange.start ? { start: headerRange.start, end: bodyRange.end } : null,
    detail: [...(charset === null ? [] : [charset.used]), ...(transferEncoding === 'identity' ? [] : [transferEncoding]), ...(foundIn === 'mime' ? [] : [foundIn])].join(' · '),
    save: saveAt === null || mediaType.startsWith('multipart/') ? null : saveAt(id),
  }));
}
