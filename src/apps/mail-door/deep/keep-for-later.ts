import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Judged } from '../stamp/model.ts';
import type { Tally } from '../tally.ts';
import type { StampRecord } from './model.ts';

/** Mails that wait to be looked at again; beyond that the newest are not put by, and counted. */
export const CASES_WAITING = 5_000;

/**
 * Puts mails by that are to be looked at again with the network: every one that is not plainly in order. Gives the name
 * of the case, or `null`. Mail servers wait for milliseconds, registries answer in seconds.
 */
export function keepForLater(folder: string, tally: Tally, now: () => Date = () => new Date(), most: number = CASES_WAITING): (mail: Uint8Array, judged: Judged) => string | null {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let waiting = readdirSync(folder).length;
  return (mail, judged) => {
    if (judged.label === 'no-signs' || mail.length === 0) return null;
    const id = createHash('sha256').update(mail).digest('hex').slice(0, 16);
    const place = join(folder, id);
    // The same mail to many readers is one case.
    if (existsSync(place)) return id;
    if (waiting >= most) {
      tally.count('limit cases');
      return null;
    }
    waiting++;
    try {
      // Under another name until it is whole: whoever works off the folder must never see half a case.
      const unfinished = join(folder, `.${id}`);
      mkdirSync(unfinished, { recursive: true, mode: 0o700 });
      writeFileSync(join(unfinished, 'mail.eml'), mail, { mode: 0o600 });
      const record: StampRecord = { schema: 'fuwake/stamp@1', stamped: revisionOf(judged, now()), revisions: [] };
      writeFileSync(join(unfinished, 'stamp.json'), `${JSON.stringify(record, null, 1)}\n`, { mode: 0o600 });
      renameSync(unfinished, place);
      return id;
    } catch (error) {
      // A full disk must not hold up the mail.
      tally.count('case not written');
      tally.log({ event: 'case-not-written', code: (error as NodeJS.ErrnoException).code ?? 'unknown' });
      return null;
    }
  };
}

/** What was found at a time. */
export const revisionOf = (judged: Judged, at: Date): StampRecord['stamped'] => (judged.label === 'not-checked'
  ? { at: at.toISOString(), label: judged.label, unwanted: null, deception: null, reasons: [] }
  : { at: at.toISOString(), label: judged.label, unwanted: judged.unwanted, deception: judged.deception, reasons: judged.reasons });
