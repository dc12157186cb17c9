import type { Bilingual } from '../../base/bilingual.ts';
import type { LimitHit } from '../../base/limits.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { Base } from '../model.ts';

/**
 * A file that the mail carries, or that lies inside of one: in an archive, a disk image, a document. What was read in it
 * is in `outcome`; a file that nobody could open is never told as one that holds nothing.
 */
export interface AttachmentSeen extends Base<'attachment'> {
  readonly partId: number;
  readonly fileName: string;
  /** Names from the attachment down to this file; a single one for the attachment itself. */
  readonly path: readonly string[];
  /** As the mail declares it; empty inside of archives. */
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Hexadecimal; `null` where the bytes could not be had in full. */
  readonly sha256: string | null;
  /** By its own bytes; `null` when not recognised. */
  readonly trueType: string | null;
  /** The bytes are of another kind than the name promises. */
  readonly isOtherThanNamed: boolean;
  readonly nameTricks: readonly NameTrick[];
  readonly actsAs: ActsAs | null;
  readonly outcome: Outcome<FileContent>;
  /** Links found in it, as written; `evidence/links` reads them. */
  readonly links: readonly FileLink[];
  readonly limits: readonly LimitHit[];
}

/** `double-ending`: `bill.pdf.exe`; `padded`: blanks push the ending out of sight; `direction-override`: `exe.fdp` reads as `pdf.exe` turned around. */
export type NameTrick = 'double-ending' | 'direction-override' | 'padded' | 'dot-look-alike';

/** What opening a file does beyond showing a document. `macros`, `notebook`: a document that can carry what runs. */
export type ActsAs = 'program' | 'script' | 'shortcut' | 'disk-image' | 'page' | 'macros' | 'notebook';

export interface FileLink {
  readonly href: string;
  /** What its reader sees of it; empty where nothing is shown. */
  readonly text: string;
  /** It is what the file is there for: the one link of a page, a form, a shortcut's goal. */
  readonly isMain: boolean;
  /** A form that asks for a password. */
  readonly asksPassword: boolean;
}

export type FileContent =
  | ArchiveContent | PageContent | PdfContent | OfficeContent | NotebookContent | CalendarContent | ShortcutContent | MailContent;

export interface ArchiveContent {
  readonly format: 'archive';
  readonly kind: 'zip' | '7z' | 'rar' | 'tar' | 'gzip' | 'iso' | 'tnef' | 'other';
  /** The first ones; `count` says how many there are. */
  readonly files: readonly ListedFile[];
  readonly count: number;
  readonly isEncrypted: boolean;
  /** The names are encrypted too, or packed so that nobody looked. */
  readonly areNamesHidden: boolean;
  /** The password with which it opened, as it stands in the mail; `null`: none was needed or none fitted. */
  readonly password: string | null;
  /** It is encrypted, and the mail names something as a password. */
  readonly isPasswordGiven: boolean;
  /** How many of the files in it are archives themselves, each in the one before. */
  readonly depth: number;
}

export interface ListedFile {
  readonly name: string;
  readonly sizeBytes: number;
  readonly isEncrypted: boolean;
  readonly actsAs: ActsAs | null;
}

/** HTML, SVG or MHTML. */
export interface PageContent {
  readonly format: 'page';
  readonly isSvg: boolean;
  readonly title: string;
  readonly forms: readonly { readonly action: string; readonly fields: readonly string[]; readonly asksPassword: boolean }[];
  readonly does: readonly PageDeed[];
  /** What a file hidden in the page is, by its first bytes. */
  readonly hides: readonly string[];
  /** The address of a recipient of the mail is written into it. */
  readonly holdsRecipient: boolean;
}

/** What a page does when it is opened, each by its own cue in the source. */
export type PageDeed =
  | 'script' | 'redirect' | 'frame' | 'decodes' | 'runs-text' | 'writes-itself' | 'makes-file' | 'downloads' | 'long-code' | 'sends-away' | 'asks-clipboard' | 'messenger-bot';

export interface PdfContent {
  readonly format: 'pdf';
  /** `null`: not told. */
  readonly pages: number | null;
  readonly isEncrypted: boolean;
  readonly hasScript: boolean;
  /** It does something as soon as it is opened. */
  readonly opensByItself: 'script' | 'link' | 'launch' | 'other' | null;
  readonly launches: boolean;
  readonly embeddedFiles: readonly string[];
  /** A form in it sends what is written into it. */
  readonly formPosts: boolean;
  readonly producer: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly images: number;
  readonly differentLinks: number;
}

export interface OfficeContent {
  readonly format: 'office';
  readonly kind: 'ooxml' | 'ole' | 'rtf';
  readonly application: 'word' | 'excel' | 'powerpoint' | 'other';
  readonly isEncrypted: boolean;
  readonly hasMacros: boolean;
  /** Names by which macros run without being asked for: `AutoOpen`, `Workbook_Open`. */
  readonly runsByItself: readonly string[];
  /** What is fetched from elsewhere when it is opened: an attached template, a linked object, a picture. */
  readonly external: readonly { readonly kind: 'template' | 'object' | 'frame' | 'picture' | 'sheet' | 'other'; readonly target: string }[];
  /** Embedded objects: the class or the name of the packed file. */
  readonly objects: readonly string[];
  /** The command of a dynamic data exchange field. */
  readonly dde: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly pictures: number;
}

export interface NotebookContent {
  readonly format: 'notebook';
  readonly embedded: readonly { readonly name: string; readonly trueType: string | null; readonly actsAs: ActsAs | null }[];
}

export interface CalendarContent {
  readonly format: 'calendar';
  readonly method: string | null;
  readonly organizer: string | null;
  readonly organizerName: string | null;
  readonly attendees: number;
  readonly summary: string;
  /** Characters that no reader sees. */
  readonly invisible: number;
}

export interface ShortcutContent {
  readonly format: 'shortcut';
  readonly kind: 'lnk' | 'url';
  readonly target: string;
  readonly arguments: string;
  /** The file whose picture it shows. */
  readonly icon: string | null;
  /** It starts a shell, a script host or another program that runs what it is told. */
  readonly startsInterpreter: boolean;
  /** It leads to another machine. */
  readonly isRemote: boolean;
}

/** A mail that lies in an archive or is called a plain file; one that the mail carries as a mail is dissected by itself. */
export interface MailContent {
  readonly format: 'mail';
  readonly from: string;
  readonly subject: string;
}

/** A mail that the mail carries, and what its own words tell. They are its author's, not the carrier's. */
export interface AttachedMailSeen extends Base<'attached-mail'> {
  readonly partId: number;
  readonly subject: string;
  /** Words of stories and demands, in its subject and text. */
  readonly lures: readonly string[];
  readonly demands: readonly string[];
  /** Brands that it names, the most often named first. */
  readonly brandNames: readonly Bilingual[];
}

/** Text found in an attachment or a picture. */
export interface AttachedText extends Base<'attached-text'> {
  readonly partId: number;
  readonly path: readonly string[];
  readonly from: 'page' | 'pdf' | 'office' | 'calendar' | 'text' | 'mail' | 'picture';
  readonly text: string;
  /** The title or the first words: how the file names itself. */
  readonly title: string;
}
