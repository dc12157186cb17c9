import type { LimitHit } from '../base/limits.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

/** Entries looked at in one zip: the directory is 46 bytes an entry, so a small file can name millions. */
export const ZIP_ENTRIES = 5_000;

/** Bytes of one inflated entry: no mail that a server would have taken is larger. */
export const ZIP_ENTRY_BYTES = 50 * MIB;

/** Bytes inflated from one upload in all, nested zips included: what a small machine can hold. */
export const ZIP_TOTAL_BYTES = 256 * MIB;

/** Inflated bytes for each packed one. Mails of text and base64 stay under 30; deflate can reach 1,032. */
export const ZIP_RATIO = 250;

/** The ratio is not judged below this size: an honest short mail of blank lines packs very well. */
export const ZIP_RATIO_FLOOR_BYTES = MIB;

/** Directory entries read from a compound file: a mail with 500 attachments has some 20,000. */
export const COMPOUND_ENTRIES = 200_000;

/** Limits that bit while one thing was opened; one entry a limit, with the largest value seen. */
export class LimitLog {
  readonly #hits = new Map<string, LimitHit>();

  record(limit: string, allowed: number, seen: number, unit: string): void {
    const before = this.#hits.get(limit);
    if (before === undefined || before.seen < seen) this.#hits.set(limit, { limit, allowed, seen, unit });
  }

  get hits(): readonly LimitHit[] {
    return [...this.#hits.values()];
  }
}
