import type { LimitHit } from '../../base/limits.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

/** Mails taken out of one mbox: each one costs a dissection, and an archive larger than this wants a batch run. */
export const MBOX_MAILS = 50_000;

/** Entries looked at in one zip: the directory is 46 bytes an entry, so a small file can name millions. */
export const ZIP_ENTRIES = 5_000;

/** Zips inside zips: an endless matryoshka (a zip that holds itself) must stop somewhere. */
export const ZIP_DEPTH = 2;

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

/** Attachments and recipients kept of an Outlook item, each. */
export const OUTLOOK_CHILDREN = 2_000;

/** Mails inside mails inside an Outlook item. */
export const OUTLOOK_DEPTH = 8;

/** Bytes of RTF unpacked: LZFu makes at most 17 bytes of 2, and a body larger than this is no letter. */
export const RTF_BYTES = 16 * MIB;

/** Groups inside groups in RTF: Outlook writes some ten. */
export const RTF_DEPTH = 500;

/** Properties in one MAPI property list: Outlook writes some hundred. */
export const MAPI_PROPERTIES = 20_000;

/** Lines of a text looked through for a quoted forward: a covering note is short, the quote begins near the top. */
export const FORWARD_LINES = 5_000;

/** Characters of a line that can be a header line of a quoted forward; a To line may be long. */
export const FORWARD_LINE_CHARS = 4_000;

/** Bytes looked at to see whether something is a mail. */
export const SNIFF_BYTES = 64 * KIB;

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
