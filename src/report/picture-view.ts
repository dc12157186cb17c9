import type { Outcome } from '../base/outcome.ts';
import type { MailPictureView } from './model.ts';
import type { MailPicture } from './picture/depict-mail.ts';

/** A picture, and the name of its bytes. */
export interface NamedPicture extends MailPicture {
  readonly sha256: string;
}

/** What the report says of the mail's picture, whatever became of it. */
export function pictureView(outcome: Outcome<NamedPicture>): MailPictureView {
  if (outcome.kind === 'found') {
    const { sha256, widthPx, heightPx, pins, emptied, blur } = outcome.value;
    return { outcome: 'found', code: null, sha256, widthPx, heightPx, pins, emptied, blur };
  }
  const code = outcome.kind === 'failed' ? outcome.code : outcome.kind === 'skipped' ? outcome.reason : null;
  return { outcome: outcome.kind, code, sha256: null, widthPx: 0, heightPx: 0, pins: [], emptied: 0, blur: 'none' };
}
