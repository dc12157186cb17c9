/** Mailboxes kept of one field. Honest mails to more people go through a list; more only tire report and reader. */
export const FIELD_MAILBOXES = 10_000;

/** Characters of a date that are read. The longest honest one, with its zone spelt out in a comment, has under 120. */
export const DATE_CHARACTERS = 500;

/** Defects kept of one field. More than a whole mail may list, so that the mail's own limit bites and is recorded. */
export const FIELD_DEFECTS_KEPT = 2_000;
