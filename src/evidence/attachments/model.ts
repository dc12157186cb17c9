import type { Base } from '../model.ts';

export interface AttachmentSeen extends Base<'attachment'> {
  readonly partId: number;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** By its first bytes; `null` when not recognised. */
  readonly trueType: string | null;
  readonly isActive: boolean;
  /** Names of the files inside an archive, as it lists them; empty for what is no archive or cannot be listed. */
  readonly contains: readonly string[];
  /** What was read in an HTML or SVG attachment. */
  readonly holds: readonly ('form' | 'password-field' | 'script' | 'redirect' | 'encoded-blob')[];
}
