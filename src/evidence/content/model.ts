import type { Outcome } from '../../base/outcome.ts';
import type { Base } from '../model.ts';

/** What a picture says. */
export interface PictureText extends Base<'picture'> {
  readonly partId: number;
  readonly qrCodes: Outcome<readonly string[]>;
  /** `in-file`: a picture inside of an attached document; all below are no picture to whoever looks for one. */
  readonly how: 'picture' | 'in-file' | 'squares' | 'table' | 'characters' | 'two-pictures';
  readonly fileName: string;
}

/** Whether the words of a file could be read where a tool is needed for them; they stand in `attached-text`. */
export interface FileWords extends Base<'file-words'> {
  readonly partId: number;
  readonly from: 'picture' | 'pdf';
  readonly outcome: Outcome<{ readonly characters: number }>;
}

export interface HiddenTextSeen extends Base<'hidden-text'> {
  readonly why: string;
  readonly text: string;
}

export interface DefectSeen extends Base<'defect'> {
  readonly code: string;
}
