/** What the name of a file in a maildir's `new` or `cur` says about its mail. */
export interface MaildirName {
  readonly isSeen: boolean;
  readonly isReplied: boolean;
  readonly isFlagged: boolean;
  readonly isTrashed: boolean;
  readonly isDraft: boolean;
}

/**
 * Reads a maildir file name: `TIME.UNIQUE.HOST`, with `:2,FLAGS` (`;2,` or `!2,` on systems without colons) in `cur`.
 *
 * Shape: `null` for a name that no maildir writer gives. Source: the maildir(5) page.
 */
export function readMaildirName(name: string): MaildirName | null {
  const match = /^\d{5,20}\.[^/.\s]{1,200}\.[^/\s:;!]{1,255}(?:[:;!]2,([A-Za-z]{0,30}))?$/.exec(name);
  if (match === null) return null;
  const flags = match[1] ?? '';
  return {
    isSeen: flags.includes('S'),
    isReplied: flags.includes('R'),
    isFlagged: flags.includes('F'),
    isTrashed: flags.includes('T'),
    isDraft: flags.includes('D'),
  };
}
