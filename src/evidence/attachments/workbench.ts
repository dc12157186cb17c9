import type { Outcome } from '../../base/outcome.ts';
import type { ZipBudget } from '../../files/zip.ts';
import { LimitLog } from '../../files/limits.ts';
import type { OpenMail } from '../../message/model.ts';
import type { FileTools, Pixels } from '../ports.ts';
import { OPENED_FILES, UNPACKED_BYTES } from './limits.ts';
import type { AttachedText, FileContent, FileLink } from './model.ts';

/** A file to be read. */
export interface GivenFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** As declared; empty where nobody declared anything. */
  readonly mediaType: string;
  readonly trueType: string | null;
  /** Archives and documents around it. */
  readonly depth: number;
  /** Its text, where the mail has decoded it already. */
  readonly text?: string | null;
}

/** A file inside another one; its bytes are unpacked only when somebody wants them. */
export interface InnerFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** *Errors*: none; why there are no bytes is said in the outcome. */
  readonly read: () => Promise<Outcome<Uint8Array>>;
}

/** A picture inside a file, to be read for codes. */
export interface InnerPicture {
  readonly picture: Uint8Array | Pixels;
  readonly how: 'picture' | 'squares';
}

/** What was read in one file. */
export interface Reading {
  readonly outcome: Outcome<FileContent>;
  readonly links: readonly FileLink[];
  readonly texts: readonly Pick<AttachedText, 'from' | 'text' | 'title'>[];
  readonly inner: readonly InnerFile[];
  readonly pictures: readonly InnerPicture[];
  /** How reading its words went, where that was wanted and a tool had to be asked; otherwise `null`. */
  readonly words: Outcome<{ readonly characters: number }> | null;
  /** The same of each picture in it whose words were wanted. */
  readonly pictureWords: readonly Outcome<{ readonly characters: number }>[];
}

/** A reading in which only what is given was found. */
export const reading = (outcome: Outcome<FileContent>, more: Partial<Omit<Reading, 'outcome'>> = {}): Reading => ({ outcome, links: [], texts: [], inner: [], pictures: [], words: null, pictureWords: [], ...more });

/** What is left of the limits of one mail. */
export const freshBudget = (): Workbench['budget'] => ({ bytesLeft: UNPACKED_BYTES, filesLeft: OPENED_FILES });

/** What all files in one attachment share: how much may still be unpacked, what is tried, who is written to. */
export class Workbench {
  readonly log = new LimitLog();
  readonly budget: ZipBudget & { filesLeft: number };
  readonly tools: FileTools | null;
  readonly openWinmail: OpenMail['openWinmail'];
  /** Words of the mail that may be the password, the most likely first. */
  readonly passwords: () => readonly string[];
  /** Forms in which a recipient's address may be written, in small letters. */
  readonly recipients: () => readonly string[];
  /** The mail itself has so few words that what it wants said must stand in what it carries. */
  readonly hasFewWords: boolean;

  constructor(given: Pick<Workbench, 'tools' | 'openWinmail' | 'passwords' | 'recipients' | 'hasFewWords' | 'budget'>) {
    this.budget = given.budget;
    this.tools = given.tools;
    this.openWinmail = given.openWinmail;
    this.passwords = given.passwords;
    this.recipients = given.recipients;
    this.hasFewWords = given.hasFewWords;
  }

  /** Takes from what may still be unpacked; `false` where that is used up. */
  spend(sizeBytes: number): boolean {
    this.budget.bytesLeft -= sizeBytes;
    if (this.budget.bytesLeft >= 0) return true;
    this.log.record('unpacked-bytes', UNPACKED_BYTES, UNPACKED_BYTES - this.budget.bytesLeft, 'bytes');
    return false;
  }
}

/** Reads one kind of file. Never throws for what a file holds. */
export type ReadFile = (file: GivenFile, bench: Workbench) => Promise<Reading>;
