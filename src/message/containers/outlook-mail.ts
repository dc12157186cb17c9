import { addressField, filePart, mailPart, multipart, textField, textPart, writeMail } from './compose-mail.ts';
import type { WrittenPart } from './compose-mail.ts';
import { strictUtf8 } from '../../files/byte-text.ts';
import { rfcDate } from './date-text.ts';
import type { OutlookAttachment, OutlookItem } from './model.ts';

/** An Outlook item written as a mail of RFC 5322 and MIME. */
export interface OutlookMail {
  readonly bytes: Uint8Array;
  /** The header section is the one the server had delivered, not one put together from properties. */
  readonly hasTransportHeaders: boolean;
}

/**
 * Writes an Outlook item as a mail.
 *
 * The fields that describe the lost MIME structure are kept as `X-Original-Content-Type` and so on: what the sender
 * had declared stays evidence, but no longer says how the rebuilt body is to be read.
 */
export function writeOutlookMail(item: OutlookItem): OutlookMail {
  const transport = transportFields(item.transportHeaders ?? '');
  const has = new Set(transport.map((field) => field.slice(0, field.indexOf(':')).trim().toLowerCase()));
  const headers = [...transport, ...fieldsOfItem(item).filter((field) => !has.has(field.slice(0, field.indexOf(':')).toLowerCase()))];
  const hasTransportHeaders = has.has('received') || (has.has('from') && has.has('date'));
  return { bytes: writeMail(headers, bodyOf(item)), hasTransportHeaders };
}

function fieldsOfItem(item: OutlookItem): string[] {
  const fields: string[] = [];
  if (item.from !== null) fields.push(addressField('From', [item.from]));
  if (item.sender !== null) fields.push(addressField('Sender', [item.sender]));
  for (const [kind, name] of [['to', 'To'], ['cc', 'Cc']] as const) {
    const mailboxes = item.recipients.filter((one) => one.kind === kind);
    if (mailboxes.length > 0) fields.push(addressField(name, mailboxes));
  }
  fields.push(textField('Subject', item.subject));
  const date = item.sentTime === null ? '' : rfcDate(item.sentTime);
  if (date !== '') fields.push(`Date: ${date}`);
  if (item.messageId) fields.push(textField('Message-ID', item.messageId));
  return fields;
}

const DESCRIBES_BODY = /^(?:content-[a-z-]{1,40}|mime-version)$/i;

/** Fields of a stored header section, unharmed but for line ends; it ends at its first blank line. */
function transportFields(stored: string): string[] {
  const fields: string[] = [];
  for (const line of stored.replace(/^\s+/, '').split(/\r\n|\r|\n/)) {
    if (line.trim() === '') break;
    if (/^[ \t]/.test(line) && fields.length > 0) fields.push(`${fields.pop()}\r\n${line}`);
    else if (/^[!-9;-~]{1,200}[ \t]*:/.test(line)) fields.push(line);
    // Exchange heads the section with a line that names its own format version.
  }
  return fields.map((field) => (DESCRIBES_BODY.test(field.slice(0, field.indexOf(':')).trim()) ? `X-Original-${field}` : field));
}

function bodyOf(item: OutlookItem): WrittenPart {
  const texts: WrittenPart[] = [];
  if (item.plain !== null || item.html === null) texts.push(textPart('text/plain', item.plain ?? ''));
  if (item.html !== null) texts.push(textPart('text/html', utf8Html(item.html)));
  const inline = item.attachments.filter((one) => one.item === null && one.contentId !== null && item.html !== null);
  const others = item.attachments.filter((one) => !inline.includes(one));
  const related = multipart('related', [multipart('alternative', texts), ...inline.map(attachmentPart)]);
  return multipart('mixed', [related, ...others.map(attachmentPart)]);
}

/** The bytes are UTF-8 now; a `charset` left in the HTML would contradict the part's own. */
const utf8Html = (html: string): string => html.replace(/(<meta[^>]{0,300}charset\s{0,5}=\s{0,5}["']?)[\w-]{1,40}/i, '$1utf-8');

function attachmentPart(attachment: OutlookAttachment): WrittenPart {
  if (attachment.item !== null) return mailPart(writeOutlookMail(attachment.item).bytes, attachment.fileName);
  if (attachment.mediaType?.toLowerCase() === 'message/rfc822' && /^[!-9;-~]{1,80}:/.test(strictUtf8(attachment.bytes.subarray(0, 200)) ?? '')) {
    return mailPart(attachment.bytes, attachment.fileName);
  }
  return filePart(attachment);
}

/** Nothing at all was in the item: no words, no sender, no files. */
export function isEmptyItem(item: OutlookItem): boolean {
  const isSilent = !item.transportHeaders && item.subject === '' && !item.plain && !item.html;
  return isSilent && item.from === null && item.attachments.length === 0;
}
