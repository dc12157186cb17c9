import type { CaptureClient } from '../../adapters/capture-client.ts';
import type { LimitHit } from '../../base/limits.ts';
import { skipped } from '../../base/outcome.ts';
import type { Stages } from '../../dissect.ts';
import type { ShowMailSheet } from '../../report/ports.ts';
import type { CapturedBlob } from './model.ts';

/** Mails of one case that a picture is taken of: each takes seconds, and a mailbox of hundreds would keep a worker for an hour. */
export const PICTURES_PER_CASE = 20;

/** Takes the pictures of one case. What became of each is told in its own dissection. */
export interface Picturing {
  /** For `DissectOptions`; without `showMail` none was ordered. */
  readonly options: { readonly showMail?: ShowMailSheet };
  readonly limits: () => readonly LimitHit[];
}

/** *Shape*: `client` is `null` where no browser is there: then that is what every dissection says. */
export function takePictures(isOrdered: boolean, client: CaptureClient | null): Picturing {
  let wanted = 0;
  const showMail: ShowMailSheet = async (sheet) => {
    if (client === null) return skipped('not-installed');
    wanted += 1;
    return wanted > PICTURES_PER_CASE ? skipped('limit') : await client.showMail(sheet);
  };
  return { options: isOrdered ? { showMail } : {}, limits: () => (wanted > PICTURES_PER_CASE ? [{ limit: 'pictures-per-case', allowed: PICTURES_PER_CASE, seen: wanted, unit: 'mails' }] : []) };
}

/** The pictures that there are, each once. */
export function pictureBlobs(mails: readonly Stages[]): readonly CapturedBlob[] {
  const pictures = mails.flatMap(({ picture }) => (picture === null ? [] : [[picture.sha256, picture.png] as const]));
  return [...new Map(pictures)].map(([sha256, bytes]) => ({ sha256, what: 'mail-picture', bytes }));
}
