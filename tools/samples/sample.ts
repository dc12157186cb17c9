import type { MimePart } from './compose.ts';
import type { World } from './world.ts';

/** What a dissection must say of a sample: the labels of the verdict. */
export type ExpectedLabel = 'phishing' | 'fraud' | 'malware' | 'junk' | 'suspicious' | 'no-signs';

/** One sample mail as its author wrote it down; `make-samples.ts` turns it into bytes. */
export interface Sample {
  /** File name without ending. */
  readonly name: string;
  /** For the table in the README: what it is, as one line. */
  readonly what: string;
  /** For the table in the README: what a dissection must find. */
  readonly mustFind: string;
  readonly label: ExpectedLabel;
  /** Line ends of the stored file: as the wire has them, or as a mail folder on Unix has them. */
  readonly lineEnds: 'crlf' | 'lf';
  /** Fields added on the way, above everything the sender wrote. */
  readonly trace: readonly Field[];
  readonly fields: readonly Field[];
  readonly content: MimePart;
  /** Whose DKIM signature it carries; absent where it carries none. */
  readonly signedBy?: { readonly domain: string; readonly selector: string; readonly atSeconds: number };
  readonly world: World;
}

/** *Shape*: the value is as the file shall have it, encoded and folded with `\n` and white space. */
export type Field = readonly [name: string, value: string];
