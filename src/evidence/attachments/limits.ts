const KIB = 1024;
const MIB = 1024 * KIB;

/** Attachments looked at in one mail; a person attaches a dozen. */
export const ATTACHMENTS = 60;

/** Bytes read of one attachment: more than most servers let a mail have. */
export const ATTACHMENT_BYTES = 40 * MIB;

/** Files opened in one mail, those inside archives counted: an archive of a thousand files is listed, not read through. */
export const OPENED_FILES = 60;

/** Names kept of one archive; what a reader is to open stands among the first. */
export const LISTED_FILES = 200;

/** Archives inside archives that are opened; deeper ones are told and left shut. */
export const ARCHIVE_DEPTH = 4;

/** Bytes unpacked from one mail, everything together. */
export const UNPACKED_BYTES = 64 * MIB;

/** Bytes unpacked of one file inside an archive or a document. */
export const UNPACKED_FILE_BYTES = 24 * MIB;

/** Characters of one page or script that are read. Files that hide another file in themselves are long; their cues stand at both ends. */
export const PAGE_CHARS = 600_000;

/** Links taken from one file: a document with more is a book. */
export const FILE_LINKS = 40;

/** Characters of text kept of one file. */
export const TEXT_CHARS = 20_000;

/** Bytes of a PDF's own structure that are read. */
export const PDF_STRUCTURE_BYTES = 3 * MIB;

/** Objects of a PDF that are looked at. */
export const PDF_OBJECTS = 20_000;

/** Packed streams of a PDF that are unpacked, and the bytes of each. */
export const PDF_STREAMS = 120;
export const PDF_STREAM_BYTES = 4 * MIB;

/** Passwords that stand in the mail and are tried on an archive. */
export const PASSWORDS_TRIED = 12;

/** Files of one mail that a tool is asked to read: a question takes milliseconds, or seconds where the file is a bomb. */
export const TOOL_QUESTIONS = 20;
