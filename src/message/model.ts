import type { LimitHit } from '../base/limits.ts';
import type { Provenance } from '../base/provenance.ts';
import type { ByteRange, TextRange } from '../base/range.ts';
import type { LimitLog } from '../files/limits.ts';
import type { OutlookItem } from './containers/model.ts';

/**
 * A mail, read once and named in the words of RFC 5322 and RFC 2045. Plain, frozen, JSON-safe. Every value keeps the
 * bytes it came from; decoded attachments do not travel in it, they are read again from the raw mail when wanted.
 */
export interface Message {
  readonly schema: 'fuwake/message@1';
  readonly sizeBytes: number;
  readonly lineEnd: 'lf' | 'crlf' | 'cr' | 'mixed' | 'none';
  readonly provenance: Provenance;
  /** The header section of the mail itself: every field, in order, duplicates kept. */
  readonly fields: readonly HeaderField[];
  /** What the structured fields say. Parsed from `fields`, which stay the evidence. */
  readonly header: Header;
  /** The MIME tree as a flat list in the order of the raw mail; `parts[0]` is the mail itself. */
  readonly parts: readonly Part[];
  readonly defects: readonly Defect[];
  readonly limits: readonly LimitHit[];
}

/** One header field as it stands in the mail. */
export interface HeaderField {
  /** As written. */
  readonly name: string;
  /** In lower case, for comparing. */
  readonly key: string;
  /** Unfolded, encoded words left as they are; raw 8-bit bytes read in the best guess. */
  readonly raw: string;
  /** Unfolded and decoded (RFC 2047), outer white space trimmed. */
  readonly text: string;
  /** The whole field with its folded lines and last line end. */
  readonly range: ByteRange;
  /** The field body, without the name, the colon and the last line end. */
  readonly bodyRange: ByteRange;
}

/** The structured fields. A field that is not there is an empty list or `null`. Units: times in epoch milliseconds. */
export interface Header {
  readonly subject: TextField | null;
  /** RFC 5322 From: the author(s). Every From field counts, not only the first. */
  readonly from: readonly Mailbox[];
  readonly sender: readonly Mailbox[];
  readonly replyTo: readonly Mailbox[];
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly returnPath: Mailbox | null;
  /** Delivered-To, X-Original-To, Envelope-To, X-Envelope-To: who the receiver says it was for. */
  readonly deliveredTo: readonly Mailbox[];
  readonly date: DateField | null;
  readonly messageId: TextField | null;
  readonly inReplyTo: TextField | null;
  readonly references: TextField | null;
  /** Topmost first: the first one was written last. */
  readonly received: readonly ReceivedField[];
  readonly authenticationResults: readonly AuthenticationResultsField[];
  readonly receivedSpf: readonly ReceivedSpfField[];
  readonly dkimSignatures: readonly TagListField[];
  readonly arcSeals: readonly TagListField[];
  readonly arcMessageSignatures: readonly TagListField[];
  readonly arcAuthenticationResults: readonly AuthenticationResultsField[];
  /** List-Id, List-Unsubscribe and the rest of RFC 2369/2919/8058, as text. */
  readonly list: readonly TextField[];
  /** What earlier filters wrote: X-Spam-*, X-Forefront-Antispam-Report, X-Microsoft-Antispam, X-MS-Exchange-… SCL. */
  readonly filterMarks: readonly FilterMark[];
  /** X-Originating-IP and its kin: the address a webmail or API submission says it came from. */
  readonly originatingAddresses: readonly TextField[];
}

export interface TextField {
  readonly name: string;
  readonly text: string;
  readonly range: ByteRange;
}

/** RFC 5322 mailbox. */
export interface Mailbox {
  readonly displayName: string;
  /** As written, without angle brackets; may be broken (then a defect says so) or empty (`<>`). */
  readonly addrSpec: string;
  readonly localPart: string;
  /** Lower case, in Unicode as written; empty when there is no `@`. */
  readonly domain: string;
  readonly group: string | null;
  readonly comments: readonly string[];
  /** The mailbox as it stands in the field body. */
  readonly range: ByteRange;
  readonly displayNameRange: ByteRange | null;
  readonly addressRange: ByteRange | null;
}

export interface DateField {
  readonly text: string;
  /** Epoch milliseconds, or `null` where no reading makes sense. */
  readonly time: number | null;
  /** The zone as written, in minutes east of UTC; `null` where none or an unknown one is given. */
  readonly zoneMinutes: number | null;
  /** Whether it keeps to RFC 5322 to the letter. */
  readonly isWellFormed: boolean;
  readonly range: ByteRange;
}

/** RFC 5321 trace field, in the clauses it is written with. */
export interface ReceivedField {
  readonly text: string;
  /** What the client called itself (HELO/EHLO). It is the client's word. */
  readonly helo: string | null;
  /** The name that the writing server found for the client's address. */
  readonly reverseName: string | null;
  /** The client's address as the writing server saw it; IPv4 dotted or IPv6, without brackets and `IPv6:`. */
  readonly address: string | null;
  readonly by: string | null;
  readonly protocol: string | null;
  readonly id: string | null;
  readonly recipient: string | null;
  readonly envelopeFrom: string | null;
  readonly date: DateField | null;
  readonly range: ByteRange;
  readonly fromRange: ByteRange | null;
}

/** RFC 8601. Parsed, not believed: whether the authserv-id is one to trust is decided in `evidence/authentication`. */
export interface AuthenticationResultsField {
  readonly authservId: string;
  readonly results: readonly AuthenticationResult[];
  readonly text: string;
  readonly range: ByteRange;
}

export interface AuthenticationResult {
  readonly method: string;
  readonly result: string;
  readonly reason: string | null;
  /** `smtp.mailfrom`, `header.d`, … to their values. */
  readonly properties: Readonly<Record<string, string>>;
  readonly comment: string | null;
}

export interface ReceivedSpfField {
  readonly result: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly comment: string | null;
  readonly text: string;
  readonly range: ByteRange;
}

/** DKIM-Signature, ARC-Seal, ARC-Message-Signature: `tag=value` lists of RFC 6376. */
export interface TagListField {
  readonly tags: Readonly<Record<string, string>>;
  readonly text: string;
  readonly range: ByteRange;
}

export interface FilterMark {
  readonly name: string;
  readonly text: string;
  /** `spam` and `not-spam` where the mark says so in its own scheme, otherwise `unclear`. */
  readonly opinion: 'spam' | 'not-spam' | 'unclear';
  readonly score: number | null;
  readonly range: ByteRange;
}

/** A node of the MIME tree. Its decoded bytes are read with `PartReader`; its text, if it is text, is here. */
export interface Part {
  /** Its place in `Message.parts`. */
  readonly id: number;
  readonly parent: number | null;
  readonly depth: number;
  /** In lower case; what a client would take it for when the field is missing or broken. */
  readonly mediaType: string;
  /** Content-Type parameters, decoded (RFC 2231), names in lower case. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly transferEncoding: 'identity' | 'base64' | 'quoted-printable' | 'uuencode' | 'unknown';
  readonly disposition: 'inline' | 'attachment' | null;
  readonly fileName: string | null;
  readonly contentId: string | null;
  readonly contentLocation: string | null;
  readonly fields: readonly HeaderField[];
  /** Where it stands in the raw mail; for a part inside an encoded message, the bytes of that encoded message. */
  readonly headerRange: ByteRange;
  readonly bodyRange: ByteRange;
  /**
   * How it is used: `container` a multipart; `message` an attached mail; `body` what a client shows as the text;
   * `related` a picture or style that the HTML uses; `attachment`; `stray` what stands outside of all parts.
   */
  readonly role: 'container' | 'message' | 'body' | 'related' | 'attachment' | 'stray';
  /** How the part came to be seen: by the rules of MIME, or by reading on where those say stop. */
  readonly foundIn: 'mime' | 'preamble' | 'epilogue' | 'unmatched-boundary' | 'uuencode' | 'header-overflow';
  /** The charset the text was read in; `null` for a part that is no text. */
  readonly charset: Charset | null;
  /** Decoded text of a `text/*` part, cut at the limit `part-text`; `null` otherwise. */
  readonly text: string | null;
  /** Bytes after undoing the transfer encoding; `null` for a multipart. */
  readonly decodedBytes: number | null;
}

export interface Charset {
  /** The label of the Encoding Standard that was used to decode. */
  readonly used: string;
  /** As declared; `null` when nothing was. */
  readonly declared: string | null;
  readonly how: 'declared' | 'alias' | 'meta' | 'byte-order-mark' | 'guessed' | 'default';
}

/** Something that does not fit the grammar. Attackers break mails on purpose; a defect is evidence, not an error. */
export interface Defect {
  /** Closed list in `message/defects.ts`, kebab-case. */
  readonly code: string;
  readonly range: ByteRange;
  readonly partId: number | null;
}

// ---------------------------------------------------------------------------------------------------------------
// What the reader sees

/** The mail's text as a client shows it, with a way back to the source of every visible character. */
export interface ReaderView {
  readonly source: 'html' | 'plain' | 'none';
  readonly partId: number | null;
  /** Visible text: one line a block, no HTML, white space as rendered. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly anchors: readonly Anchor[];
  readonly images: readonly Image[];
  readonly forms: readonly Form[];
  /** URL-bearing things that are no anchor: base, meta refresh, area, CSS url(), SVG, iframe, … */
  readonly resources: readonly Resource[];
  readonly hidden: readonly HiddenText[];
  /** Piecewise map from `text` to the characters of the part's decoded text; sorted by `start`. */
  readonly runs: readonly Run[];
  readonly limits: readonly LimitHit[];
}

/** A run of visible text that stands unbroken in the source, or that one source range (an entity, a `<br>`) gives. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'list-item' | 'quote' | 'preformatted' | 'cell';
  readonly range: TextRange;
}

export interface Anchor {
  readonly href: string;
  /** Visible text it covers; empty range for a picture link. */
  readonly range: TextRange;
  /** The href value in the part's decoded text. */
  readonly sourceRange: TextRange;
  /** It is drawn as a button (own background colour). */
  readonly isButton: boolean;
  /** Alt text and source of pictures inside it. */
  readonly images: readonly number[];
}

export interface Image {
  readonly src: string;
  readonly alt: string;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  /** Where in the visible text it stands. */
  readonly at: number;
  readonly sourceRange: TextRange;
}

export interface Form {
  readonly action: string;
  readonly method: string;
  readonly fields: readonly { readonly name: string; readonly type: string }[];
  readonly sourceRange: TextRange;
}

export interface Resource {
  readonly kind: 'base' | 'meta-refresh' | 'area' | 'frame' | 'script' | 'style' | 'link' | 'svg' | 'object' | 'media' | 'background';
  readonly url: string;
  readonly sourceRange: TextRange;
}

export interface HiddenText {
  readonly text: string;
  readonly why:
    | 'display-none' | 'zero-size' | 'colour-on-colour' | 'off-screen' | 'transparent' | 'clipped'
    | 'comment' | 'zero-width' | 'bidi' | 'tag-characters' | 'preheader';
  /** Where in the visible text it would stand. */
  readonly at: number;
  readonly sourceRange: TextRange;
}

// ---------------------------------------------------------------------------------------------------------------
// The open mail

/** A mail with its raw bytes at hand, for those who must look at the bytes again. Never leaves the process. */
export interface OpenMail {
  readonly message: Message;
  readonly raw: Uint8Array;
  readonly view: ReaderView;
  /** The part's bytes after undoing its transfer encoding; at most `limitBytes` of them. */
  readonly bytesOf: (partId: number, limitBytes?: number) => Uint8Array;
  /** What Outlook wrapped in a `winmail.dat`; `null` where the bytes are none. Limits go into the log. */
  readonly openWinmail: (bytes: Uint8Array, log: LimitLog) => OutlookItem | null;
  /** The raw bytes behind a run of visible text, or `null` where no byte stands for it. */
  readonly locate: (range: TextRange) => ByteRange | null;
  /** The raw bytes behind characters of a part's decoded text. */
  readonly locateInPart: (partId: number, range: TextRange) => ByteRange | null;
  /** The raw bytes behind characters of a header field's decoded text. */
  readonly locateInField: (field: { readonly range: ByteRange }, range: TextRange) => ByteRange | null;
}
