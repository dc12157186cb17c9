import { createHash } from 'node:crypto';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import type { Mailbox, Message, Part } from '../../src/message/model.ts';
import { openMail } from '../../src/message/open-mail.ts';
import { parseMessage } from '../../src/message/parse-message.ts';

/** What one parser says of a mail, as far as the parsers can be compared. */
export interface Account {
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly html: string;
  /** Media types of the attached files, sorted. */
  readonly types: string;
  /** Hashes of the attached files, sorted. */
  readonly files: string;
}

export type Category = keyof Account;

export const CATEGORIES: readonly Category[] = ['subject', 'from', 'to', 'text', 'html', 'types', 'files'];

// Parsers differ in how many blanks they leave, which no reader sees.
const squeeze = (text: string): string => text.replace(/[\s\u00a0\ufeff]+/g, ' ').trim();
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 12);
const listed = (words: readonly (string | undefined)[]): string => words.filter((word) => word !== undefined && word !== '').map((word) => String(word).toLowerCase()).sort().join(' ');

export interface OwnAccount {
  readonly account: Account;
  readonly message: Message;
}

export function ours(bytes: Uint8Array): OwnAccount {
  const message = parseMessage(bytes);
  const mail = openMail(bytes, message);
  const bodies = message.parts.filter(({ role }) => role === 'body');
  const textOf = (isHtml: boolean): string => squeeze(bodies.filter(({ mediaType }) => (mediaType === 'text/html') === isHtml).map(({ text }) => text ?? '').join('\n'));
  const boxes = (list: readonly Mailbox[]): string => listed(list.map(({ addrSpec }) => addrSpec));
  const files = message.parts.filter((part) => isFile(part) && !isInsideMail(message, part));
  const account = {
    subject: squeeze(message.header.subject?.text ?? ''), from: boxes(message.header.from), to: boxes(message.header.to), text: textOf(false), html: textOf(true),
    types: listed(files.map(({ mediaType }) => mediaType)), files: listed(files.map(({ id }) => hash(mail.bytesOf(id)))),
  };
  return { account, message };
}

// The oracles know no uuencoded file in a text, and open attached mails each in its own way.
const isFile = ({ role, foundIn }: Part): boolean => (role === 'attachment' || role === 'related') && foundIn !== 'uuencode';

function isInsideMail({ parts }: Message, part: Part): boolean {
  for (let at = part.parent; at !== null; at = parts[at]?.parent ?? null) if (parts[at]?.role === 'message') return true;
  return false;
}

/** `null` where it threw. */
export async function mailparser(bytes: Uint8Array): Promise<Account | null> {
  const mail = await simpleParser(Buffer.from(bytes), { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true }).catch(() => null);
  if (mail === null) return null;
  const addresses = (field: typeof mail.to): string => listed((field === undefined ? [] : Array.isArray(field) ? field : [field])
    .flatMap(({ value }) => value.flatMap((entry) => (entry.group ? entry.group.map(({ address }) => address) : [entry.address]))));
  const files = mail.attachments.filter(({ contentType }) => contentType !== 'message/rfc822');
  return {
    subject: squeeze(mail.subject ?? ''), from: addresses(mail.from), to: addresses(mail.to), text: squeeze(mail.text ?? ''), html: squeeze(typeof mail.html === 'string' ? mail.html : ''),
    types: listed(files.map(({ contentType }) => contentType)), files: listed(files.map(({ content }) => hash(content))),
  };
}

/** `null` where it threw. */
export async function postalMime(bytes: Uint8Array): Promise<Account | null> {
  const mail = await PostalMime.parse(bytes).catch(() => null);
  if (mail === null) return null;
  const addresses = (entries: typeof mail.to): string => listed((entries ?? []).flatMap((entry) => (entry.group ? entry.group.map(({ address }) => address) : [entry.address])));
  const files = mail.attachments.filter(({ mimeType }) => mimeType !== 'message/rfc822');
  const bytesOf = (content: string | ArrayBuffer | Uint8Array): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content));
  return {
    subject: squeeze(mail.subject ?? ''), from: addresses(mail.from === undefined ? [] : [mail.from]), to: addresses(mail.to), text: squeeze(mail.text ?? ''), html: squeeze(mail.html ?? ''),
    types: listed(files.map(({ mimeType }) => mimeType)), files: listed(files.map(({ content }) => hash(bytesOf(content)))),
  };
}
