import type { LimitHit } from '../../base/limits.ts';
import type { Provenance } from '../../base/provenance.ts';
import type { TextRange } from '../../base/range.ts';

/** What a file or a paste turned out to be, with the mails found in it. Recognised by content, never by name. */
export interface Container {
  readonly kind: ContainerKind;
  readonly mails: readonly ContainedMail[];
  /** Why there is no mail; `null` when there is one. */
  readonly refusal: Refusal | null;
  /** What lay beside the mails and was not opened. */
  readonly leftOut: readonly LeftOut[];
  readonly limits: readonly LimitHit[];
}

export type ContainerKind =
  | 'eml' | 'mbox' | 'maildir' | 'msg' | 'tnef' | 'zip' | 'pasted-source' | 'pasted-text' | 'not-mail';

/** Why something is no mail, in a code for programs and a plain sentence for people. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly detail: string;
}

export type RefusalCode =
  | 'empty' | 'picture' | 'pdf' | 'program' | 'media' | 'document' | 'archive' | 'mail-store' | 'binary'
  | 'archive-encrypted' | 'archive-too-large' | 'archive-without-mail' | 'archive-broken' | 'archive-too-deep' | 'compound-file-broken'
  | 'tnef-broken';

export interface LeftOut {
  readonly name: string;
  readonly code: RefusalCode | 'not-a-mail' | 'too-large' | 'limit';
}

/** One mail, as bytes that the parser of this room reads. Never leaves the process. */
export interface ContainedMail {
  readonly bytes: Uint8Array;
  readonly provenance: Provenance;
  /** The name of the file, entry or attachment it came from. */
  readonly name: string | null;
  /** The mail that carried it, when that one was only a covering letter. */
  readonly coveringLetter: Uint8Array | null;
  /**
   * The bytes were put together here (from Outlook properties, a paste, a quoted forward). A body signature over
   * them must not be checked: that it fails says nothing about the sender.
   */
  readonly isRebuilt: boolean;
}

/** What Outlook keeps of a mail, from a `.msg` or a `winmail.dat`, before it is written as MIME. */
export interface OutlookItem {
  readonly transportHeaders: string | null;
  readonly subject: string;
  readonly from: NamedAddress | null;
  readonly sender: NamedAddress | null;
  readonly recipients: readonly (NamedAddress & { readonly kind: 'to' | 'cc' | 'bcc' })[];
  /** Epoch milliseconds. */
  readonly sentTime: number | null;
  readonly messageId: string | null;
  readonly plain: string | null;
  readonly html: string | null;
  readonly attachments: readonly OutlookAttachment[];
}

export interface NamedAddress {
  readonly displayName: string;
  /** May be empty, or a directory name of Exchange that is no address. */
  readonly address: string;
}

export interface OutlookAttachment {
  readonly fileName: string;
  readonly mediaType: string | null;
  readonly contentId: string | null;
  readonly bytes: Uint8Array;
  /** An attached mail; `bytes` is empty then. */
  readonly item: OutlookItem | null;
}

/** A mail quoted with its header lines in the text of another one. All ranges are in the text that was searched. */
export interface InlineForward {
  /** The rule or introduction that announces it; empty when the header lines stand alone. */
  readonly marker: string;
  /** `forward` where the marker says so; `quote` where it may as well be a reply. */
  readonly kind: 'forward' | 'quote';
  readonly from: ForwardedMailbox | null;
  readonly replyTo: ForwardedMailbox | null;
  readonly to: ForwardedValue | null;
  readonly cc: ForwardedValue | null;
  readonly subject: ForwardedValue | null;
  readonly date: ForwardedValue | null;
  /** From the marker to the last header line. */
  readonly headerRange: TextRange;
  /** Where the text of the forwarded mail begins. */
  readonly bodyStart: number;
  /** What stands before every line (`> `), to be taken off. */
  readonly quotePrefix: string;
}

export interface ForwardedValue {
  readonly text: string;
  readonly range: TextRange;
}

export interface ForwardedMailbox extends ForwardedValue {
  readonly displayName: string;
  readonly address: string;
}
