import { decodeCodePage, strictUtf8 } from '../../files/byte-text.ts';
import { unpackRtf } from './compressed-rtf.ts';
import type { LimitLog } from '../../files/limits.ts';
import { PROPERTY, TYPE } from './mapi-properties.ts';
import type { PropertyBag } from './mapi-properties.ts';
import type { NamedAddress, OutlookAttachment, OutlookItem } from './model.ts';
import { readRtf } from './rtf-text.ts';

/** Puts a mail together from the MAPI properties of its parts, wherever those were stored. */
export function outlookItem(
  mail: PropertyBag, recipients: readonly PropertyBag[], attachments: readonly OutlookAttachment[], log: LimitLog,
): OutlookItem {
  const from = address(mail, PROPERTY.sentRepresentingName, PROPERTY.sentRepresentingSmtpAddress, PROPERTY.sentRepresentingAddress);
  const sender = address(mail, PROPERTY.senderName, PROPERTY.senderSmtpAddress, PROPERTY.senderAddress);
  const isOnBehalf = from !== null && sender !== null && from.address !== sender.address && sender.address.includes('@');
  return {
    transportHeaders: mail.text(PROPERTY.transportHeaders),
    subject: mail.text(PROPERTY.subject) ?? '',
    from: from ?? sender,
    sender: isOnBehalf ? sender : null,
    recipients: recipients.map(recipient).filter((one) => one !== null),
    sentTime: mail.time(PROPERTY.clientSubmitTime) ?? mail.time(PROPERTY.deliveryTime),
    messageId: mail.text(PROPERTY.internetMessageId),
    ...bodies(mail, log),
    attachments,
  };
}

function address(mail: PropertyBag, nameId: number, smtpId: number, addressId: number): NamedAddress | null {
  const displayName = mail.text(nameId) ?? '';
  const smtp = mail.text(smtpId) || mail.text(addressId) || '';
  return displayName === '' && smtp === '' ? null : { displayName, address: smtp };
}

const RECIPIENT_KINDS: Readonly<Record<number, 'to' | 'cc' | 'bcc'>> = { 1: 'to', 2: 'cc', 3: 'bcc' };

function recipient(bag: PropertyBag): OutlookItem['recipients'][number] | null {
  const found = address(bag, PROPERTY.displayName, PROPERTY.smtpAddress, PROPERTY.emailAddress);
  return found === null ? null : { ...found, kind: RECIPIENT_KINDS[bag.int(PROPERTY.recipientType) ?? 1] ?? 'to' };
}

function bodies(mail: PropertyBag, log: LimitLog): { readonly plain: string | null; readonly html: string | null } {
  const plain = mail.text(PROPERTY.body);
  const html = htmlBody(mail);
  const packed = html === null ? mail.binary(PROPERTY.rtfCompressed) : null;
  if (packed === null) return { plain, html };
  const rtf = readRtf(unpackRtf(packed, log), log);
  return { plain: plain ?? (rtf.kind === 'html' ? null : rtf.text), html: rtf.kind === 'html' ? rtf.text : null };
}

function htmlBody(mail: PropertyBag): string | null {
  const raw = mail.raw(PROPERTY.html);
  if (raw === null) return null;
  if (raw.type !== TYPE.binary) return mail.text(PROPERTY.html);
  // The internet code page is that of the HTML, but some writers leave the one of the desktop there.
  return strictUtf8(raw.bytes) ?? decodeCodePage(raw.bytes, mail.int(PROPERTY.internetCodePage) ?? mail.codePage);
}
