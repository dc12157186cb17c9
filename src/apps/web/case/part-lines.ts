import type { Message } from '../../../message/model.ts';

/** One MIME part, as a line of the tree. */
export interface PartLine {
  readonly id: number;
  readonly depth: number;
  readonly mediaType: string;
  readonly name: string;
  readonly detail: string;
  readonly sizeBytes: number | null;
}

/** A mail may have thousands of parts; a reader looks at the first. */
const MOST_PARTS = 200;

/** The parts of the message stage, as lines. */
export function partsOf(stage: unknown): readonly PartLine[] {
  return (stage as Pick<Message, 'parts'>).parts.slice(0, MOST_PARTS).map(({ id, depth, mediaType, fileName, role, charset, transferEncoding, foundIn, decodedBytes }) => ({
    id, depth, mediaType, name: fileName ?? '', sizeBytes: decodedBytes,
    detail: [role, ...(charset === null ? [] : [charset.used]), ...(transferEncoding === 'identity' ? [] : [transferEncoding]), ...(foundIn === 'mime' ? [] : [foundIn])].join(' · '),
  }));
}
