import { encodedWords, filePart, multipart, textPart, writeMail } from '../compose.ts';
import type { Field } from '../sample.ts';

/** A genuine transactional mail of our own writing: invented people and numbers, the sender's real habits. */
export interface GenuineMail {
  /** File name without ending; starts with the language. */
  readonly name: string;
  /** Display name and address. */
  readonly from: readonly [string, string];
  readonly subject: string;
  /** HTML, or plain text where it does not start with `<`. */
  readonly body: string;
  /** The host that hands the mail in; without one, the mail host of the author's domain. */
  readonly sentBy?: string;
  readonly fields?: readonly Field[];
  readonly attachment?: { readonly name: string; readonly type: string; readonly content: string };
}

export const button = (text: string, url: string): string => `<p><a href="${url}" style="background:#0a66c2;color:#ffffff;padding:10px 18px;text-decoration:none">${text}</a></p>`;
export const link = (text: string, url: string): string => `<a href="${url}">${text}</a>`;
export const rows = (...pairs: readonly (readonly [string, string])[]): string =>
  `<table>${pairs.map(([head, cell]) => `<tr><th align="left">${head}</th><td>${cell}</td></tr>`).join('')}</table>`;

const RECIPIENT = 'hanako.sakura@example.net';

/** The bytes of the mail, as the reader's mailbox holds it: one hop, signed by nobody that could be checked. */
export function writeGenuine({ name, from: [displayName, address], subject, body, sentBy, fields = [], attachment }: GenuineMail): Uint8Array {
  const domain = address.slice(address.indexOf('@') + 1);
  const host = sentBy ?? `mx1.${domain}`;
  const isHtml = body.startsWith('<');
  const text = textPart(isHtml ? `<html><body>${body}</body></html>\n` : `${body}\n`, { charset: 'utf-8', encoding: 'base64', subtype: isHtml ? 'html' : 'plain' });
  const content = attachment === undefined ? text : multipart('mixed', `=_${name}`, [
    text, filePart(new TextEncoder().encode(attachment.content), `${attachment.type}; name="${attachment.name}"`, [['Content-Disposition', `attachment; filename="${attachment.name}"`]]),
  ]);
  const mail = writeMail([
    ['Return-Path', `<bounce@${domain}>`],
    ['Received', `from ${host} (${host} [192.0.2.${20 + (name.length * 7) % 200}])\n by mx.example.net with ESMTPS id 4c${name.length}Zq; Wed, 15 Oct 2025 10:20:${10 + (name.length % 50)} +0900`],
    ['Date', 'Wed, 15 Oct 2025 10:20:05 +0900'],
    ['From', `${/^[ -~]*$/.test(displayName) ? `"${displayName}"` : encodedWords(displayName)} <${address}>`],
    ['To', RECIPIENT],
    ['Message-ID', `<20251015102005.${name}@${domain}>`],
    ['Subject', /^[ -~]*$/.test(subject) ? subject : encodedWords(subject)],
    ...fields,
  ], content);
  return Buffer.from(mail, 'latin1');
}
