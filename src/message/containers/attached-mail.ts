import type { Message, OpenMail, Part } from '../model.ts';
import type { ContainedMail } from './model.ts';
import { openContainer } from './open-container.ts';

/** Words of a covering letter: beyond this the outer mail has something to say of its own. */
const LETTER_CHARS = 4_000;

/** Bytes of an attachment opened as a mail; no server would have taken a larger one. */
const ATTACHED_MAIL_BYTES = 50 * 1024 * 1024;

const MAIL_KINDS: ReadonlySet<string> = new Set(['eml', 'msg', 'mbox', 'maildir', 'pasted-source']);

/**
 * The mail that another mail was only sent to carry, with the carrier as its covering letter; `null` where the outer
 * mail is the one to look at.
 *
 * A bounce is none (its sender never held the mail), nor a digest, nor a mail with two mails on it. A feedback report
 * (RFC 5965) is one: it is the form in which a spam complaint carries its mail.
 */
export function unwrapForward(outer: Pick<OpenMail, 'message' | 'raw' | 'bytesOf'>): ContainedMail | null {
  const { message } = outer;
  const root = message.parts[0];
  if (root === undefined || isReport(root) || isBounce(message)) return null;
  const inside = partsInsideMails(message.parts);
  const own = message.parts.filter((part) => !inside.has(part.id));
  if (own.some((part) => part.mediaType === 'multipart/digest')) return null;
  const carried = own.filter(isMailPart);
  const [only] = carried;
  if (only === undefined || carried.length > 1 || only.id === 0 || !isLetterOnly(own, only)) return null;
  return openCarried(outer, only);
}

/** Mails that are looked into, of all that a mail carries. */
const CARRIED_MAILS = 3;
/** Bytes of a carried mail that is looked into beside the one that carries it. */
const CARRIED_BYTES = 4 * 1024 * 1024;

/** A mail that another one carries, with the part it is. */
export interface CarriedMail extends ContainedMail {
  readonly partId: number;
}

/** Every mail attached to another one, whatever else lies beside it: as a mail or as a file. The first few, none of them huge. */
export function carriedMails(outer: Pick<OpenMail, 'message' | 'raw' | 'bytesOf'>): readonly CarriedMail[] {
  const { parts } = outer.message;
  const inside = partsInsideMails(parts);
  return parts.filter((part) => part.id !== 0 && isMailPart(part) && !inside.has(part.id) && (part.decodedBytes ?? 0) <= CARRIED_BYTES).slice(0, CARRIED_MAILS)
    .flatMap((part) => {
      const mail = openCarried(outer, part);
      return mail === null ? [] : [{ ...mail, partId: part.id }];
    });
}

/** Attached mails hold parts of their own, which are not the covering letter's. */
function partsInsideMails(parts: readonly Part[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const part of parts) {
    if (part.parent === null) continue;
    if (inside.has(part.parent) || parts[part.parent]?.role === 'message') inside.add(part.id);
  }
  return inside;
}

function isReport(root: Part): boolean {
  return root.mediaType === 'multipart/report' && root.parameters['report-type']?.toLowerCase() !== 'feedback-report';
}

/** Old mail servers bounce without RFC 3464: an empty return path or the daemon's own name gives them away. */
function isBounce({ header }: Message): boolean {
  const isDaemon = header.from.some((from) => /^(?:mailer-daemon|postmaster)$/i.test(from.localPart));
  return isDaemon || (header.returnPath !== null && header.returnPath.addrSpec === '' && header.subject !== null && /deliver|return|fail|不達|配信/i.test(header.subject.text));
}

function isMailPart(part: Part): boolean {
  if (part.role === 'message') return true;
  return part.role === 'attachment' && (/\.(?:eml|msg)$/i.test(part.fileName ?? '') || part.mediaType === 'application/vnd.ms-outlook');
}

/** Pictures of a signature, keys and cards ride along with any letter; other files are what the letter is about. */
const RIDES_ALONG = /^(?:image\/|text\/(?:x-)?vcard|application\/(?:x-)?pkcs7-signature|application\/pgp-)/;

function isLetterOnly(own: readonly Part[], carried: Part): boolean {
  let chars = 0;
  for (const part of own) {
    if (part.id === carried.id || part.role === 'container' || part.role === 'related') continue;
    if (part.role === 'attachment' && !RIDES_ALONG.test(part.mediaType)) {
      // The fields of a feedback report stand in a part of their own.
      if (part.mediaType !== 'message/feedback-report') return false;
    }
    if (part.role === 'body') chars = Math.max(chars, letterChars(part));
  }
  return chars <= LETTER_CHARS;
}

function letterChars(part: Part): number {
  const text = part.text ?? '';
  if (part.mediaType !== 'text/html') return text.trim().length;
  return text.replace(/<(style|script)\b[^]{0,20000}?<\/\1>|<[^>]{0,5000}>|&nbsp;|\s+/gi, '').length;
}

function openCarried(outer: Pick<OpenMail, 'raw' | 'bytesOf'>, part: Part): ContainedMail | null {
  const bytes = outer.bytesOf(part.id, ATTACHED_MAIL_BYTES);
  const { kind, mails } = openContainer(bytes, part.fileName);
  const [mail] = mails;
  if (mail === undefined || mails.length > 1 || !MAIL_KINDS.has(kind)) return null;
  return { bytes: mail.bytes, provenance: 'attached', name: part.fileName, coveringLetter: outer.raw, isRebuilt: mail.isRebuilt };
}
