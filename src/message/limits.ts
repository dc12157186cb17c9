/**
 * The limits of the parser core. Each one is far above what innocent mails need, and each is reported when it bites:
 * a mail that is too big to read whole must never look like a mail that had no more to say.
 */

/** Fields kept of one header section. Innocent mails stay under 300; the widest mailing-list loops under 1,000. */
export const HEADER_FIELDS = 10_000;

/** Fields kept of all header sections together, so that 10,000 parts cannot each bring 10,000 fields. */
export const MAIL_FIELDS = 50_000;

/** Characters of one field kept as decoded text. Recipient lists of 64 KiB are seen in the wild; the bytes stay in the mail. */
export const FIELD_TEXT_CHARS = 262_144;

/** Parts kept. Digests with hundreds of parts exist; ten thousand serve only to tire the reader. */
export const MIME_PARTS = 10_000;

/** Depth of the tree. What is nested deeper is still read, but hung flat under the deepest container. */
export const MIME_DEPTH = 100;

/** Lines beginning with two hyphens that are looked at as delimiters. A 50 MiB mail made of such lines holds millions. */
export const DELIMITER_LINES = 500_000;

/** Characters of one part's decoded text. Phishing mails blown up with hidden filler reach three million. */
export const PART_TEXT_CHARS = 4_000_000;

/** Characters of decoded text over all parts: bounds the memory that one mail may take. */
export const MAIL_TEXT_CHARS = 16_000_000;

/** Decoded bytes from which a part's text is made: four bytes a character, and line ends of two bytes. */
export const PART_TEXT_BYTES = 20_000_000;

/** Defects kept. A mail made of defects only is described well enough by the first thousand. */
export const DEFECTS = 1_000;

/** Parameters read from one Content-Type or Content-Disposition; RFC 2231 pieces count as one each. */
export const PARAMETERS = 1_000;

/** The size of a mail that callers hand in: twice the 25 MiB that the large providers accept, base64 included. */
export const MAIL_BYTES = 50 * 1024 * 1024;
